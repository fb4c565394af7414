package io.midicenter.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.catalog.library.Root;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class LostServerTest {
  @Test
  void connectionsCutInMidBatchCostTimeAndNothingElse() throws InterruptedException {
    long seed = Seeds.next();
    DatabaseConfig.External server = PostgresFixture.freshDatabase();
    String name = server.url().substring(server.url().lastIndexOf('/') + 1);
    try (Database database = Database.open(server)) {
      Catalog catalog = Catalog.open(database);
      Root root = catalog.addRoot(Path.of("/music"));
      var done = new AtomicBoolean();
      var cuts = new AtomicBoolean();
      Thread cutter =
          Thread.ofPlatform()
              .start(() -> {
                for (int cut = 0; cut < 3 && !done.get(); cut++) {
                  PostgresFixture.asSuperuser(
                      "postgres",
                      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s' AND application_name = 'msc-write'"
                          .formatted(name));
                  cuts.set(true);
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
                }
              });
      var samples = new Samples(new Random(seed));
      BatchWriter writer = catalog.newWriter(() -> false);
      for (int batch = 0; batch < 12; batch++) {
        var files = new ArrayList<NewFile>();
        for (int i = 0; i < 100; i++) {
          files.add(samples.file(root.rootId(), "P" + batch, i + ".mid", batch * 80L + i));
        }
        writer.write(new Batch(files, List.of(), null));
      }
      done.set(true);
      cutter.join();

      assertThat(cuts).isTrue();
      long last = database.feed().run(catalog.facts()::lastContentId);
      var facts = database.feed().run(c -> catalog.facts().range(c, 0, last + 1));
      assertThat(facts).as("-Dtests.seed=%d", seed).hasSize(11 * 80 + 100);
      assertThat(facts.stream().mapToInt(file -> file.places().size()).sum()).isEqualTo(1_200);
      assertThat(facts).allMatch(file -> file.version() >= 1 && file.analysis() != null);
      assertThat(catalog.verify().contentsWithoutFeed()).isEmpty();
    }
  }
}

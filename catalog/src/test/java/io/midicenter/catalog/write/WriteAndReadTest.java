package io.midicenter.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.library.Root;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class WriteAndReadTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final Root ROOT = CATALOG.addRoot(Path.of("/music"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Batch batch(List<NewFile> files) {
    return new Batch(files, List.of(), null);
  }

  private static List<FileFacts> read(List<Long> ids) {
    return DATABASE.feed().run(connection -> CATALOG.facts().ids(connection, ids));
  }

  @Test
  void whatIsReadBackEqualsWhatWasWritten() {
    long seed = Seeds.next();
    var samples = new Samples(new Random(seed));
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < 400; i++) {
      // every fifth content has two places, some files lie in the root itself
      files.add(
          samples.file(
              ROOT.rootId(),
              i % 7 == 0 ? "" : "Pack " + i % 3 + "/sub",
              i + ".mid",
              seed + Math.max(0, i - i / 5)));
    }
    BatchResult result = CATALOG.newWriter(() -> false).write(batch(files));

    assertThat(result.newPlaces()).isEqualTo(400);
    assertThat(result.newContents() + result.knownContents()).isEqualTo(400);
    List<FileFacts> stored = read(result.fresh().stream().map(FileFacts::contentId).toList());
    assertThat(stored).as("replay with -Dtests.seed=%d", seed).hasSameSizeAs(result.fresh());
    for (FileFacts fresh : result.fresh()) {
      assertThat(stored).as("replay with -Dtests.seed=%d", seed).contains(fresh);
    }
  }

  @Test
  void theSecondPlaceOfAContentIsFusedInAndFed() {
    var samples = new Samples(new Random(1));
    BatchWriter writer = CATALOG.newWriter(() -> false);
    NewFile first = samples.file(ROOT.rootId(), "A", "x 120bpm.mid", 777_001);
    NewFile second = samples.file(ROOT.rootId(), "B", "y.mid", 777_001);
    FileFacts fresh = writer.write(batch(List.of(first))).fresh().getFirst();

    BatchResult result = writer.write(batch(List.of(second)));

    assertThat(result.newContents()).isZero();
    assertThat(result.fresh()).isEmpty();
    FileFacts now = read(List.of(fresh.contentId())).getFirst();
    assertThat(now.version()).isEqualTo(fresh.version() + 1);
    assertThat(now.places()).extracting(Place::path).containsExactly("A/x 120bpm.mid", "B/y.mid");
    assertThat(now.places())
        .extracting(Place::pack)
        .extracting(pack -> pack == null ? "" : pack.name())
        .containsExactly("A", "B");
  }
}

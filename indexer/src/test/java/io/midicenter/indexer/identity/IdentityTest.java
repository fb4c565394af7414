package io.midicenter.indexer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.indexer.TestLibrary;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.Blake3;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random changes of real folders, real imports, and the rules of places in memory beside them.
final class IdentityTest {
  private static final int PER_IMPORT = 25;
  private static final String PLACES =
      """
      SELECT d.root_id, d.path, d.kind, l.name, c.blake3, l.state
      FROM msc.location l JOIN msc.dir d USING (dir_id) JOIN msc.content c USING (content_id)
      """;

  @TempDir Path temp;
  private final Map<Bytes, Integer> contents = new HashMap<>();

  @Test
  void placesFollowTheDisksThroughFiveHundredChanges() throws Exception {
    follow(500);
  }

  @Test
  @Tag("long")
  void placesFollowTheDisksThroughTenThousandChanges() throws Exception {
    follow(10_000);
  }

  private void follow(int changes) throws Exception {
    long seed = Seeds.next();
    var random = new Random(seed);
    var clock = new Disk.Clock();
    List<Disk> disks =
        List.of(new Disk(temp.resolve("Big"), clock), new Disk(temp.resolve("Small"), clock));
    for (int i = 0; i < Disk.CONTENTS; i++) {
      contents.put(Bytes.wrap(Blake3.hash(Disk.bytes(i))), i);
    }
    for (int i = 0; i < 130; i++) {
      disks.getFirst().write("Bulk/" + i + ".mid", i % Disk.CONTENTS);
    }
    var expected = new ExpectedRows(disks.size());
    try (var library = new TestLibrary(temp.resolve("home"))) {
      for (Disk disk : disks) {
        library.get().catalog().addRoot(disk.root);
      }
      for (int done = 0; done < changes; done += PER_IMPORT) {
        int round = done / PER_IMPORT;
        for (int i = 0; i < PER_IMPORT; i++) {
          change(random, disks);
        }
        check(
            "round %d, replay with -Dtests.seed=%d".formatted(round, seed),
            library,
            disks,
            expected,
            random.nextInt(15) == 0);
        if (round % 20 == 19) {
          assertThat(library.verify(false).equal()).as("seed %d", seed).isTrue();
        }
      }
    }
  }

  private void check(
      String where,
      TestLibrary library,
      List<Disk> disks,
      ExpectedRows expected,
      boolean acceptMissing)
      throws Exception {
    List<Map<String, ExpectedRows.Row>> before = rows(library);
    TaskView task = library.run(new TaskRequest.Import(List.of(), List.of(), false, acceptMissing));
    var report = (TaskReport.Import) Objects.requireNonNull(task.report());
    List<Map<String, ExpectedRows.Row>> after = rows(library);
    List<RootState> told = library.get().catalog().roots().all().stream().map(Root::state).toList();
    ExpectedRows.Counts counts = expected.follow(disks, before, told, acceptMissing);

    assertThat(told).as(where).isEqualTo(expected.states);
    var vanished = new TreeMap<Integer, Integer>();
    Set<Integer> shown = new HashSet<>();
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < disks.size(); i++) {
      var present = new TreeMap<String, Integer>();
      after
          .get(i)
          .forEach((place, row) -> {
            all.add(row.content());
            if (row.present()) {
              present.put(place, row.content());
            } else {
              vanished.merge(row.content(), 1, Integer::sum);
            }
          });
      shown.addAll(present.values());
      assertThat(present).as(where).isEqualTo(expected.present.get(i));
    }
    expected.vanished.values().removeIf(count -> count == 0);
    assertThat(vanished).as(where).isEqualTo(expected.vanished);
    assertThat(new ExpectedRows.Counts((int) report.moved(), (int) report.vanished()))
        .as(where)
        .isEqualTo(counts);
    // contents whose last place changed its bytes have no place at all, and are missing too
    long known = library.number("SELECT count(*) FROM msc.content");
    long missing =
        library.read(index ->
            index.search(SearchRequest.text("available:missing").withLimit(0)).total().value());
    assertThat(missing).as(where).isEqualTo(known - shown.size());
    assertThat(known).as(where).isGreaterThanOrEqualTo(all.size());
  }

  private List<Map<String, ExpectedRows.Row>> rows(TestLibrary library) throws SQLException {
    var rows = new ArrayList<Map<String, ExpectedRows.Row>>();
    List<Root> roots = library.get().catalog().roots().all();
    roots.forEach(_ -> rows.add(new TreeMap<>()));
    try (Connection connection = library.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PLACES)) {
      while (row.next()) {
        int i = row.getInt(1) == roots.getFirst().rootId() ? 0 : 1;
        String folder = row.getString(2);
        String between = row.getInt(3) == 1 ? "!" : folder.isEmpty() ? "" : "/";
        int content = contents.getOrDefault(Bytes.wrap(row.getBytes(5)), -1);
        rows.get(i)
            .put(
                folder + between + row.getString(4),
                new ExpectedRows.Row(content, row.getInt(6) == 0));
      }
    }
    return rows;
  }

  private static void change(Random random, List<Disk> disks) throws Exception {
    Disk disk = disks.get(random.nextInt(disks.size()));
    Disk other = disks.get(random.nextInt(disks.size()));
    int kind = random.nextInt(100);
    if (disk.mount != Disk.Mount.THERE) {
      if (kind < 4) {
        disk.mount(Disk.Mount.THERE);
      }
    } else if (kind < 34) {
      disk.write(Disk.filePath(random), random.nextInt(Disk.CONTENTS));
    } else if (kind < 44) {
      disk.edit(random);
    } else if (kind < 69) {
      if (other.mount == Disk.Mount.THERE) {
        disk.transfer(random, other, kind >= 52);
      }
    } else if (kind < 75) {
      disk.deleteAny(random);
    } else if (kind < 79) {
      disk.touch(random);
    } else if (kind < 84) {
      disk.moveFolder(random);
    } else if (kind < 89) {
      disk.comeBack(random);
    } else if (kind < 95) {
      disk.writeArchive(random);
    } else if (kind < 98) {
      disk.openOrClose(random);
    } else if (kind < 99) {
      disk.moveBulk(random);
    } else {
      disk.mount(random.nextBoolean() ? Disk.Mount.AWAY : Disk.Mount.EMPTY);
    }
  }
}

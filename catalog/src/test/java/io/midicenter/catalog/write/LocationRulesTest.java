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
import io.midicenter.catalog.library.RootState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class LocationRulesTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final BatchWriter WRITER = CATALOG.newWriter(() -> false);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /// A disk: content and time by path below the root.
  private record OnDisk(long content, long modified) {}

  private static String folderOf(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Scans like the indexer does: folder by folder, with batches in between.
  private static ScanResult scan(
      Root root, Map<String, OnDisk> disk, Set<String> unreadable, boolean acceptMissing) {
    RootScan scan = CATALOG.scan(root, true, false);
    Set<String> folders = new TreeSet<>(Set.of(""));
    for (String path : disk.keySet()) {
      for (String folder = folderOf(path); !folder.isEmpty(); folder = folderOf(folder)) {
        folders.add(folder);
      }
    }
    var samples = new Samples(new Random(1));
    var batch = new ArrayList<NewFile>();
    for (String folder : folders) {
      if (isBelow(folder, unreadable)) {
        continue;
      }
      boolean readable = !unreadable.contains(folder);
      var files = new ArrayList<DiskFile>();
      var contents = new HashMap<String, Long>();
      disk.forEach((path, file) -> {
        if (readable && folderOf(path).equals(folder)) {
          NewFile sample =
              samples.file(root.rootId(), folder, nameOf(path), file.content(), file.modified());
          files.add(sample.at());
          contents.put(nameOf(path), file.content());
        }
      });
      for (DiskFile file : scan.compare(folder, files, readable)) {
        long content = contents.getOrDefault(file.name(), 0L);
        batch.add(samples.file(root.rootId(), folder, file.name(), content, file.modifiedNanos()));
        if (batch.size() == 7) {
          WRITER.write(new Batch(batch, List.of(), null));
          batch.clear();
        }
      }
    }
    WRITER.write(new Batch(batch, List.of(), null));
    return scan.finish(null, acceptMissing);
  }

  private static boolean isBelow(String folder, Set<String> unreadable) {
    for (String closed : unreadable) {
      if (folder.startsWith(closed + "/")) {
        return true;
      }
    }
    return false;
  }

  private static Map<Long, FileFacts> rows() {
    var rows = new TreeMap<Long, FileFacts>();
    long last = DATABASE.feed().run(CATALOG.facts()::lastContentId);
    for (FileFacts facts :
        DATABASE.feed().run(connection -> CATALOG.facts().range(connection, 0, last + 1))) {
      rows.put(facts.contentId(), facts);
    }
    return rows;
  }

  private static FileFacts withoutVersion(FileFacts f) {
    return new FileFacts(
        f.contentId(),
        0,
        f.blake3(),
        f.sizeBytes(),
        f.state(),
        f.firstSeen(),
        f.places(),
        f.analysis(),
        f.marks(),
        f.nearId());
  }

  @Test
  void rowsFollowTheDiskAndTheFeedRisesForExactlyWhatChanged() {
    long seed = Seeds.next();
    var random = new Random(seed);
    Root root = CATALOG.addRoot(Path.of("/model"));
    Map<String, OnDisk> disk = new TreeMap<>();
    Map<String, Long> expected = new TreeMap<>();
    for (int round = 0; round < 40; round++) {
      for (int i = random.nextInt(12); i >= 0; i--) {
        change(random, disk);
      }
      Set<String> unreadable = random.nextInt(3) == 0 ? Set.of("F" + random.nextInt(4)) : Set.of();
      Map<Long, FileFacts> before = rows();

      ScanResult result = scan(root, disk, unreadable, false);

      Map<Long, FileFacts> after = rows();
      String where = "round %d, replay with -Dtests.seed=%d".formatted(round, seed);
      assertThat(result.state()).as(where).isEqualTo(RootState.ONLINE);
      expected.keySet().removeIf(path -> !closed(path, unreadable));
      disk.forEach((path, file) -> {
        if (!closed(path, unreadable)) {
          expected.put(path, file.content());
        }
      });
      assertThat(present(after, root)).as(where).isEqualTo(hashes(expected));
      after.forEach((id, facts) -> {
        FileFacts old = before.get(id);
        boolean changed = old == null || !withoutVersion(old).equals(withoutVersion(facts));
        long oldVersion = old == null ? 0 : old.version();
        if (changed) {
          assertThat(facts.version()).as(where).isGreaterThan(oldVersion);
        } else {
          assertThat(facts.version()).as(where).isEqualTo(oldVersion);
        }
      });
      assertThat(after.keySet()).as(where).containsAll(before.keySet());
    }
  }

  private static boolean closed(String path, Set<String> unreadable) {
    String folder = folderOf(path);
    return unreadable.contains(folder) || isBelow(folder, unreadable);
  }

  private static Map<String, String> hashes(Map<String, Long> contents) {
    var hashes = new TreeMap<String, String>();
    contents.forEach((path, content) -> hashes.put(path, Samples.hash(content).hex()));
    return hashes;
  }

  private static Map<String, String> present(Map<Long, FileFacts> rows, Root root) {
    var present = new TreeMap<String, String>();
    for (FileFacts facts : rows.values()) {
      for (Place place : facts.places()) {
        if (place.present() && place.root().equals(root.slug())) {
          present.put(place.path(), facts.blake3().hex());
        }
      }
    }
    return present;
  }

  private static void change(Random random, Map<String, OnDisk> disk) {
    String path = path(random);
    String other = path(random);
    OnDisk file = disk.get(path);
    switch (random.nextInt(7)) {
      case 0, 1, 2 -> disk.put(path, new OnDisk(random.nextInt(25), random.nextInt(9)));
      case 3 -> disk.remove(path);
      case 4 -> {
        if (file != null) {
          disk.put(other, file);
        }
      }
      case 5 -> {
        if (file != null) {
          disk.remove(path);
          disk.put(other, file);
        }
      }
      default ->
          disk.keySet().removeIf(p -> random.nextInt(5) == 0 && p.startsWith(folderOf(path) + "/"));
    }
  }

  private static String path(Random random) {
    String name = random.nextInt(6) + " 120bpm.mid";
    return switch (random.nextInt(3)) {
      case 0 -> name;
      case 1 -> "F" + random.nextInt(4) + "/" + name;
      default -> "F" + random.nextInt(4) + "/sub/" + name;
    };
  }

  @Test
  void aMovedFileKeepsItsPlace() {
    Root root = CATALOG.addRoot(Path.of("/moves"));
    var disk = new TreeMap<String, OnDisk>();
    disk.put("Old/a.mid", new OnDisk(1_001, 5));
    disk.put("Old/b.mid", new OnDisk(1_002, 6));
    scan(root, disk, Set.of(), false);
    Map<String, Long> before = ids(root);

    disk.clear();
    disk.put("New/a.mid", new OnDisk(1_001, 5));
    disk.put("New/renamed.mid", new OnDisk(1_002, 6));
    ScanResult result = scan(root, disk, Set.of(), false);

    assertThat(result.moved()).isEqualTo(2);
    assertThat(result.vanished()).isZero();
    assertThat(ids(root))
        .isEqualTo(
            Map.of(
                "New/a.mid", before.getOrDefault("Old/a.mid", 0L),
                "New/renamed.mid", before.getOrDefault("Old/b.mid", 0L)));
  }

  private static Map<String, Long> ids(Root root) {
    var ids = new HashMap<String, Long>();
    for (FileFacts facts : rows().values()) {
      for (Place place : facts.places()) {
        if (place.root().equals(root.slug())) {
          ids.put(place.path(), place.locationId());
        }
      }
    }
    return ids;
  }

  @Test
  void aRootThatLosesMostOfItsFilesIsSuspectAndNothingVanishes() {
    Root root = CATALOG.addRoot(Path.of("/suspect"));
    var disk = new TreeMap<String, OnDisk>();
    for (int i = 0; i < 120; i++) {
      disk.put("D/" + i + ".mid", new OnDisk(2_000 + i, 1));
    }
    scan(root, disk, Set.of(), false);

    ScanResult empty = scan(root, Map.of(), Set.of(), false);

    assertThat(empty.state()).isEqualTo(RootState.SUSPECT);
    assertThat(empty.missing()).isEqualTo(120);
    assertThat(present(rows(), root)).hasSize(120);
    assertThat(CATALOG.problems().byCode(null)).containsEntry("ROOT_SUSPECT", 1L);
    assertThat(CATALOG.roots().byId(root.rootId()).state()).isEqualTo(RootState.SUSPECT);

    ScanResult accepted = scan(root, Map.of(), Set.of(), true);

    assertThat(accepted.vanished()).isEqualTo(120);
    assertThat(present(rows(), root)).isEmpty();
    assertThat(CATALOG.problems().byCode(null)).doesNotContainKey("ROOT_SUSPECT");

    scan(root, disk, Set.of(), false);
    assertThat(present(rows(), root)).hasSize(120);
  }

  @Test
  void aMissingRootIsOfflineAndKeepsItsFiles() {
    Root root = CATALOG.addRoot(Path.of("/offline"));
    scan(root, Map.of("a.mid", new OnDisk(3_000, 1)), Set.of(), false);

    ScanResult result = CATALOG.scan(root, true, false).rootMissing(null, false);

    assertThat(result.state()).isEqualTo(RootState.OFFLINE);
    assertThat(present(rows(), root)).hasSize(1);
  }

  @Test
  void aRootAboveKnownOnesTakesTheirFoldersOver() {
    Root inner = CATALOG.addRoot(Path.of("/disk/Library/Loops"));
    scan(
        inner,
        Map.of("Bass/a.mid", new OnDisk(4_000, 1), "b.mid", new OnDisk(4_001, 2)),
        Set.of(),
        false);
    Map<String, Long> before = ids(inner);

    Root outer = CATALOG.addRoot(Path.of("/disk/Library"));

    assertThat(ids(outer))
        .isEqualTo(
            Map.of(
                "Loops/Bass/a.mid", before.getOrDefault("Bass/a.mid", 0L),
                "Loops/b.mid", before.getOrDefault("b.mid", 0L)));
    assertThat(CATALOG.roots().all()).doesNotContain(inner).contains(outer);
    assertThat(CATALOG.addRoot(Path.of("/disk/Library/Loops"))).isEqualTo(outer);
    // and a scan of the new root finds everything unchanged
    ScanResult again =
        scan(
            outer,
            Map.of("Loops/Bass/a.mid", new OnDisk(4_000, 1), "Loops/b.mid", new OnDisk(4_001, 2)),
            Set.of(),
            false);
    assertThat(again).isEqualTo(new ScanResult(2, 0, 0, 0, RootState.ONLINE));
    Set<String> packs = new HashSet<>();
    for (FileFacts facts : rows().values()) {
      for (Place place : facts.places()) {
        if (place.root().equals(outer.slug()) && place.pack() != null) {
          packs.add(place.pack().name());
        }
      }
    }
    assertThat(packs).containsExactly("Loops");
  }
}

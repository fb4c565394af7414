package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.archive.MadeArchive;
import io.midicenter.indexer.tasks.TaskReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveImportTest extends LibraryTest {
  @Test
  void membersBecomeFilesAndAnUnchangedArchiveIsNotOpenedAgain() throws Exception {
    MidiFolder.write(music.resolve("Packs/drums.zip"), pack(1, 40));
    MidiFolder.write(music.resolve("plain.mid"), MidiFolder.piece(3));
    MidiFolder.write(music.resolve("damaged.zip"), new byte[] {1, 2, 3});
    MidiFolder.write(music.resolve("no tool or damaged.rar"), new byte[] {'R', 'a', 'r', '!'});
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.seen()).isEqualTo(41);
    assertThat(report.added()).isEqualTo(40);
    assertThat(report.known()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(2);
    assertThat(report.problemCounts()).containsKey("ARCHIVE_DAMAGED");
    assertThat(library.documents()).isEqualTo(40);
    assertThat(library.verify(false).equal()).isTrue();
    assertThat(places())
        .contains("(Packs/drums.zip,\"Bass/inner.zip!/Piece 40.mid\",0)", "(\"\",plain.mid,0)");

    var before = TABLES.stream().map(this::versions).toList();
    report = library.importFrom(music);
    assertThat(report.seen()).isEqualTo(41);
    assertThat(report.known()).isEqualTo(41);
    assertThat(report.bytes()).isZero();
    assertThat(TABLES.stream().map(this::versions).toList()).isEqualTo(before);

    // as an import leaves it that ended before everything was in rows
    library.execute("UPDATE msc.dir SET size_bytes = NULL");
    report = library.importFrom(music);
    assertThat(report.bytes()).isPositive();
    assertThat(report.known()).isEqualTo(41);
    assertThat(TABLES.stream().limit(4).map(this::versions).toList())
        .isEqualTo(before.subList(0, 4));
    assertThat(library.importFrom(music).bytes()).isZero();
  }

  @Test
  void aChangedArchiveIsComparedAndAVanishedOneTakesItsMembersAlong() throws Exception {
    Path archive = MidiFolder.write(music.resolve("Packs/drums.zip"), pack(1, 10));
    library.importFrom(music);
    MidiFolder.write(archive, pack(3, 12));
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.added()).isEqualTo(2);
    // the last piece left the inner archive
    assertThat(report.moved()).isEqualTo(1);
    assertThat(report.vanished()).isEqualTo(2);

    Path moved = Files.createDirectories(music.resolve("Other")).resolve("renamed.zip");
    Files.move(archive, moved);
    report = library.importFrom(music);
    assertThat(report.moved()).isEqualTo(10);
    assertThat(report.vanished()).isZero();

    Path away = temp.resolve("away.zip");
    Files.move(moved, away);
    report = library.importFrom(music);
    assertThat(report.vanished()).isEqualTo(10);
    Files.move(away, moved);
    report = library.importFrom(music);
    assertThat(report.added()).isZero();
    assertThat(library.number("SELECT count(*) FROM msc.location WHERE state = 0")).isEqualTo(10);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aDamagedRestSaysNothingOfWhatWasThere() throws Exception {
    byte[] whole = pack(1, 10);
    Path archive = MidiFolder.write(music.resolve("drums.zip"), whole);
    library.importFrom(music);
    assertThat(library.rows("SELECT name FROM msc.pack")).containsExactly("(drums)");
    MidiFolder.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));
    TaskReport.Import report = library.importFrom(music);
    assertThat(report.problemCounts()).containsOnlyKeys("ARCHIVE_DAMAGED");
    assertThat(report.vanished()).isZero();
    MidiFolder.write(archive, whole);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    assertThat(library.importFrom(music).vanished()).isZero();
    assertThat(library.number("SELECT count(*) FROM msc.file_problem WHERE resolved_at IS NULL"))
        .isZero();
  }

  @Test
  void anArchiveNamedByItselfIsReadAloneAndARootAboveTakesItOver() throws Exception {
    Path archive = MidiFolder.write(music.resolve("Packs/drums.zip"), pack(1, 10));
    MidiFolder.write(music.resolve("Packs/beside.mid"), MidiFolder.piece(50));
    TaskReport.Import report = library.importFrom(archive);
    assertThat(report.added()).isEqualTo(10);
    MidiFolder.write(archive, pack(1, 9));
    assertThat(library.importFrom(archive).vanished()).isEqualTo(1);
    report = library.importFrom(music);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.known()).isEqualTo(9);
    assertThat(report.moved() + report.vanished()).isZero();
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void membersAreAnalysedAgainInPlace() throws Exception {
    MidiFolder.write(music.resolve("drums.zip"), pack(1, 20));
    library.importFrom(music);
    library.execute("UPDATE msc.content SET analysis_version = 0");
    var task = library.run(new io.midicenter.indexer.tasks.TaskRequest.Reanalyze());
    var report = (TaskReport.Reanalyze) java.util.Objects.requireNonNull(task.report());
    assertThat(report.current()).isEqualTo(20);
    assertThat(report.missing()).isZero();
    assertThat(library.number("SELECT count(*) FROM msc.content WHERE analysis_version = 0"))
        .isZero();
  }

  /// Pieces `from` to `to`, the last one in an archive inside.
  private static byte[] pack(int from, int to) {
    Object[] members = new Object[(to - from + 1) * 2];
    for (int number = from; number <= to; number++) {
      int i = (number - from) * 2;
      String name = "Piece " + number + ".mid";
      boolean last = number == to;
      members[i] = last ? "Bass/inner.zip" : "Bass/" + name;
      members[i + 1] =
          last
              ? MadeArchive.zip(MadeArchive.members(name, MidiFolder.piece(number)))
              : MidiFolder.piece(number);
    }
    return MadeArchive.zip(MadeArchive.members(members));
  }

  private List<String> places() {
    return library.rows(
        "SELECT d.path, l.name, l.state FROM msc.location l JOIN msc.dir d USING (dir_id) ORDER BY 1, 2");
  }

  private List<String> versions(String table) {
    return library.rows("SELECT xmin, ctid FROM msc." + table + " ORDER BY ctid");
  }
}

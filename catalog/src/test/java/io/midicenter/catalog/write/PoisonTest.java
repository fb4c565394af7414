package io.midicenter.catalog.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.SmfFault;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.ContentState;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.library.Problem;
import io.midicenter.catalog.library.Problems;
import io.midicenter.catalog.library.Root;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class PoisonTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final Root ROOT = CATALOG.addRoot(Path.of("/music"));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  /// A row that no analysis makes: the lowest key is 200.
  private static NewFile refused(NewFile file) {
    AnalysisRow row = ((Reading.Analysed) file.reading()).row();
    StoredAnalysis c = row.columns();
    var impossible = new NoteStatistics(200, 1, 1, 1, 1.0, 1, 1.0, 1, 1.0, 1.0, 1.0, 0.5, 1);
    return new NewFile(
        file.at(),
        file.blake3(),
        file.sizeBytes(),
        new Reading.Analysed(
            new AnalysisRow(
                new StoredAnalysis(
                    c.status(),
                    c.warnings(),
                    c.format(),
                    c.division(),
                    c.timeBase(),
                    c.tracks(),
                    c.events(),
                    c.notes(),
                    c.durationMs(),
                    c.durationTicks(),
                    c.bars(),
                    c.tempo(),
                    c.tempoMin(),
                    c.tempoMax(),
                    c.tempoChanges(),
                    c.tempoAlternatives(),
                    c.key(),
                    c.keysPossible(),
                    c.signature(),
                    c.meter(),
                    c.meterChanges(),
                    c.kind(),
                    c.loopable(),
                    c.loopBars(),
                    impossible,
                    c.parts(),
                    c.mainInstrument(),
                    c.text(),
                    c.tags(),
                    c.music(),
                    c.noteHash(),
                    c.sketch()),
                row.detail())));
  }

  @Test
  void oneRefusedFileCostsABatchOneFile() {
    var samples = new Samples(new Random(11));
    var files = new ArrayList<NewFile>();
    for (int i = 0; i < 200; i++) {
      NewFile file = samples.file(ROOT.rootId(), "P", i + ".mid", 40_000 + i);
      files.add(i == 137 ? refused(file) : file);
    }

    BatchResult result = CATALOG.newWriter(() -> false).write(new Batch(files, List.of(), null));

    assertThat(result.refused())
        .extracting(refused -> refused.file().at().name())
        .containsExactly("137.mid");
    assertThat(result.newContents()).isEqualTo(200);
    assertThat(result.fresh().stream().filter(f -> f.state() == ContentState.POISON)).hasSize(1);
    assertThat(result.fresh().stream().filter(f -> f.analysis() != null)).hasSize(199);
    List<Problem> problems =
        CATALOG
            .problems()
            .list(new Problems.Filter("DB_REJECTED", null, null, false), Long.MAX_VALUE, 10);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().path()).isEqualTo("/music/P/137.mid");
    assertThat(CATALOG.newWriter(() -> false).known(List.of(Samples.hash(40_137)))).hasSize(1);
  }

  @Test
  void aFileThatIsNoMidiIsAPlaceWithAProblemUntilItsBytesChange() {
    var at = new DiskFile(ROOT.rootId(), "P", "page.mid", null, 500, 1);
    var page =
        new NewFile(
            at,
            Samples.hash(50_000),
            500,
            new Reading.Unreadable(SmfFault.E_FOREIGN, 0, "an HTML page"));
    BatchWriter writer = CATALOG.newWriter(() -> false);
    BatchResult result = writer.write(new Batch(List.of(page), List.of(), null));

    assertThat(result.fresh().getFirst().state()).isEqualTo(ContentState.UNREADABLE);
    var foreign = new Problems.Filter("E_FOREIGN", null, null, false);
    assertThat(CATALOG.problems().list(foreign, Long.MAX_VALUE, 10))
        .extracting(Problem::detail)
        .containsExactly("an HTML page");
    assertThat(CATALOG.problems().byCode(null)).containsEntry("E_FOREIGN", 1L);

    // a copy elsewhere, known by its hash, has the same problem
    var copy = new DiskFile(ROOT.rootId(), "P", "copy.mid", null, 500, 1);
    writer.write(
        new Batch(
            List.of(new NewFile(copy, page.blake3(), 500, new Reading.Known())), List.of(), null));
    assertThat(CATALOG.problems().list(foreign, Long.MAX_VALUE, 10)).hasSize(2);

    // good bytes at the same path settle it
    NewFile good = new Samples(new Random(1)).file(ROOT.rootId(), "P", "page.mid", 50_001);
    writer.write(new Batch(List.of(good), List.of(), null));
    assertThat(CATALOG.problems().list(foreign, Long.MAX_VALUE, 10))
        .extracting(Problem::path)
        .containsExactly("/music/P/copy.mid");
  }
}

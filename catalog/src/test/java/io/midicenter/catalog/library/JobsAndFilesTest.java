package io.midicenter.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.Samples;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.catalog.read.FilePage;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.catalog.write.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class JobsAndFilesTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final Catalog CATALOG = Catalog.open(DATABASE);
  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Job job(long number, String kind, String state) {
    return new Job(
        new UUID(number, number),
        kind,
        state,
        JSON.createObjectNode().put("text", "a\0b"),
        null,
        JSON.createObjectNode().put("seen", 7),
        null,
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        null,
        null);
  }

  @Test
  void aJobIsRememberedListedAndInterruptedWhenItsProgramDied() {
    Jobs jobs = CATALOG.jobs();
    jobs.save(job(1, "import", "running"));
    jobs.save(job(2, "verify", "queued"));
    jobs.save(job(2, "verify", "succeeded"));
    jobs.save(job(3, "import", "succeeded"));

    assertThat(jobs.list(null, null, null, 10))
        .extracting(job -> job.jobId().getLeastSignificantBits())
        .containsExactly(3L, 2L, 1L);
    assertThat(jobs.list("import", null, new UUID(3, 3), 10)).hasSize(1);
    assertThat(jobs.list(null, "succeeded", null, 1)).hasSize(1);
    Job saved = jobs.find(new UUID(2, 2)).orElseThrow();
    assertThat(saved.params().get("text").asText()).isEqualTo("ab");
    assertThat(saved.state()).isEqualTo("succeeded");
    assertThat(saved.report()).isEqualTo(JSON.createObjectNode().put("seen", 7));

    assertThat(jobs.interruptStale(Duration.ofSeconds(60))).isZero();
    assertThat(jobs.interruptStale(Duration.ZERO)).isEqualTo(1);
    assertThat(jobs.find(new UUID(1, 1)).orElseThrow().state()).isEqualTo("interrupted");
  }

  @Test
  void problemsAreOneRowHoweverOftenTheyRecurAndComeInPages() {
    Root root = CATALOG.addRoot(Path.of("/problems"));
    var problems = new ArrayList<ProblemReport>();
    for (int i = 0; i < 25; i++) {
      problems.add(
          new ProblemReport(
              root.rootId(),
              i + ".mid",
              "read",
              "READ_DENIED",
              Severity.ERROR,
              "/problems/" + i + ".mid",
              "No permission. " + "ä".repeat(2_000),
              null));
    }
    problems.add(problems.getFirst());
    var job = new UUID(9, 9);
    CATALOG.newWriter(() -> false).write(new Batch(List.of(), problems, job));
    CATALOG.newWriter(() -> false).write(new Batch(List.of(), problems.subList(0, 1), job));

    var filter = new Problems.Filter("READ_DENIED", Severity.ERROR, job, false);
    List<Problem> first = CATALOG.problems().list(filter, Long.MAX_VALUE, 20);
    List<Problem> second = CATALOG.problems().list(filter, first.getLast().problemId(), 20);
    assertThat(first).hasSize(20);
    assertThat(second).hasSize(5);
    assertThat(second.getLast().seen()).isEqualTo(2);
    assertThat(second.getLast().detail()).startsWith("No permission. ä");
  }

  @Test
  void aFilePageHoldsFactsEvidencePathsAndProblems() {
    Root root = CATALOG.addRoot(Path.of("/pages"));
    NewFile file =
        new Samples(new Random(3))
            .file(root.rootId(), "Vengeance Loops/Bass", "a 120bpm.mid", 60_000);
    CATALOG.newWriter(() -> false).write(new Batch(List.of(file), List.of(), null));

    FilePage page = CATALOG.files().find(file.blake3()).orElseThrow();

    Reading.Analysed analysed = (Reading.Analysed) file.reading();
    assertThat(page.facts().analysis()).isEqualTo(analysed.row().columns());
    assertThat(page.detail()).isEqualTo(analysed.row().detail());
    assertThat(page.paths().values()).containsExactly("/pages/Vengeance Loops/Bass/a 120bpm.mid");
    assertThat(page.facts().places().getFirst().pack()).isNotNull();
    assertThat(CATALOG.files().find(Bytes.wrap(new byte[32]))).isEmpty();
    assertThat(CATALOG.files().presentPaths(file.blake3()))
        .extracting(ContentPath::root)
        .containsExactly(Path.of("/pages"));
  }

  @Test
  void aNameThatIsNoTextOpensByItsRawForm() {
    Root root = CATALOG.addRoot(Path.of("/raw"));
    var one = new DiskFile(root.rootId(), "", "caf\uFFFD.mid", "file:///raw/caf%E9.mid", 10, 1);
    var two = new DiskFile(root.rootId(), "", "caf\uFFFD.mid", "file:///raw/caf%E8.mid", 10, 1);
    NewFile sample = new Samples(new Random(3)).file(root.rootId(), "", "x.mid", 70_000);
    CATALOG
        .newWriter(() -> false)
        .write(
            new Batch(
                List.of(
                    new NewFile(one, sample.blake3(), 10, sample.reading()),
                    new NewFile(two, sample.blake3(), 10, sample.reading())),
                List.of(),
                null));

    assertThat(CATALOG.files().presentPaths(sample.blake3()))
        .extracting(path -> path.file().toUri().toString())
        .containsExactlyInAnyOrder("file:///raw/caf%E9.mid", "file:///raw/caf%E8.mid");
    assertThat(CATALOG.scan(root, true, false).compare("", List.of(one, two), true)).isEmpty();
  }
}

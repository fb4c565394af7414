package io.midicenter.catalog;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.parts.Instruments;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchWriter;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// How many new files a second become rows, read back as facts, and how many bytes each takes.
/// Arguments: files (100,000), writers (1), files a batch (2,000).
public final class WriteBench {
  private static final List<Tag> TAGS = Vocabulary.get().all();

  private WriteBench() {}

  public static void main(String[] arguments) throws InterruptedException {
    int files = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int writers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
    try (Database database = PostgresFixture.open()) {
      Catalog catalog = Catalog.open(database);
      Root root = catalog.addRoot(Path.of("/bench"));
      for (int pass = 0; pass < 2; pass++) {
        long wal = wal(database);
        List<List<Batch>> work = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          work.add(batches(root, pass * (long) files, w, files / writers, batch));
        }
        double javaCpu = javaCpu();
        double serverCpu = serverCpu();
        long start = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (List<Batch> batches : work) {
          threads.add(
              Thread.ofPlatform()
                  .start(() -> {
                    BatchWriter writer = catalog.newWriter(() -> false);
                    batches.forEach(writer::write);
                  }));
        }
        for (Thread thread : threads) {
          thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "pass %d: %,d new files by %d writers in batches of %,d: %,.0f files/s, %,.0f bytes of WAL a file%n",
            pass, files, writers, batch, files / seconds, (wal(database) - wal) / (double) files);
        System.out.printf(
            "  CPU a file: %.1f us in Java, %.1f us in PostgreSQL%n",
            (javaCpu() - javaCpu) / files * 1e6, (serverCpu() - serverCpu) / files * 1e6);
      }
      long rows = 2L * files;
      System.out.printf(
          "%,.0f bytes a file in tables and indexes%n", size(database) / (double) rows);
      double javaCpu = javaCpu();
      double serverCpu = serverCpu();
      long start = System.nanoTime();
      long last = database.feed().run(catalog.facts()::lastContentId);
      long read = 0;
      for (long id = 0; id <= last; id += 5_000) {
        long from = id;
        read +=
            database
                .write()
                .run(connection -> catalog.facts().range(connection, from, from + 5_000))
                .size();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "read back %,d: %.1f us a file; CPU %.1f us in Java, %.1f us in PostgreSQL%n",
          read,
          seconds / read * 1e6,
          (javaCpu() - javaCpu) / read * 1e6,
          (serverCpu() - serverCpu) / read * 1e6);
    }
  }

  private static double javaCpu() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime() / 1e9
        : 0;
  }

  /// CPU seconds of all processes of the server; those that end meanwhile are missed.
  private static double serverCpu() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.pid() == PostgresFixture.server().pid()
                || process
                    .parent()
                    .filter(parent -> parent.pid() == PostgresFixture.server().pid())
                    .isPresent())
        .mapToDouble(process ->
            process.info().totalCpuDuration().orElse(java.time.Duration.ZERO).toNanos() / 1e9)
        .sum();
  }

  private static long wal(Database database) {
    return database
        .feed()
        .run(c -> Sql.number(c, "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint"));
  }

  private static long size(Database database) {
    return database
        .feed()
        .run(c ->
            Sql.number(
                c,
                "SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class WHERE relnamespace = 'msc'::regnamespace AND relkind = 'r'"));
  }

  private static List<Batch> batches(Root root, long first, int writer, int files, int size) {
    var batches = new ArrayList<Batch>();
    var batch = new ArrayList<NewFile>();
    var random = new Random(first + writer);
    for (int i = 0; i < files; i++) {
      long content = first + writer * 10_000_000L + i;
      var at =
          new DiskFile(
              root.rootId(),
              "Pack %d/Loops/Bass %d".formatted(i / 1_000, writer),
              "Funky_Bass_%d-%dbpm_Am.mid".formatted(content, 80 + i % 60),
              null,
              1_600,
              1_600_000_000_000_000_000L + i);
      Analysis analysis = typical(random, i % 3 == 0 ? 6 : 1);
      batch.add(
          new NewFile(
              at, Samples.hash(content), 1_600, new Reading.Analysed(Samples.row(analysis, at))));
      if (batch.size() == size || i == files - 1) {
        batches.add(new Batch(batch, List.of(), null));
        batch.clear();
      }
    }
    return batches;
  }

  private static Analysis typical(Random random, int parts) {
    var list = new ArrayList<Part>();
    for (int i = 0; i < parts; i++) {
      list.add(
          new Part(
              i,
              0,
              i + 1,
              33,
              null,
              null,
              ProgramSet.GM,
              Fact.declared(Instruments.byCode(random.nextInt(100)), 0.95),
              "Track " + i,
              Fact.estimated(Role.BASS, 0.8),
              112,
              28,
              55,
              98.4,
              1,
              1.0,
              4,
              0.1,
              0.4));
    }
    var probabilities = new ArrayList<Double>();
    for (int i = 0; i < 24; i++) {
      probabilities.add(random.nextDouble() / 12);
    }
    var tags = new ArrayList<TagFact>();
    for (int i = 0; i < 8; i++) {
      Tag tag = TAGS.get(random.nextInt(TAGS.size()));
      tags.add(new TagFact(tag.slug(), tag.category(), TagSource.NOTES, 0.8));
    }
    byte[] sketch = new byte[parts == 1 ? 336 : 480];
    random.nextBytes(sketch);
    byte[] hash = new byte[16];
    random.nextBytes(hash);
    MusicalKey key = MusicalKey.ALL.get(random.nextInt(24));
    return new Analysis(
        Analysis.Status.OK,
        List.of(),
        1,
        480,
        TimeBase.PPQ,
        parts,
        300 * parts,
        112 * parts,
        16_000,
        15_360L,
        0,
        new TempoAnalysis(
            Fact.declared(120.0, 0.9),
            120.0,
            120.0,
            120.0,
            120.0,
            120.0,
            0,
            true,
            false,
            List.of(new TempoPoint(0, 120.0)),
            List.of(60.0)),
        0.97,
        new MeterAnalysis(Fact.declared(new Meter(4, 4), 0.8), 0, List.of()),
        new Extent(Fact.estimated(8.0, 0.9), 0, true, 8),
        Fact.estimated(Kind.LOOP, 0.9),
        new NoteStatistics(28, 55, 12, 80, 98.4, 127, 12.3, 2, 1.2, 7.0, 3.5, 0.0, 4),
        Feel.NONE,
        list,
        new KeyAnalysis(
            Fact.estimated(key, 0.9),
            List.of(new KeyProbability(key, 0.9)),
            probabilities,
            Fact.estimated(0, 0.9),
            List.of(),
            null),
        ChordTrack.EMPTY,
        List.of(),
        null,
        null,
        null,
        Controllers.NONE,
        Performance.NONE,
        new Texts(
            Map.of(TextKind.TRACK_NAME, List.of("Bass", "Funky stuff")),
            Fact.estimated("UTF-8", 0.9),
            Fact.none(),
            Fact.none(),
            null),
        tags,
        SimilarityVector.NONE,
        Bytes.wrap(hash),
        null,
        Bytes.wrap(sketch));
  }
}

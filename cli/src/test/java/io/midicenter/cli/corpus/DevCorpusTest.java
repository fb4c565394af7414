package io.midicenter.cli.corpus;

import static io.midicenter.cli.corpus.DevLibrary.importFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.TableRows;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.FileNames;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import io.midicenter.index.text.Words;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.pipeline.BatchSize;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// 7,348 files through the whole program.
class DevCorpusTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(20));
  private static final int TOP = 10;

  /// Every so-manieth file is copied for the comparison of two imports.
  private static final int SAMPLE = 12;

  @RegisterExtension static final DevLibrary DEV = new DevLibrary();

  @TempDir private Path folder;

  @Test
  void everyFileIsImportedAndSearchable() throws Exception {
    TaskReport.Import report = DEV.report();
    assertThat(report.seen()).isEqualTo(7_348);
    assertThat(report.problemCounts()).doesNotContainKeys("INTERNAL", "DB_REJECTED");
    assertThat(DEV.library().status().documents()).isEqualTo(report.added());
    UUID task = DEV.library().tasks().start(new TaskRequest.Verify(false, false)).id();
    TaskReport.Verify verify =
        (TaskReport.Verify)
            Objects.requireNonNull(DEV.library().tasks().await(task).report(), "report of verify");
    assertThat(verify.equal()).as("%s", verify).isTrue();
    assertThat(verify.checked()).isEqualTo(report.added());
  }

  @Test
  void everyFileIsFoundByEachWordOfItsName() throws Exception {
    Map<String, Set<String>> byWord = new HashMap<>();
    for (FileFacts facts : DEV.facts()) {
      for (Place place : facts.places()) {
        for (String word : Words.of(FileNames.stem(place.name()))) {
          byWord.computeIfAbsent(word, _ -> new HashSet<>()).add(facts.blake3().hex());
        }
      }
    }
    assertThat(byWord).hasSizeGreaterThan(2_000);
    var lost = new ArrayList<String>();
    try (IndexLease lease = DEV.library().lease().orElseThrow()) {
      for (var word : byWord.entrySet()) {
        var missing = new HashSet<>(word.getValue());
        missing.removeAll(all(lease.index(), '"' + word.getKey() + '"'));
        if (!missing.isEmpty()) {
          lost.add(word.getKey() + " does not find " + missing);
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyFileIsInTheTopTenOfItsWholeName() throws Exception {
    Map<String, Set<String>> byName = new HashMap<>();
    Map<List<String>, Set<String>> byWords = new HashMap<>();
    for (FileFacts facts : DEV.facts()) {
      for (Place place : facts.places()) {
        String id = facts.blake3().hex();
        byName.computeIfAbsent(place.name(), _ -> new HashSet<>()).add(id);
        byWords
            .computeIfAbsent(Words.of(FileNames.stem(place.name())), _ -> new HashSet<>())
            .add(id);
      }
    }
    var lost = new ArrayList<String>();
    try (IndexLease lease = DEV.library().lease().orElseThrow()) {
      for (var name : byName.entrySet()) {
        SearchResult result =
            lease.index().search(SearchRequest.text(name.getKey()).withLimit(TOP), LONG);
        List<String> top = result.hits().stream().map(Hit::id).toList();
        Set<String> same = byWords.getOrDefault(Words.of(FileNames.stem(name.getKey())), Set.of());
        boolean found =
            same.size() <= TOP ? top.containsAll(name.getValue()) : same.containsAll(top);
        if (!found) {
          lost.add(name.getKey() + ": " + same.size() + " of that name, " + result.total());
        }
      }
    }
    assertThat(lost).as("of %d names", byName.size()).isEmpty();
  }

  @Test
  void aSecondImportWritesNoRowVersionAndNoDocument() throws Exception {
    Library library = DEV.library();
    List<String> rows = TableRows.versions(library.catalog().database());
    long version = library.status().indexVersion();

    TaskReport.Import again = importFrom(library, DevLibrary.files());

    assertThat(again.seen()).isEqualTo(7_348);
    assertThat(again.added() + again.moved() + again.vanished()).isZero();
    assertThat(TableRows.versions(library.catalog().database())).isEqualTo(rows);
    assertThat(library.status().indexVersion()).isEqualTo(version);
    assertThat(library.status().lagRows()).isZero();
  }

  @Test
  void anotherOrderAndOtherBatchesGiveTheSameRows() throws Exception {
    Path music = copySample();
    List<String> expected;
    try (Library library = open("first", ImportSettings.standard())) {
      importFrom(library, music);
      expected = TableRows.facts(library.catalog().database());
    }
    var random = new Random(Long.getLong("tests.seed", 5));
    List<Path> folders = new ArrayList<>(folders(music));
    Collections.shuffle(folders, random);
    var small = new ImportSettings(1, 3, new BatchSize(37, 100_000, 200));
    try (Library library = open("second", small)) {
      library.catalog().addRoot(music);
      for (Path part : folders.subList(0, 25)) {
        importFrom(library, part);
      }
      importFrom(library, music);
      assertThat(TableRows.facts(library.catalog().database())).containsExactlyElementsOf(expected);
    }
    assertThat(expected).hasSizeGreaterThan(1_000);
  }

  private Library open(String name, ImportSettings imports) {
    return Library.open(
        LibraryConfig.standard(folder.resolve(name))
            .withDatabase(PostgresFixture.freshDatabase())
            .withImports(imports));
  }

  private static Set<String> all(MidiIndex index, String q) throws IOException {
    var ids = new HashSet<String>();
    SearchRequest request =
        SearchRequest.text(q).withLimit(200).withHighlight(List.of()).withFields(List.of("name"));
    SearchResult page = index.search(request, LONG);
    page.hits().forEach(hit -> ids.add(hit.id()));
    while (page.next() != null) {
      page = index.search(request.withCursor(page.next()), LONG);
      page.hits().forEach(hit -> ids.add(hit.id()));
    }
    return ids;
  }

  /// A part of the corpus, every tenth file of it a second time in a folder of another name.
  private Path copySample() throws IOException {
    Path music = folder.resolve("music");
    List<Path> files;
    try (Stream<Path> tree = Files.walk(DevLibrary.files())) {
      files =
          tree.filter(file -> FileNames.hasMidiExtension(String.valueOf(file.getFileName())))
              .sorted()
              .toList();
    }
    for (int i = 0; i < files.size(); i += SAMPLE) {
      Path file = files.get(i);
      copy(file, music.resolve(DevLibrary.files().relativize(file).toString()));
      if (i % (10 * SAMPLE) == 0) {
        copy(file, music.resolve("Copies 90 BPM").resolve(i + "_Am_" + file.getFileName()));
      }
    }
    return music;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static List<Path> folders(Path music) throws IOException {
    try (Stream<Path> tree = Files.walk(music)) {
      return tree.filter(Files::isDirectory).filter(path -> !path.equals(music)).sorted().toList();
    }
  }
}

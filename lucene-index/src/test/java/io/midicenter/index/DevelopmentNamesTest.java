package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.FileNames;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.Place;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import io.midicenter.index.text.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The names of the development corpus: every file is found by its name.
class DevelopmentNamesTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(10));

  @TempDir Path folder;

  @Test
  void everyFileIsFoundByEachWordOfItsNameAndByItsWholeName() throws Exception {
    List<String> paths = paths();
    try (MidiIndex index = MidiIndex.open(folder)) {
      Map<String, Set<Long>> byWord = new HashMap<>();
      Map<String, List<Long>> byName = new HashMap<>();
      for (int i = 0; i < paths.size(); i++) {
        Place place = place(paths.get(i));
        index.add(file(i + 1, place));
        byName.computeIfAbsent(place.name(), _ -> new ArrayList<>()).add(i + 1L);
        for (String word : Words.of(place.stem())) {
          byWord.computeIfAbsent(word, _ -> new HashSet<>()).add(i + 1L);
        }
      }
      index.refresh();
      for (var word : byWord.entrySet()) {
        assertThat(all(index, '"' + word.getKey() + '"'))
            .as("files found by the word %s", word.getKey())
            .containsAll(word.getValue());
      }
      for (var name : byName.entrySet()) {
        SearchRequest whole = SearchRequest.text(name.getKey()).withLimit(10);
        List<Hit> top = index.search(whole, LONG).hits();
        List<Long> ids = top.stream().map(Hit::contentId).toList();
        if (name.getValue().size() <= 10) {
          assertThat(ids).as("top 10 of %s", name.getKey()).containsAll(name.getValue());
        } else {
          assertThat(name.getValue()).as("top 10 of %s", name.getKey()).containsAll(ids);
        }
        String first = (String) top.getFirst().document().getOrDefault("name", "");
        assertThat(Words.of(FileNames.stem(first)))
            .isEqualTo(Words.of(FileNames.stem(name.getKey())));
      }
    }
  }

  private static Set<Long> all(MidiIndex index, String q) throws Exception {
    var ids = new HashSet<Long>();
    SearchRequest request =
        SearchRequest.text(q).withLimit(200).withHighlight(List.of()).withFields(List.of("name"));
    SearchResult page = index.search(request, LONG);
    page.hits().forEach(hit -> ids.add(hit.contentId()));
    while (page.next() != null) {
      page = index.search(request.withCursor(page.next()), LONG);
      page.hits().forEach(hit -> ids.add(hit.contentId()));
    }
    return ids;
  }

  private static Place place(String path) {
    int slash = path.lastIndexOf('/');
    return new Place(
        "dev", slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), true);
  }

  private static IndexedFile file(long contentId, Place place) {
    byte[] id = ByteBuffer.allocate(32).putLong(contentId).array();
    return new IndexedFile(
        contentId,
        Bytes.wrap(id),
        1,
        List.of(place),
        List.of(),
        null,
        null,
        "",
        IndexedMusic.NONE,
        List.of(),
        null,
        List.of(),
        List.of(),
        100,
        0,
        null,
        null,
        null,
        SimilarityVector.NONE,
        MusicTerms.NONE,
        Bytes.EMPTY);
  }

  private static List<String> paths() throws Exception {
    Path truth = SharedData.folder().resolve("data/dev/truth.tsv");
    assumeTrue(Files.exists(truth), "the development corpus is not here: " + truth);
    try (var lines = Files.lines(truth, StandardCharsets.UTF_8)) {
      return lines
          .skip(1)
          .map(line -> line.substring(0, line.indexOf('\t')))
          .filter(FileNames::hasMidiExtension)
          .toList();
    }
  }
}

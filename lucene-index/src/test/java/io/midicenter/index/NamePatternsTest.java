package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.SearchResult;
import io.midicenter.index.text.Words;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `name-patterns.tsv`: names as they occur, how they are cut, what finds them and what does not.
class NamePatternsTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(10));

  @TempDir Path folder;

  private record Pattern(String name, List<String> words, List<String> finds, List<String> misses) {
    static Pattern of(String line) {
      String[] cells = line.split("\t", -1);
      return new Pattern(
          cells[0],
          List.of(cells[1].split(" ", -1)),
          List.of(cells[2].split(" \\| ", -1)),
          List.of(cells[3].split(" \\| ", -1)));
    }
  }

  @Test
  void everyNameIsCutIntoItsWords() throws Exception {
    List<Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThanOrEqualTo(200);
    for (Pattern pattern : patterns) {
      assertThat(Words.of(pattern.name())).as(pattern.name()).isEqualTo(pattern.words());
      assertThat(pattern.finds()).as(pattern.name()).hasSize(3);
      assertThat(pattern.misses()).as(pattern.name()).hasSize(3);
    }
  }

  @Test
  void everyNameIsFoundByWhatMeansItAndByNothingElse() throws Exception {
    List<Pattern> patterns = patterns();
    try (MidiIndex index = MidiIndex.open(folder)) {
      for (int i = 0; i < patterns.size(); i++) {
        index.add(NamedFiles.of(i, "r", patterns.get(i).name().replace('/', '_') + ".mid"));
      }
      index.refresh();
      var wrong = new ArrayList<String>();
      for (int i = 0; i < patterns.size(); i++) {
        for (String q : patterns.get(i).finds()) {
          if (!found(index, q, i)) {
            wrong.add(q + " does not find " + patterns.get(i).name());
          }
        }
        for (String q : patterns.get(i).misses()) {
          if (found(index, q, i)) {
            wrong.add(q + " finds " + patterns.get(i).name());
          }
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static boolean found(MidiIndex index, String q, long contentId) throws Exception {
    SearchRequest request = SearchRequest.text(q).withTypos(false).withLimit(200);
    SearchResult result = index.search(request, LONG);
    assertThat(result.hits()).as(q).hasSize((int) Math.min(200, result.total().value()));
    return result.hits().stream().anyMatch(hit -> hit.contentId() == contentId);
  }

  private static List<Pattern> patterns() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            NamePatternsTest.class.getResourceAsStream("text/name-patterns.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(Pattern::of)
          .toList();
    }
  }
}

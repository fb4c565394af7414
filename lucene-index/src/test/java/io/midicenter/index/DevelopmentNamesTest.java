package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.index.field.FileNames;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.Place;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import io.midicenter.index.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
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
        IndexedFile file = NamedFiles.of(i + 1L, "dev", paths.get(i));
        Place place = file.places().getFirst();
        index.add(file);
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

  @Test
  void oneEditInAWordOfFiveLettersIsForgiven() throws Exception {
    corrected(8);
  }

  @Test
  @Tag("long")
  void oneEditInEveryWordOfFiveLettersIsForgiven() throws Exception {
    corrected(1);
  }

  /// Spells every `step`th word wrong in each of the four ways, behind its first letter.
  private void corrected(int step) throws Exception {
    long seed = Long.getLong("tests.seed", 5L);
    var random = new Random(seed);
    List<String> paths = paths();
    Map<String, Set<Long>> byWord = new TreeMap<>();
    try (MidiIndex index = MidiIndex.open(folder)) {
      for (int i = 0; i < paths.size(); i++) {
        IndexedFile file = NamedFiles.of(i + 1L, "dev", paths.get(i));
        index.add(file);
        for (String word : Words.of(file.places().getFirst().stem())) {
          if (word.length() >= 5 && word.chars().allMatch(Character::isLetter)) {
            byWord.computeIfAbsent(word, _ -> new HashSet<>()).add(i + 1L);
          }
        }
      }
      index.refresh();
      List<String> words = List.copyOf(byWord.keySet());
      int asked = 0;
      var missed = new ArrayList<String>();
      for (int i = 0; i < words.size(); i += step) {
        String word = words.get(i);
        for (int way = 0; way < 4; way++) {
          String wrong = misspelt(word, way, random);
          SearchResult result = index.search(SearchRequest.text(wrong).withLimit(0), LONG);
          boolean known = result.corrections().stream().anyMatch(c -> c.words().contains(word));
          asked++;
          if (wrong.equals(word)) {
            asked--;
          } else if (!known || !all(index, wrong).containsAll(byWord.get(word))) {
            missed.add(wrong + " for " + word);
          }
        }
      }
      double right = 1 - missed.size() / (double) asked;
      System.out.printf(
          "typing errors: %d of %d words, %.2f %% corrected%n",
          asked, 4 * words.size(), 100 * right);
      assertThat(right)
          .as("of %d misspelt words, -Dtests.seed=%d; missed %s", asked, seed, missed)
          .isGreaterThanOrEqualTo(0.95);
    }
  }

  private static String misspelt(String word, int way, Random random) {
    int at = 1 + random.nextInt(word.length() - 1);
    char other = (char) ('a' + random.nextInt(26));
    return switch (way) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + other + word.substring(at);
      case 2 -> word.substring(0, at) + other + word.substring(at + 1);
      default -> {
        int first = Math.min(at, word.length() - 2);
        first = Math.max(1, first);
        yield word.substring(0, first)
            + word.charAt(first + 1)
            + word.charAt(first)
            + word.substring(first + 2);
      }
    };
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

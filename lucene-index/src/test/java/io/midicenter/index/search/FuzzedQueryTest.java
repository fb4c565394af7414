package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.query.RequestCheck;
import io.midicenter.index.query.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed is answered, by every part that reads `q`.
class FuzzedQueryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String[] PIECES = {
    "\"",
    "-",
    "*",
    ":",
    "~",
    ",",
    "..",
    " ",
    " ",
    " ",
    "(",
    ")",
    "#",
    "'",
    "\\",
    "/",
    ".mid",
    "<b>",
    "key:",
    "bpm:",
    "name:",
    "folder:",
    "added:",
    "chords:",
    "id:",
    "genre:",
    "none",
    "any",
    "7d..",
    "120",
    " bpm",
    "118-124",
    "8 bars",
    "4/4",
    "in ",
    "Am",
    "F#",
    "~Am",
    "i-VI",
    "0000",
    "funk",
    "bas",
    "drumloop",
    "Café",
    "東京",
    "μουσικής",
    "\uD83C",
    "\uDFB9",
    "\u0000",
    "\u202E",
    "e\u0301",
    "kick",
    "drum and bass",
    "AND",
    "OR",
    "[1 TO 2]",
    "^2",
    "?",
    "%",
    "\u3000",
    "xyzzy",
    "gutiar",
    "a"
  };

  @TempDir Path folder;

  @Test
  void whateverIsTypedIsAnswered() throws Exception {
    answer(250);
  }

  @Test
  @Tag("long")
  void twentyThousandOfThem() throws Exception {
    answer(20_000);
  }

  private void answer(int count) throws Exception {
    long seed = Long.getLong("tests.seed", 20_261_125L);
    var random = new Random(seed);
    try (MidiIndex index = MidiIndex.open(folder)) {
      index.addAll(new MadeFiles(3).files(300));
      index.refresh();
      for (int i = 0; i < count; i++) {
        String q = typed(random);
        String told = q + ", -Dtests.seed=" + seed;
        SearchRequest request =
            SearchRequest.text(q)
                .withTyping(random.nextBoolean())
                .withTypos(random.nextBoolean())
                .withFacets(List.of(Facet.of("key"), Facet.of("folder")));
        if (!RequestCheck.mistakes(request).isEmpty()) {
          continue; // longer than anybody types
        }
        SearchResult result = index.search(request, Deadline.in(PATIENCE));
        assertThat(result.partial()).as(told).isFalse();
        int end = 0;
        for (QueryItem item : result.query().items()) {
          assertThat(item.from()).as(told).isBetween(end, item.to());
          end = item.to();
        }
        assertThat(end).as(told).isLessThanOrEqualTo(q.length());
        for (Hit hit : result.hits()) {
          String html = hit.highlight().getOrDefault("name", "").replaceAll("</?mark>", "");
          assertThat(html).as(told).doesNotContain("<", ">");
        }
        index.suggest(q, List.of(), 8);
        index.facetValues(
            request, "instrument", q.substring(0, q.length() / 2), 5, Deadline.in(PATIENCE));
      }
    }
  }

  private static String typed(Random random) {
    var q = new StringBuilder();
    for (int n = random.nextInt(8); n >= 0; n--) {
      q.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return q.toString();
  }
}

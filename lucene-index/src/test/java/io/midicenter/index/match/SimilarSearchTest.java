package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.vector.Aspect;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.music.LikenessReader;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchException;
import io.midicenter.index.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarSearchTest {
  private static final int FILES = 2_000;
  private static final long SEED = Long.getLong("tests.seed", 11);

  private static MidiIndex index;
  private static final List<IndexedFile> kept = new ArrayList<>();

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    var random = new Random(SEED);
    index = MidiIndex.open(folder);
    for (IndexedFile file : new MadeFiles(SEED).files(FILES)) {
      kept.add(file.resembling(vector(random)));
    }
    for (int i = 0; i < FILES; i++) {
      index.add(kept.get(i));
      if (i % 700 == 699) {
        index.refresh();
      }
    }
    for (int i = 0; i < 100; i++) {
      int gone = random.nextInt(kept.size());
      index.delete(kept.remove(gone).contentId());
    }
    IndexedFile changed = kept.getFirst().resembling(kept.get(1).vector());
    kept.set(0, changed);
    index.update(changed);
    index.refresh();
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void likenessIsWhatAScanSaysInOrderAndScore() throws Exception {
    var random = new Random(SEED);
    for (int query = 0; query < 60; query++) {
      IndexedFile asked = kept.get(random.nextInt(kept.size()));
      Map<Aspect, Integer> tenths = weights(random);
      String kind = random.nextBoolean() ? "loop" : "any,none";
      List<Scanned> expected = scan(asked, tenths, kind.equals("loop"));
      String why = "%s, weights %s, seed %d".formatted(asked.id(), tenths, SEED);
      Map<String, List<String>> parameters =
          Map.of(
              "similarTo", List.of(asked.id().hex()),
              "weights", List.of(text(tenths)),
              "kind", List.of(kind),
              "available", List.of("any"),
              "limit", List.of("200"));
      if (norm(asked.vector(), asked.vector(), tenths) == 0) {
        assertThatThrownBy(() -> search(parameters)).as(why).isInstanceOf(SearchException.class);
        continue;
      }
      SearchResult result = search(parameters);
      assertThat(result.hits().stream().map(Hit::contentId).toList())
          .as(why)
          .isEqualTo(expected.stream().map(Scanned::content).toList());
      for (int i = 0; i < expected.size(); i++) {
        assertThat(result.hits().get(i).score())
            .as(why)
            .isCloseTo(expected.get(i).score(), within(1e-6));
        Match match = result.hits().get(i).match();
        assertThat(match).isInstanceOf(Match.Similar.class);
      }
      assertThat(result.total())
          .isEqualTo(new SearchResult.Total(expected.size(), SearchResult.Relation.RANKED));
    }
  }

  @Test
  void theSameVectorScoresOneAndSaysSo() throws Exception {
    IndexedFile twin = kept.get(1);
    SearchResult result =
        search(
            Map.of(
                "similarTo", List.of(kept.getFirst().id().hex()),
                "available", List.of("any")));
    Hit first = result.hits().getFirst();
    if (first.match() instanceof Match.Similar similar) {
      assertThat(first.contentId()).isEqualTo(twin.contentId());
      assertThat(first.score()).isEqualTo(1);
      assertThat(similar.aspects().byAspect().values()).allSatisfy(s -> assertThat(s).isEqualTo(1));
      assertThat(similar.aspects().why()).startsWith("the same ");
    } else {
      assertThat(first.match()).isInstanceOf(Match.Similar.class);
    }
  }

  @Test
  void mistakesAreNamedWithTheirPlace() {
    assertThat(mistake("similarTo", "12")).contains("position 2", "64 hex digits");
    assertThat(mistake("weights", "rhythm:2,tempo:1")).contains("position 9", "one of rhythm");
    assertThat(mistake("weights", "rhythm:11")).contains("position 7", "0 to 10");
    assertThat(mistake("weights", "rhythm:10.1")).contains("position 7", "0 to 10");
    assertThat(mistake("weights", "rhythm:1,rhythm:2")).contains("position 9", "not named yet");
    assertThat(mistake("weights", "rhythm:0,harmony:0,melody:0,sound:0,feel:0"))
        .contains("a weight above 0");
    assertThat(mistake("weights", "rhythm")).contains("position 6", "weight");
    assertThatThrownBy(() -> search(Map.of("similarTo", List.of("ab".repeat(32)))))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("INVALID_MUSIC_QUERY");
  }

  @Test
  void anyTextIsReadOrRefused() {
    var random = new Random(SEED);
    String letters = "rhythm:harmonyfelsud,.0123456789 é";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(
            random.nextInt(4) == 0
                ? List.of(Aspect.values()).get(random.nextInt(5)).word() + ":"
                : letters.charAt(random.nextInt(letters.length())) + "");
      }
      try {
        LikenessReader.weights(text.toString());
      } catch (io.midicenter.index.music.MusicQueryException e) {
        assertThat(e.position()).isBetween(0, text.length());
      }
    }
  }

  private static String mistake(String name, String value) {
    var read = RequestReader.read(Map.of(name, List.of(value)), List.of());
    assertThat(read.mistakes()).as(value).hasSize(1);
    return read.mistakes().getFirst().reason();
  }

  private static SearchResult search(Map<String, List<String>> parameters) throws Exception {
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    assertThat(read.mistakes()).isEmpty();
    return index.search(read.request());
  }

  /// Plain: every file, every dimension, one multiplication at a time.
  private static List<Scanned> scan(IndexedFile asked, Map<Aspect, Integer> tenths, boolean loops) {
    double whole = norm(asked.vector(), asked.vector(), tenths);
    return kept.stream()
        .filter(file -> file.contentId() != asked.contentId())
        .filter(file -> !loops || file.music().kind() == io.midicenter.analysis.Kind.LOOP)
        .map(file ->
            new Scanned(file.contentId(), norm(asked.vector(), file.vector(), tenths) / whole))
        .filter(scanned -> scanned.raw > 0)
        .sorted(
            Comparator.comparingDouble((Scanned s) -> -s.raw).thenComparingLong(Scanned::content))
        .limit(ContentScan.HITS)
        .toList();
  }

  private static double norm(SimilarityVector a, SimilarityVector b, Map<Aspect, Integer> tenths) {
    long sum = 0;
    for (Aspect aspect : Aspect.values()) {
      for (int i = aspect.first(); i < aspect.end(); i++) {
        sum += (long) tenths.getOrDefault(aspect, 0) * a.values().at(i) * b.values().at(i);
      }
    }
    return sum;
  }

  private static Map<Aspect, Integer> weights(Random random) {
    var tenths = new HashMap<Aspect, Integer>();
    boolean equal = random.nextInt(3) == 0;
    for (Aspect aspect : Aspect.values()) {
      tenths.put(aspect, equal ? 10 : random.nextInt(3) == 0 ? 0 : random.nextInt(101));
    }
    tenths.merge(Aspect.FEEL, 1, Math::max);
    return tenths;
  }

  private static String text(Map<Aspect, Integer> tenths) {
    return Stream.of(Aspect.values())
        .map(a -> {
          int weight = tenths.getOrDefault(a, 0);
          return a.word() + ":" + weight / 10 + "." + weight % 10;
        })
        .collect(Collectors.joining(","));
  }

  /// Like those of real files: few values, so that ties occur; some aspects absent.
  private static SimilarityVector vector(Random random) {
    byte[] values = new byte[SimilarityVector.SIZE];
    int aspects = 0;
    for (Aspect aspect : Aspect.values()) {
      if (random.nextInt(5) > 0) {
        for (int bit = 1; bit < 32; bit *= 2) {
          aspects |= aspect.isIn(bit) ? bit : 0;
        }
        int[] raw = new int[aspect.end() - aspect.first()];
        double squares = 0;
        for (int i = 0; i < raw.length; i++) {
          raw[i] = random.nextInt(5) - 2;
          squares += raw[i] * raw[i];
        }
        for (int i = 0; i < raw.length && squares > 0; i++) {
          values[aspect.first() + i] = (byte) Math.round(56.8 * raw[i] / Math.sqrt(squares));
        }
      }
    }
    return aspects == 0 ? SimilarityVector.NONE : new SimilarityVector(Bytes.wrap(values), aspects);
  }

  private record Scanned(long content, double raw) {
    double score() {
      return Math.min(1, raw);
    }
  }
}

package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Role;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.like.Fit;
import io.midicenter.index.like.KeyFit;
import io.midicenter.index.like.TempoFit;
import io.midicenter.index.music.FitFacts;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchException;
import io.midicenter.index.search.SearchResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibleSearchTest {
  private static final int FILES = 500;
  private static final long SEED = Long.getLong("tests.seed", 5);

  /// Every pair but those of a file with itself, one search a file; the limit of hits is the
  /// ranker's own.
  @Test
  void everyPairOfASampleScoresAsItsFormulaSays(@TempDir Path folder) throws Exception {
    List<IndexedFile> files = new MadeFiles(SEED).files(FILES);
    try (MidiIndex index = MidiIndex.open(folder)) {
      for (int i = 0; i < FILES; i++) {
        index.add(files.get(i));
        if (i % 150 == 149) {
          index.refresh();
        }
      }
      index.refresh();
      for (IndexedFile asked : files) {
        for (int from = 0; from < FILES; from += 100) {
          List<IndexedFile> hundred = files.subList(from, from + 100);
          var expected =
              hundred.stream()
                  .filter(file -> file.contentId() != asked.contentId())
                  .sorted(
                      Comparator.comparingInt((IndexedFile f) -> -plain(asked, f))
                          .thenComparingLong(IndexedFile::contentId))
                  .toList();
          SearchResult result =
              search(
                  index,
                  Map.of(
                      "compatibleWith", List.of(asked.id().hex()),
                      "id",
                          List.of(
                              hundred.stream()
                                  .map(f -> f.id().hex())
                                  .collect(Collectors.joining(","))),
                      "available", List.of("any"),
                      "fields", List.of("name"),
                      "limit", List.of("200")));
          String why = "with %s, seed %d".formatted(asked.id(), SEED);
          assertThat(result.hits().stream().map(Hit::contentId).toList())
              .as(why)
              .isEqualTo(expected.stream().map(IndexedFile::contentId).toList());
          for (int i = 0; i < expected.size(); i++) {
            double score = plain(asked, expected.get(i)) / 1e6;
            assertThat(result.hits().get(i).score()).as(why).isCloseTo(score, within(1e-6));
            if (!(result.hits().get(i).match() instanceof Match.Compatible match)) {
              throw new AssertionError(why);
            }
            assertThat(match.score()).as(why).isCloseTo(score, within(1e-6));
          }
        }
      }
      assertThatThrownBy(() -> search(index, Map.of("compatibleWith", List.of("ab".repeat(32)))))
          .isInstanceOf(SearchException.class);
    }
  }

  @Test
  void keysStandByTheWheel() {
    assertThat(key("Am", "Am")).isEqualTo(new KeyFit(KeyFit.Relation.SAME, 0));
    assertThat(key("Am", "C")).isEqualTo(new KeyFit(KeyFit.Relation.RELATIVE, 0));
    assertThat(key("Am", "Em")).isEqualTo(new KeyFit(KeyFit.Relation.FIFTH, 5));
    assertThat(key("Am", "Dm")).isEqualTo(new KeyFit(KeyFit.Relation.FIFTH, -5));
    assertThat(key("Am", "G")).isEqualTo(new KeyFit(KeyFit.Relation.DIAGONAL, 5));
    assertThat(key("C", "D")).isEqualTo(new KeyFit(KeyFit.Relation.TONE, -2));
    assertThat(key("C", "Bm")).isEqualTo(new KeyFit(KeyFit.Relation.DISTANT, -2));
    assertThat(key("C", "Gb")).isEqualTo(new KeyFit(KeyFit.Relation.DISTANT, -6));
    for (MusicalKey asked : MusicalKey.ALL) {
      for (MusicalKey found : MusicalKey.ALL) {
        KeyFit fit = Fit.of(facts(asked, null), facts(found, null)).key();
        int up = fit.transpose() == null ? 99 : fit.transpose();
        MusicalKey moved = MusicalKey.of(found.tonic() + up, found.isMinor());
        assertThat(moved.signature()).as("%s to %s", found, asked).isEqualTo(asked.signature());
      }
    }
  }

  @Test
  void tempiFitAtHalfAndDouble() {
    assertThat(tempo(12_000, 12_100))
        .isEqualTo(new TempoFit(1, 100 * (12_100 / 12_000.0 - 1), 120, 100));
    assertThat(tempo(8_700, 17_400)).isEqualTo(new TempoFit(2, 0, 174, 100));
    assertThat(tempo(17_400, 8_700)).isEqualTo(new TempoFit(0.5, 0, 87, 100));
    assertThat(
            List.of(122.4, 124.8, 127.2, 130.8, 150.0).stream().map(b -> score(b, -0.01)).toList())
        .isEqualTo(List.of(100, 80, 50, 30, 10));
    assertThat(List.of(122.4, 124.8, 127.2, 130.8).stream().map(b -> score(b, 0)).toList())
        .isEqualTo(List.of(80, 50, 30, 10));
  }

  @Test
  void theReasonIsSaidInWords() {
    var bass = new FitFacts(named("Am"), 12_000, Set.of(Role.BASS));
    var lead = new FitFacts(named("C"), 24_144, Set.of(Role.LEAD));
    assertThat(Fit.of(bass, lead).why())
        .isEqualTo("relative key; double tempo, 0.6 % faster; another role");
    assertThat(Fit.of(bass, new FitFacts(null, null, Set.of())).why())
        .isEqualTo("key unknown; tempo unknown");
  }

  private static int score(double bpm, double more) {
    TempoFit fit = tempo(12_000, (int) Math.round((bpm + more) * 100));
    return fit == null ? -1 : fit.score();
  }

  private static @Nullable TempoFit tempo(int asked, int found) {
    return Fit.of(new FitFacts(null, asked, Set.of()), new FitFacts(null, found, Set.of())).tempo();
  }

  private static KeyFit key(String asked, String found) {
    return Fit.of(facts(named(asked), null), facts(named(found), null)).key();
  }

  private static FitFacts facts(@Nullable MusicalKey key, @Nullable Integer bpm) {
    return new FitFacts(key, bpm, Set.of());
  }

  private static MusicalKey named(String name) {
    return MusicalKey.ALL.stream()
        .filter(key -> key.canonicalName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The table of the design once more, written out: millionths.
  private static int plain(IndexedFile a, IndexedFile b) {
    return plainKey(a.music().key(), b.music().key())
        * plainTempo(a.music().bpm(), b.music().bpm())
        * plainRole(role(a), role(b));
  }

  private static int plainKey(@Nullable MusicalKey a, @Nullable MusicalKey b) {
    if (a == null || b == null) {
      return 50;
    }
    int x = Integer.parseInt(a.camelot().replaceAll("\\D", ""));
    int y = Integer.parseInt(b.camelot().replaceAll("\\D", ""));
    int steps = Math.min(Math.floorMod(x - y, 12), Math.floorMod(y - x, 12));
    boolean letter = a.camelot().endsWith("A") == b.camelot().endsWith("A");
    return switch (steps * 2 + (letter ? 0 : 1)) {
      case 0 -> 100;
      case 1 -> 80;
      case 2 -> 90;
      case 3 -> 55;
      case 4 -> 45;
      default -> 10;
    };
  }

  private static int plainTempo(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return 50;
    }
    double asked = Math.round(a * 100);
    double found = Math.round(b * 100);
    double off = Math.abs(found / asked - 1);
    off = Math.min(off, Math.abs(found / (2 * asked) - 1));
    off = Math.min(off, Math.abs(found / (asked / 2) - 1));
    return off < 0.02 ? 100 : off < 0.04 ? 80 : off < 0.06 ? 50 : off < 0.09 ? 30 : 10;
  }

  private static int plainRole(@Nullable Role a, @Nullable Role b) {
    if (a == null || b == null) {
      return 50;
    }
    if (a == b) {
      return a == Role.DRUMS ? 30 : 40;
    }
    return Set.of(a, b).equals(Set.of(Role.CHORDS, Role.PAD)) ? 60 : 100;
  }

  private static @Nullable Role role(IndexedFile file) {
    var roles = EnumSet.noneOf(Role.class);
    for (IndexedPart part : file.parts()) {
      Role role = part.role();
      if (role != null) {
        roles.add(role);
      }
    }
    return roles.size() == 1 ? roles.iterator().next() : null;
  }

  private static SearchResult search(MidiIndex index, Map<String, List<String>> parameters)
      throws Exception {
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    assertThat(read.mistakes()).isEmpty();
    return index.search(read.request());
  }
}

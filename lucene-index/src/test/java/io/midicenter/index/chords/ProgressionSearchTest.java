package io.midicenter.index.chords;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.FacetValue;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plain scan says what each progression must find.
class ProgressionSearchTest {
  private static final long SEED = Long.getLong("tests.seed", 7_120_261L);
  private static final List<String> SUFFIXES =
      List.of("", "m", "7", "maj7", "m7", "dim", "sus4", "aug");
  private static final List<String> ROOTS = List.of("C", "F", "G", "A", "D", "E", "Bb");
  private static final List<String> NUMERALS =
      List.of("I", "i", "IV", "V", "vi", "ii", "iii", "VII", "bVI", "V7", "ii7", "Imaj7");

  @TempDir static Path folder;
  private static MidiIndex index;
  private static List<IndexedFile> files;

  @BeforeAll
  static void fill() throws Exception {
    index = MidiIndex.open(folder);
    files = new MadeFiles(SEED).files(3_000).stream().filter(IndexedFile::isAvailable).toList();
    index.addAll(files);
    index.refresh();
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void totalsHitsAndFacetsEqualAScan() throws Exception {
    var random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      String chords = progression(random);
      Progression progression = read(chords);
      if (progression == null) {
        continue;
      }
      for (ChordMatch match : ChordMatch.values()) {
        if (!progression.takes(match)) {
          continue;
        }
        var expected = new TreeSet<String>();
        var kinds = new HashMap<String, Long>();
        for (IndexedFile file : files) {
          if (scan(file.chords(), progression, match)) {
            expected.add(file.id().hex());
            if (file.music().kind() != null) {
              kinds.merge(file.music().kind().word(), 1L, Long::sum);
            }
          }
        }
        SearchResult result = search(chords, match, "kind");
        String what = "%s by %s, -Dtests.seed=%d".formatted(chords, match, SEED);
        assertThat(result.total().value()).as(what).isEqualTo(expected.size());
        var counted = new HashMap<String, Long>();
        for (FacetValue value : ((FacetCounts.Terms) result.facets().getFirst()).values()) {
          counted.put(value.value(), value.count());
        }
        assertThat(counted).as(what).isEqualTo(kinds);
        assertThat(result.hits()).allMatch(hit -> expected.contains(hit.id()), what);
        narrowerFirst(result, progression, match);
        found += expected.isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  private static void narrowerFirst(
      SearchResult result, Progression progression, ChordMatch match) {
    boolean wide = false;
    for (Hit hit : result.hits()) {
      ChordHit chords = Objects.requireNonNull(hit.chords());
      assertThat(chords.places()).isNotEmpty();
      if (match != ChordMatch.ANY) {
        assertThat(chords.by()).isEqualTo(match);
      } else {
        assertThat(wide && chords.by() == progression.first()).isFalse();
        wide = chords.by() == ChordMatch.SHAPE;
      }
    }
  }

  /// S3: every transposition and rotation of a loop of four chords finds all files with that loop.
  @Test
  void aLoopOfFourIsFoundInEveryTranspositionAndRotation() throws Exception {
    for (String loop : List.of("Am-F-C-G", "C-Am-F-G", "Dm-G-C-F")) {
      List<String> chords = List.of(loop.split("-"));
      var runs = new MadeLoops(loop);
      try (MidiIndex loops = MidiIndex.open(folder.resolve(loop))) {
        loops.addAll(runs.files());
        loops.refresh();
        for (int up = 0; up < 12; up++) {
          for (int turn = 0; turn < 4; turn++) {
            var asked = new ArrayList<String>();
            for (int i = 0; i < 4; i++) {
              asked.add(MadeLoops.transposed(chords.get((i + turn) % 4), up));
            }
            var read =
                RequestReader.read(Map.of("chords", List.of(String.join("-", asked))), List.of());
            SearchResult result = loops.search(read.request());
            assertThat(result.total().value()).as("%s", asked).isEqualTo(48);
            ChordHit best = Objects.requireNonNull(result.hits().getFirst().chords());
            assertThat(best.by()).isEqualTo(ChordMatch.ABSOLUTE);
          }
        }
      }
    }
  }

  @Test
  void aProgressionInQIsTheSameFilter() throws Exception {
    var read = RequestReader.read(Map.of("q", List.of("chords:Am-F-C")), List.of());
    long asParameter = search("Am-F-C", ChordMatch.ANY, "kind").total().value();
    assertThat(index.search(read.request()).total().value()).isEqualTo(asParameter).isPositive();
    long not = search("-Am-F-C", ChordMatch.ANY, "kind").total().value();
    assertThat(not).isEqualTo(files.size() - asParameter);
    long known = search("any", ChordMatch.ANY, "kind").total().value();
    assertThat(known).isEqualTo(files.stream().filter(file -> file.chords().size() > 0).count());
  }

  private static SearchResult search(String chords, ChordMatch match, String facets)
      throws Exception {
    var parameters = new HashMap<String, List<String>>();
    parameters.put("chords", List.of(chords));
    parameters.put("facets", List.of(facets));
    parameters.put("limit", List.of("200"));
    if (match != ChordMatch.ANY) {
      parameters.put("chordMatch", List.of(match.word()));
    }
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    assertThat(read.mistakes()).isEmpty();
    return index.search(read.request());
  }

  private static String progression(Random random) {
    boolean names = random.nextBoolean();
    var symbols = new ArrayList<String>();
    int size = 2 + random.nextInt(random.nextInt(3) == 0 ? 7 : 3);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(8) == 0) {
        symbols.add("?");
      } else if (names) {
        String suffix =
            SUFFIXES.get(random.nextInt(10) < 8 ? random.nextInt(2) : random.nextInt(8));
        symbols.add(ROOTS.get(random.nextInt(ROOTS.size())) + suffix);
      } else {
        symbols.add(NUMERALS.get(random.nextInt(NUMERALS.size())));
      }
    }
    return String.join("-", symbols);
  }

  private static @Nullable Progression read(String text) {
    try {
      return ProgressionParser.parse(text);
    } catch (ProgressionException tooFewChords) {
      return null;
    }
  }

  /// Plays the file's chords from every place and looks whether they are the ones asked for.
  private static boolean scan(Bytes chords, Progression asked, ChordMatch match) {
    if (chords.size() == 0) {
      return false;
    }
    var sequence = new ChordSequence();
    sequence.read(chords.toArray(), 0);
    for (int start = 0; start < sequence.places(); start++) {
      for (int up = 0; up < 12; up++) {
        boolean may =
            switch (match) {
              case ANY, SHAPE -> true;
              case KEY -> sequence.hasTonic(up);
              case ABSOLUTE -> up == 0;
            };
        boolean all = may;
        for (int i = 0; i < asked.size() && all; i++) {
          int run = sequence.index(start, i);
          all = run >= 0 && sequence.symbol(run) != ChordRuns.BREAK;
          ChordStep step = asked.steps().get(i);
          if (all && !step.isWild()) {
            int root = (step.symbol() / 5 + up) % 12;
            all =
                sequence.symbol(run) == root * 5 + step.symbol() % 5
                    && (sequence.qualities(run) | step.qualities()) == sequence.qualities(run);
          }
        }
        if (all) {
          return true;
        }
      }
    }
    return false;
  }
}

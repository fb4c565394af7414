package io.midicenter.index.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchException;
import io.midicenter.index.search.SearchResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicSearchTest {
  private static final long SEED = Long.getLong("tests.seed", 7);
  private static final int FILES = 300;
  private static final int NOTES = 60;

  /// Code of an eighth at 480 ticks a quarter.
  private static final byte EIGHTH = 37;

  @TempDir Path folder;
  private MidiIndex index;
  private final List<byte[]> tunes = new ArrayList<>();
  private final List<int[]> beats = new ArrayList<>();
  private final List<IndexedFile> files = new ArrayList<>();

  @BeforeEach
  void fill() throws Exception {
    index = MidiIndex.open(folder);
    var random = new Random(SEED);
    var made = new MadeFiles(SEED);
    for (int i = 1; i <= FILES; i++) {
      var pitches = new byte[NOTES];
      pitches[0] = (byte) (55 + random.nextInt(15));
      for (int n = 1; n < NOTES; n++) {
        int step = (int) Math.round(random.nextGaussian() * 3);
        pitches[n] = (byte) Math.max(40, Math.min(90, pitches[n - 1] + step));
      }
      int[] masks = new int[2 * DrumLane.COUNT];
      for (int bar = 0; bar < 2; bar++) {
        int few = random.nextInt(1 << 16);
        masks[bar * DrumLane.COUNT] = 1 | (few & random.nextInt(1 << 16));
        masks[bar * DrumLane.COUNT + 1] = 0x1010;
        masks[bar * DrumLane.COUNT + 2] = random.nextBoolean() ? 0x5555 : 0xFFFF;
      }
      tunes.add(pitches);
      beats.add(masks);
      IndexedFile file = with(made.file(i, 1), pitches, masks);
      files.add(file);
      index.add(file);
    }
    index.refresh();
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void aTuneInAnotherKeyFindsItsFileAndSaysWhere() throws Exception {
    Hit hit = search("melody", tune(17, 16, 10, 5, -1)).hits().getFirst();
    assertThat(hit.contentId()).isEqualTo(18);
    assertThat(hit.match())
        .isInstanceOfSatisfying(
            Match.Melody.class,
            match -> {
              assertThat(match.score()).isEqualTo(1);
              assertThat(match.firstNote()).isEqualTo(16);
              assertThat(match.lastNote()).isEqualTo(25);
              assertThat(match.bar()).isEqualTo(3);
              assertThat(match.transpose()).isEqualTo(-5);
              assertThat(match.ranges()).containsExactly(Ints.wrap(2 * 1920, 2 * 1920 + 10 * 240));
            });
  }

  @Test
  void aWrongNoteALostOneAndOneTooManyAreForgiven() throws Exception {
    for (int file = 0; file < 40; file++) {
      assertThat(ids(search("melody", tune(file, 20, 12, 2, 6)))).as("wrong").contains(file + 1L);
      String whole = tune(file, 10, 12, 0, -1);
      String[] notes = whole.split("-", -1);
      var lost = new ArrayList<>(List.of(notes));
      lost.remove(5);
      assertThat(ids(search("melody", String.join("-", lost)))).as("lost").contains(file + 1L);
      var more = new ArrayList<>(List.of(notes));
      more.add(6, "61.2");
      assertThat(ids(search("melody", String.join("-", more)))).as("more").contains(file + 1L);
    }
  }

  @Test
  void everySpellingOfATuneFindsIt() throws Exception {
    byte[] pitches = tunes.get(3);
    var steps = new StringBuilder();
    var contour = new StringBuilder();
    for (int n = 9; n < 24; n++) {
      int step = pitches[n] - pitches[n - 1];
      steps.append(n == 9 ? "" : "_").append(step);
      contour.append(
          "DdruU".charAt(step < -2 ? 0 : step < 0 ? 1 : step == 0 ? 2 : step <= 2 ? 3 : 4));
    }
    assertThat(ids(search("melody", "i:" + steps))).first().isEqualTo(4L);
    assertThat(ids(search("melody", "c:" + contour))).contains(4L);
    String id = files.get(3).id().hex();
    assertThat(ids(search("melody", "f:" + id + ".0.2..3"))).first().isEqualTo(4L);
    assertThat(ids(search("rhythm", "f:" + id + ".1"))).contains(4L);
  }

  @Test
  void rankedHitsObeyEveryFilterAndCountWhatTheyAre() throws Exception {
    Filter key = new Filter("key", false, List.of(new Condition.Known()), Filter.Origin.PARAM);
    SearchRequest request =
        read(Map.of("melody", List.of(tune(0, 0, 8, 0, -1))))
            .withFacets(List.of(Facet.of("key")))
            .withFilter(key)
            .withLimit(200);
    SearchResult result = index.search(request);
    assertThat(result.total().relation()).isEqualTo(SearchResult.Relation.RANKED);
    assertThat(result.total().value()).isEqualTo(result.hits().size());
    assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.document()).containsKey("key"));
    var scores = result.hits().stream().map(Hit::score).toList();
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void exactRhythmsAreWhatAScanFinds() throws Exception {
    for (int file = 0; file < 60; file++) {
      String asked = "bd." + hex(beats.get(file)[0]) + "-ch." + hex(beats.get(file)[2]);
      SearchRequest request =
          read(Map.of("rhythm", List.of(asked), "rhythmMatch", List.of("exact")))
              .withFacets(List.of(Facet.of("root")))
              .withLimit(200);
      SearchResult result = index.search(request);
      var expected = new ArrayList<Long>();
      var roots = new TreeMap<String, Long>();
      for (int i = 0; i < FILES; i++) {
        if (plays(beats.get(i), beats.get(file))) {
          expected.add(i + 1L);
          var names = new TreeSet<String>();
          files.get(i).namedPlaces().forEach(place -> names.add(place.root()));
          names.forEach(name -> roots.merge(name, 1L, Long::sum));
        }
      }
      assertThat(rootCounts(result)).as(asked).isEqualTo(roots);
      assertThat(ids(result)).as(asked).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(result.total())
          .isEqualTo(new SearchResult.Total(expected.size(), SearchResult.Relation.EQ));
    }
  }

  @Test
  void tapsAtATempoFindTheKickThatTheyTap() throws Exception {
    String taps = "24:bd.800800-sd.080080";
    assertThat(search("rhythm", taps).total().relation()).isEqualTo(SearchResult.Relation.RANKED);
    int[] masks = beats.get(5);
    int any = masks[0] | masks[1] | masks[2];
    var times = new StringBuilder("t:");
    for (int step = 0; step < 16; step++) {
      if ((any >> step & 1) == 1) {
        times.append(times.length() > 2 ? "_" : "").append(step * 125 + (step % 3) * 10);
      }
    }
    SearchResult result = search("rhythm", times + "@120");
    assertThat(result.hits()).isNotEmpty();
    assertThat(result.hits().getFirst().score()).isEqualTo(1);
  }

  @Test
  void aPassageThatIsNotThereIsTheCallersMistake() {
    assertThatThrownBy(() -> search("melody", "f:" + "ab".repeat(32) + ".0.1..2"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("INVALID_MUSIC_QUERY");
    String id = files.getFirst().id().hex();
    assertThatThrownBy(() -> search("melody", "f:" + id + ".0.60..61"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("at least 4 notes");
  }

  @Test
  void aHundredTimesTheSameAnswer() throws Exception {
    String asked = tune(9, 3, 9, 1, 4);
    List<Long> first = ids(search("melody", asked));
    for (int i = 0; i < 100; i++) {
      assertThat(ids(search("melody", asked))).isEqualTo(first);
    }
  }

  private static boolean plays(int[] masks, int[] asked) {
    for (int bar = 0; bar < 2; bar++) {
      if (masks[bar * DrumLane.COUNT] == asked[0] && masks[bar * DrumLane.COUNT + 2] == asked[2]) {
        return true;
      }
    }
    return false;
  }

  private static String hex(int mask) {
    int reversed = Integer.reverse(mask) >>> 16;
    return String.format(java.util.Locale.ROOT, "%04X", reversed);
  }

  /// Notes of a file, higher by `up`, one of them wrong.
  private String tune(int file, int from, int notes, int up, int wrong) {
    var text = new StringBuilder();
    for (int i = 0; i < notes; i++) {
      int pitch = tunes.get(file)[from + i] + up + (i == wrong ? 1 : 0);
      text.append(i == 0 ? "" : "-").append(pitch).append(".2");
    }
    return text.toString();
  }

  private SearchResult search(String parameter, String value) throws Exception {
    return index.search(read(Map.of(parameter, List.of(value))));
  }

  private static SearchRequest read(Map<String, List<String>> parameters) {
    var all = new HashMap<>(parameters);
    all.put("available", List.of("any"));
    RequestReader.Read read = RequestReader.read(all, List.of());
    assertThat(read.mistakes()).isEmpty();
    return read.request();
  }

  private static Map<String, Long> rootCounts(SearchResult result) {
    var counts = new TreeMap<String, Long>();
    var terms = (FacetCounts.Terms) result.facets().getFirst();
    terms.values().stream()
        .filter(value -> value.count() > 0)
        .forEach(value -> counts.put(value.value(), value.count()));
    return counts;
  }

  private static List<Long> ids(SearchResult result) {
    return result.hits().stream().map(Hit::contentId).toList();
  }

  private static IndexedFile with(IndexedFile f, byte[] pitches, int[] masks) {
    var times = new byte[pitches.length];
    java.util.Arrays.fill(times, 0, pitches.length - 1, EIGHTH);
    int[] bars = new int[(pitches.length + 7) / 8];
    for (int bar = 0; bar < bars.length; bar++) {
      bars[bar] = 8 * bar;
    }
    var line =
        new MelodyLine(0, 0, false, 0.9, Bytes.of(pitches), Bytes.wrap(times), Ints.wrap(bars), 0);
    var drums =
        new DrumAnalysis(4, 16, 0, Ints.wrap(masks), Ints.EMPTY, null, 0, List.of(), Set.of());
    MusicTerms terms = MusicTerms.of(List.of(line), ChordTrack.EMPTY, List.of(), drums);
    MusicMaterial material = MusicMaterial.of(List.of(line), drums, new Meter(4, 4));
    return f.heard(terms, material, f.chords());
  }
}

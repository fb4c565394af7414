package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.Place;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facets show what is chosen, also where it is chosen by what goes with it.
class ChosenValuesTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(10));

  @TempDir Path folder;
  private MidiIndex index;
  private List<IndexedFile> files;

  @BeforeEach
  void fill() throws Exception {
    index = MidiIndex.open(folder);
    files = new MadeFiles(20_261_125).files(600);
    index.addAll(files);
    index.refresh();
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void keysThatGoWithTheOneAskedForAreMarked() throws Exception {
    assertThat(selected("key", "key", "~Am")).containsExactlyInAnyOrder("Am", "C", "Dm", "Em");
    assertThat(selected("key", "key", "~Am", "keyMatch", "strict"))
        .containsExactlyInAnyOrder("Am", "C");
    assertThat(selected("key", "key", "-Am,C")).isEmpty();
  }

  @Test
  void aTransposedFileSaysByHowMuchItFits() throws Exception {
    SearchResult found = search("key", "Am", "transpose", "2", "facets", "key", "limit", "200");
    var keys = List.of("Gm", "Abm", "Am", "Bbm", "Bm");
    long expected =
        files.stream()
            .filter(IndexedFile::isAvailable)
            .map(f -> f.music().key())
            .filter(key -> key != null && keys.contains(key.canonicalName()))
            .count();
    assertThat(found.total().value()).isEqualTo(expected).isPositive();
    assertThat(selected("key", "key", "Am", "transpose", "2"))
        .containsExactlyInAnyOrderElementsOf(keys);
    for (Hit hit : found.hits()) {
      String key = String.valueOf(hit.document().get("key"));
      int by = Objects.requireNonNull(hit.transpose());
      assertThat(moved(key, by)).isEqualTo("Am");
      assertThat(by).isBetween(-2, 2);
    }
    assertThat(search("key", "Am").hits()).allMatch(hit -> hit.transpose() == null);
  }

  private static String moved(String key, int semitones) {
    for (MusicalKey from : MusicalKey.ALL) {
      if (from.canonicalName().equals(key)) {
        return MusicalKey.of(Math.floorMod(from.tonic() + semitones, 12), from.isMinor())
            .canonicalName();
      }
    }
    throw new IllegalArgumentException(key);
  }

  @Test
  void chosenFoldersOfAnyLevelAreListedWithTheirFiles() throws Exception {
    Place deep =
        files.stream()
            .filter(IndexedFile::isAvailable)
            .flatMap(f -> f.places().stream())
            .filter(p -> p.present() && !p.folder().isEmpty())
            .findFirst()
            .orElseThrow();
    String path = deep.root() + "/" + deep.folder();
    var facet = (FacetCounts.Terms) search("folder", path, "facets", "folder").facets().getFirst();
    long alone = search("folder", path).total().value();
    assertThat(facet.values())
        .anySatisfy(value -> {
          assertThat(value.value()).isEqualTo(path);
          assertThat(value.selected()).isTrue();
          assertThat(value.count()).isEqualTo(alone).isPositive();
        });
    assertThat(facet.values()).extracting(FacetValue::value).contains(deep.root());
    assertThat(facet.missing()).isZero();
    var without =
        (FacetCounts.Terms) search("folder", "-" + path, "facets", "folder").facets().getFirst();
    assertThat(without.values())
        .filteredOn(FacetValue::excluded)
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(org.assertj.core.api.Assertions.tuple(path, 0L));
  }

  @Test
  void theWidthOfAKeyIsPartOfTheMeaning() {
    assertThat(request("key", "~Am", "keyMatch", "strict").normalized())
        .isNotEqualTo(request("key", "~Am", "keyMatch", "loose").normalized());
    assertThat(request("key", "Am", "transpose", "1").selection())
        .isNotEqualTo(request("key", "Am").selection());
  }

  private List<String> selected(String facet, String... parameters) throws Exception {
    SearchRequest asked = request(parameters);
    SearchResult found =
        index.search(asked.withFacets(List.of(io.midicenter.index.query.Facet.of(facet))), LONG);
    return ((FacetCounts.Terms) found.facets().getFirst())
        .values().stream().filter(FacetValue::selected).map(FacetValue::value).toList();
  }

  private SearchResult search(String... parameters) throws Exception {
    return index.search(request(parameters), LONG);
  }

  private static SearchRequest request(String... parameters) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], List.of(parameters[i + 1]));
    }
    RequestReader.Read read = RequestReader.read(all, List.of());
    assertThat(read.mistakes()).isEmpty();
    return read.request();
  }
}

package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worst searches that are allowed, of each kind, and a time budget that ends before, between
/// and behind their steps.
class BudgetTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  /// What a search may take beyond its budget.
  private static final long LATE_NANOS = Duration.ofMillis(50).toNanos();

  @TempDir static Path folder;
  private static MidiIndex index;

  @BeforeAll
  static void fill() throws Exception {
    index = MidiIndex.open(folder);
    var made = new MadeFiles(7);
    for (long id = 1; id <= 1_500; id++) {
      index.add(made.file(id, 1));
      if (id % 400 == 0) {
        index.refresh();
      }
    }
    index.refresh();
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  static List<Map<String, List<String>>> worst() {
    return List.of(
        of("q", String.join(" ", Collections.nCopies(32, "bass"))),
        of("q", String.join(" ", Collections.nCopies(16, "\"bass loop\""))),
        of("q", String.join(" ", Collections.nCopies(16, "ba*")), "typing", "true"),
        of("q", "bassloob drumlopp guitarr pianno synthh"),
        of("q", "-bass -drums -loop"),
        filters(64),
        of(
            "notes",
            "any",
            "facets",
            "key,instrument,role,channel,program,tag:200,genre,mood,style,bpm:0.01,size,notes,pack,maker,folder,duration"),
        of("rollup", "family", "sort", "random:7", "notes", "any"),
        of("chords", "i-?-?-V-i-?-?-V-i-VI", "facets", "key"),
        of("q", "bass", "sort", "name", "facets", "bpm", "bpm", "60..180"));
  }

  @ParameterizedTest
  @MethodSource("worst")
  void anEndedBudgetEndsASearchAtOnce(Map<String, List<String>> parameters) throws Exception {
    SearchRequest request = read(parameters);
    index.search(request, Deadline.in(LONG)); // columns are made once
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    SearchResult result = index.search(request, Deadline.in(Duration.ZERO));
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
    assertThat(result.partial()).isTrue();
    assertThat(result.total().relation()).isEqualTo(SearchResult.Relation.GTE);
    assertThat(result.facets()).allSatisfy(facet -> assertThat(facet.exact()).isFalse());
    assertThat(took).as("CPU time").isLessThan(LATE_NANOS);
  }

  @ParameterizedTest
  @MethodSource("worst")
  void whatIsNotCalledPartialIsAllThereIs(Map<String, List<String>> parameters) throws Exception {
    SearchRequest request = read(parameters);
    SearchResult whole = index.search(request, Deadline.in(LONG));
    for (int micros = 0; micros < 4_000; micros += 250) {
      SearchResult result = index.search(request, Deadline.in(Duration.ofNanos(micros * 1_000L)));
      if (result.partial()) {
        assertThat(result.total().relation()).isEqualTo(SearchResult.Relation.GTE);
        assertThat(result.total().value()).isLessThanOrEqualTo(whole.total().value());
      } else {
        assertThat(result.total()).isEqualTo(whole.total());
        assertThat(result.facets()).isEqualTo(whole.facets());
        assertThat(result.hits()).isEqualTo(whole.hits());
      }
    }
  }

  private static SearchRequest read(Map<String, List<String>> parameters) {
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    assertThat(read.mistakes()).isEmpty();
    return read.request();
  }

  private static Map<String, List<String>> of(String... pairs) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], List.of(pairs[i + 1]));
    }
    return parameters;
  }

  private static Map<String, List<String>> filters(int count) {
    return Map.of(
        "bpm", IntStream.range(0, count).mapToObj(i -> (20 + i) + ".." + (300 - i)).toList());
  }
}

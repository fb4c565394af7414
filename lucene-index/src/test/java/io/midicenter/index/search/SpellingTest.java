package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MidiIndex;
import io.midicenter.index.NamedFiles;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.query.SearchRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(10));

  @TempDir Path folder;
  private MidiIndex index;
  private int files;

  @BeforeEach
  void open() throws Exception {
    index = MidiIndex.open(folder);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "funky basz, basz, bass",
    "fnuky bass, fnuky, funky",
    "funki bass, funki, funky",
    "vengance, vengance, vengeance",
    "vegnaence, vegnaence, vengeance"
  })
  void aMisspeltWordFindsTheFileAndTheAnswerSaysSo(String q, String word, String meant)
      throws Exception {
    named("Vengeance Funky Bass.mid", "Piano.mid");
    SearchResult result = search(q);
    assertThat(names(result)).containsExactly("Vengeance Funky Bass.mid");
    Correction correction = result.corrections().getFirst();
    assertThat(correction.word()).isEqualTo(word);
    assertThat(correction.words()).startsWith(meant);
    assertThat(q.substring(correction.from(), correction.to())).isEqualTo(word);
    assertThat(result.suggestion()).isEqualTo(new BetterQuery(q.replace(word, meant), 1));
  }

  @Test
  void facetValuesAndExportsReadTheWordsAsTheSearchDoes() throws Exception {
    named("Vengeance Funky Bass.mid", "Piano.mid");
    SearchRequest misspelt = SearchRequest.text("vengance");
    assertThat(index.facetValues(misspelt, "root", "", 10, LONG).values())
        .extracting(FacetValue::count)
        .containsExactly(1L);
    var exported = new ArrayList<Object>();
    index.export(
        misspelt,
        0,
        new HitSink() {
          @Override
          public void begin(long total, IndexState state) {
            exported.add(total);
          }

          @Override
          public void hit(Hit hit) {
            exported.add(hit.document().get("name"));
          }
        });
    assertThat(exported).containsExactly(1L, "Vengeance Funky Bass.mid");
    SearchRequest asSpelt = misspelt.withTypos(false);
    assertThat(index.facetValues(asSpelt, "root", "", 10, LONG).values()).isEmpty();
  }

  @Test
  void whatFindsEnoughAsItIsWrittenIsNotRespelt() throws Exception {
    for (int i = 0; i < SearchLimits.FEW_HITS; i++) {
      named("Basz " + i + ".mid");
    }
    named("Bass.mid");
    SearchResult result = search("basz");
    assertThat(result.total().value()).isEqualTo(SearchLimits.FEW_HITS);
    assertThat(result.corrections()).isEmpty();
    assertThat(result.suggestion()).isNull();
  }

  @Test
  void oneFileLessIsFewAndTheExactOnesStayInFront() throws Exception {
    for (int i = 1; i < SearchLimits.FEW_HITS; i++) {
      named("Basz " + i + ".mid");
    }
    named("Bass bass bass.mid");
    SearchResult result = search("basz");
    assertThat(result.total().value()).isEqualTo(SearchLimits.FEW_HITS);
    assertThat(names(result).getLast()).isEqualTo("Bass bass bass.mid");
    assertThat(result.corrections()).hasSize(1);
  }

  @Test
  void wordsThatManyFilesHoldAreTakenAsTheyAre() throws Exception {
    for (int i = 0; i < SearchLimits.FEW_HITS; i++) {
      named("Base " + i + ".mid", "Drums " + i + ".mid");
    }
    named("Bass Drums.mid");
    assertThat(names(search("base drums"))).isEmpty();
  }

  @Test
  void withoutTyposTheWordsAreOnlySuggested() throws Exception {
    named("Funky Bass.mid");
    SearchResult result = index.search(SearchRequest.text("funky basz").withTypos(false), LONG);
    assertThat(result.hits()).isEmpty();
    assertThat(result.corrections()).isEmpty();
    assertThat(result.suggestion()).isEqualTo(new BetterQuery("funky bass", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pnk", "tr909x", "\"funky basz\"", "-basz", "basz*"})
  void shortWordsWordsWithDigitsPhrasesAndWhatIsExcludedStayAsWritten(String q) throws Exception {
    named("Funky Bass pink tr909.mid");
    SearchResult result = search(q);
    assertThat(result.corrections()).isEmpty();
  }

  @Test
  void wordsOfFourToTwentyFourLettersAreCorrected() throws Exception {
    String longest = "abcdefghijklmnopqrstuvwx";
    named("drum " + longest + " " + longest + "y abc.mid");
    assertThat(corrected("drun")).containsExactly("drun");
    assertThat(corrected("abd")).isEmpty();
    assertThat(longest).hasSize(SearchLimits.MAX_CORRECTED);
    assertThat(corrected("abcdefghijklmnopqrstuvzx")).hasSize(1);
    assertThat(corrected("abcdefghijklmnopqrstuvzxy")).isEmpty();
  }

  @Test
  void fourWordsAreCorrectedAndAFifthIsNot() throws Exception {
    named("alpha bravo delta gamma omega.mid");
    assertThat(names(search("alpja brabo delra gamna omega"))).hasSize(1);
    assertThat(names(search("alpja brabo delra gamna omegs"))).isEmpty();
    assertThat(corrected("alpja brabo delra gamna omegs")).isEmpty();
    assertThat(search("alpja brabo delra gamna omegs").suggestion()).isNull();
  }

  @Test
  void atMostFiftySpellingsAreTried() throws Exception {
    var many = new StringBuilder();
    for (char a = 'a'; a <= 'o'; a++) {
      for (char b = 'a'; b <= 'f'; b++) {
        many.append("trum").append(a).append(b).append("et ");
      }
    }
    named(many + ".mid");
    assertThat(search("trumqqet").corrections().getFirst().words())
        .hasSize(SearchLimits.MAX_EXPANSIONS);
  }

  @Test
  void theCorrectedWordIsMarked() throws Exception {
    named("Funky Bass.mid");
    assertThat(search("funky basz").hits().getFirst().highlight().get("name"))
        .isEqualTo("<mark>Funky</mark> <mark>Bass</mark>");
  }

  @Test
  void aCursorGoesOnInTheSameSpelling() throws Exception {
    for (int i = 0; i < 30; i++) {
      named("Trumpet " + i + ".mid");
    }
    SearchRequest request = SearchRequest.text("trumpett").withLimit(7);
    var seen = new ArrayList<String>();
    SearchResult page = index.search(request, LONG);
    seen.addAll(names(page));
    while (page.next() != null) {
      page = index.search(request.withCursor(page.next()), LONG);
      assertThat(page.total().value()).isEqualTo(30);
      assertThat(page.corrections()).hasSize(1);
      seen.addAll(names(page));
    }
    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void aCursorGoesOnAsText() throws Exception {
    for (int i = 0; i < 10; i++) {
      named("Loop 174 bpm " + i + ".mid");
    }
    SearchRequest request = SearchRequest.text("174 bpm").withLimit(6);
    SearchResult first = index.search(request, LONG);
    SearchResult second = index.search(request.withCursor(first.next()), LONG);
    assertThat(second.hits()).hasSize(4);
    assertThat(second.warnings()).isEqualTo(first.warnings()).hasSize(1);
  }

  @Test
  void twoWordsWrittenAsOneAreSuggestedApart() throws Exception {
    named("Line for Bass.mid");
    assertThat(search("bassline").suggestion()).isEqualTo(new BetterQuery("bass line", 1));
  }

  private List<String> corrected(String q) throws Exception {
    return search(q).corrections().stream().map(Correction::word).toList();
  }

  private SearchResult search(String q) throws Exception {
    return index.search(SearchRequest.text(q), LONG);
  }

  private static List<String> names(SearchResult result) {
    return result.hits().stream().map(hit -> (String) hit.document().get("name")).toList();
  }

  private void named(String... names) throws Exception {
    for (String name : names) {
      index.add(NamedFiles.of(++files, "r", name));
    }
    index.refresh();
  }
}

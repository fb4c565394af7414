package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMarks;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.Mistake;
import io.midicenter.index.query.QueryWarning;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Deadline LONG = Deadline.in(Duration.ofMinutes(10));

  @TempDir Path folder;
  private MidiIndex index;

  @BeforeEach
  void open() throws Exception {
    index = MidiIndex.open(folder);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>.mid",
        "<img src=x onerror=alert(1)> drum.mid",
        "</mark><script>drum</script>.mid",
        "drum\"'&<>.mid",
        "<mark>drum</mark>.mid",
        "drum &lt;b&gt;.mid",
        "\u202Edrum<b>.mid"
      })
  void aHighlightCarriesNoMarkupButItsOwn(String name) throws Exception {
    named(1, name);
    for (String q : List.of("drum", "script", "alert", "\"<\" drum", "img", "b", "mark")) {
      for (Hit hit : index.search(SearchRequest.text(q), LONG).hits()) {
        String html = hit.highlight().getOrDefault("name", "");
        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
        assertThat(html.replaceAll("&(amp|lt|gt|quot|#x27);", "")).doesNotContain("&", "\"", "'");
      }
    }
  }

  @Test
  void theWordsOfTheQueryAreMarked() throws Exception {
    named(1, "Funky_BassLine-F#m.mid");
    assertThat(highlight("bass funky")).isEqualTo("<mark>Funky</mark>_<mark>Bass</mark>Line-F#m");
    assertThat(highlight("f#m")).isEqualTo("Funky_BassLine-<mark>F#</mark><mark>m</mark>");
    assertThat(highlight("fun*")).isEqualTo("<mark>Funky</mark>_BassLine-F#m");
    assertThat(highlight("-jazz")).isEmpty();
  }

  @Test
  void aKeyWithASharpIsAnotherWordThanOneWithout() throws Exception {
    named(1, "Pad F#min.mid");
    named(2, "Pad Fmin.mid");
    assertThat(names("F#min")).containsExactly("Pad F#min.mid");
    assertThat(names("Fmin")).containsExactly("Pad Fmin.mid");
  }

  @Test
  void wordsMayBeWrittenTogetherOrApart() throws Exception {
    named(1, "Drum_Loop.mid");
    named(2, "drumloop.mid");
    named(3, "Drums.mid");
    assertThat(names("drumloop")).containsExactlyInAnyOrder("Drum_Loop.mid", "drumloop.mid");
    assertThat(names("drum loop")).containsExactlyInAnyOrder("Drum_Loop.mid", "drumloop.mid");
  }

  @Test
  void theFileWithTheWholeNameComesFirst() throws Exception {
    for (int i = 1; i <= 30; i++) {
      named(i, "funk funk funk bass bass " + i + ".mid");
    }
    named(99, "Bass-Funk.mid");
    named(100, "bass funk and bass and funk.mid");
    assertThat(names("Bass-Funk.mid").getFirst()).isEqualTo("Bass-Funk.mid");
    assertThat(names("bass funk").getFirst()).isEqualTo("Bass-Funk.mid");
  }

  @Test
  void aNameWithoutLettersIsFoundWhenPasted() throws Exception {
    named(1, "!!!.mid");
    named(2, "???.mid");
    assertThat(names("!!!.mid")).containsExactly("!!!.mid");
  }

  @Test
  void partsOfJapaneseNamesAreFound() throws Exception {
    named(1, "東京の夜.mid");
    named(2, "京都.mid");
    assertThat(names("東京")).containsExactly("東京の夜.mid");
    assertThat(names("京の夜")).containsExactly("東京の夜.mid");
  }

  @Test
  void shortFormsThatFindNothingAreSearchedAsText() throws Exception {
    named(1, "Loop 174 bpm.mid");
    SearchResult result = index.search(SearchRequest.text("174 bpm"), LONG);
    assertThat(result.hits()).hasSize(1);
    assertThat(result.filters()).isEmpty();
    assertThat(result.warnings())
        .extracting(QueryWarning::code)
        .containsExactly(QueryWarning.Code.READ_AS_TEXT);
    assertThat(index.search(SearchRequest.text("175 bpm"), LONG).warnings()).isEmpty();
  }

  @Test
  void vanishedFilesAreHiddenUnlessAskedFor() throws Exception {
    index.add(file(1, new Place("r", "", "gone.mid", false), List.of()));
    index.refresh();
    assertThat(names("gone")).isEmpty();
    SearchRequest any =
        SearchRequest.text("gone")
            .withFilter(
                new Filter(
                    "available", false, List.of(new Condition.Known()), Filter.Origin.PARAM));
    assertThat(index.search(any, LONG).hits()).hasSize(1);
  }

  @Test
  void anUnknownFactIsAbsent() throws Exception {
    named(1, "x.mid");
    Map<String, Object> document =
        index.search(SearchRequest.text("x"), LONG).hits().getFirst().document();
    assertThat(document)
        .doesNotContainKeys("bpm", "key", "meter", "bars", "duration", "familyId", "kind", "feel");
    assertThat(document).containsEntry("name", "x.mid").containsEntry("available", "yes");
  }

  @Test
  void aHitShowsTheFieldsThatWereAskedFor() throws Exception {
    IndexedFile made = new MadeFiles(5).file(3, 1);
    index.add(made);
    index.refresh();
    Hit whole = index.byId(made.id()).orElseThrow();
    assertThat(whole.contentId()).isEqualTo(3);
    assertThat(whole.sketch()).isNull();
    SearchRequest some =
        SearchRequest.all()
            .withFilter(
                new Filter("available", false, List.of(new Condition.Known()), Filter.Origin.PARAM))
            .withFields(List.of("name", "size", "sketch"));
    Hit hit = index.search(some, LONG).hits().getFirst();
    assertThat(hit.document().keySet()).containsExactly("name", "size");
    assertThat(hit.sketch()).isEqualTo(made.sketch());
  }

  @Test
  void theSelectedValuesAreListedEvenWithNoHits() throws Exception {
    tagged(1, "a.mid", "funk");
    tagged(2, "b.mid", "jazz");
    SearchRequest request = read(Map.of("tag", List.of("polka"), "facets", List.of("tag:1")));
    FacetCounts.Terms tags = (FacetCounts.Terms) index.search(request, LONG).facets().getFirst();
    assertThat(tags.values()).extracting(FacetValue::value).containsExactly("funk", "polka");
    assertThat(tags.values().getLast().selected()).isTrue();
    assertThat(tags.values().getLast().count()).isZero();
    assertThat(tags.otherCount()).isEqualTo(1);
    assertThat(tags.mode()).isEqualTo(FacetCounts.Mode.OR);
  }

  @Test
  void anExcludedValueIsListedAsSuch() throws Exception {
    tagged(1, "a.mid", "funk");
    tagged(2, "b.mid", "jazz");
    SearchRequest request = read(Map.of("tag", List.of("-funk"), "facets", List.of("tag")));
    FacetCounts.Terms tags = (FacetCounts.Terms) index.search(request, LONG).facets().getFirst();
    assertThat(tags.values())
        .filteredOn(FacetValue::excluded)
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("funk", 0L));
  }

  @Test
  void severalGroupsOnOneFieldAreCountedTogether() throws Exception {
    tagged(1, "a.mid", "funk", "dark");
    tagged(2, "b.mid", "funk", "warm");
    SearchRequest request = read(Map.of("tag", List.of("funk", "dark"), "facets", List.of("tag")));
    FacetCounts.Terms tags = (FacetCounts.Terms) index.search(request, LONG).facets().getFirst();
    assertThat(tags.mode()).isEqualTo(FacetCounts.Mode.AND);
    assertThat(tags.values()).extracting(FacetValue::value).containsExactly("dark", "funk");
  }

  @Test
  void valuesAreFoundInsideAFacet() throws Exception {
    tagged(1, "a.mid", "deep-house", "lighthouse");
    tagged(2, "b.mid", "house");
    tagged(3, "c.mid", "house");
    FacetPage page = index.facetValues(SearchRequest.all(), "tag", "HOU", 10, LONG);
    assertThat(page.values())
        .extracting(FacetValue::value)
        .containsExactly("house", "deep-house", "lighthouse");
    assertThat(page.values().get(1).highlight()).isEqualTo("Deep <mark>hou</mark>se");
    assertThat(page.total()).isEqualTo(3);
    assertThatThrownBy(() -> index.facetValues(SearchRequest.all(), "bpm", "", 10, LONG))
        .isInstanceOf(SearchException.class);
  }

  @Test
  void foldersAreListedLevelByLevel() throws Exception {
    placed(1, "samples", "Drums/Rock");
    placed(2, "samples", "Drums/Jazz");
    placed(3, "samples", "Drums2");
    placed(4, "other", "");
    assertThat(folders("")).containsExactly("samples 3", "other 1");
    assertThat(folders("samples")).containsExactly("samples/Drums 2", "samples/Drums2 1");
    assertThat(folders("/samples/Drums/"))
        .containsExactly("samples/Drums/Jazz 1", "samples/Drums/Rock 1");
    SearchRequest drums = read(Map.of("folder", List.of("samples/Drums")));
    assertThat(index.search(drums, LONG).total().value()).isEqualTo(2);
  }

  @Test
  void wordsAndValuesAreSuggestedByCount() throws Exception {
    tagged(1, "drum one.mid", "drums");
    tagged(2, "drum two.mid", "drums");
    tagged(3, "drive.mid", "drums");
    List<Suggestion> suggestions = index.suggest("funky dr", List.of(), 8);
    assertThat(suggestions)
        .extracting(s -> s.kind() + " " + s.value() + " " + s.count() + " " + s.insert())
        .containsExactly("tag drums 3 tag:drums", "word drum 2 drum", "word drive 1 drive");
    assertThat(suggestions.getFirst().highlight()).isEqualTo("<mark>Dr</mark>ums");
    assertThat(index.suggest("dr", List.of("word"), 1)).hasSize(1);
    assertThat(index.suggest("", List.of(), 8)).isEmpty();
    assertThat(index.suggest("zzz", List.of(), 8)).isEmpty();
  }

  @Test
  void filesFoldersAndValuesOfAFieldAreSuggested() throws Exception {
    tagged(1, "Drum Solo.mid", "dreams");
    placed(2, "r", "Old Drums");
    List<Suggestion> mixed = index.suggest("dr", List.of(), 8);
    assertThat(mixed)
        .extracting(s -> s.kind() + " " + s.label() + " " + s.insert())
        .containsExactly(
            "tag Dreams tag:dreams",
            "folder Old Drums folder:\"r/Old Drums\"",
            "word drum drum",
            "file Drum Solo.mid \"Drum Solo\"");
    assertThat(mixed.getLast().highlight()).isEqualTo("<mark>Drum</mark> Solo");
    assertThat(mixed.get(1).highlight()).isEqualTo("Old <mark>Dr</mark>ums");
    assertThat(index.suggest("solo dru", List.of("file"), 8))
        .extracting(Suggestion::label)
        .containsExactly("Drum Solo.mid");
    assertThat(index.suggest("bass dru", List.of("file"), 8)).isEmpty();
    assertThat(index.suggest("solo -genre:dre", List.of(), 8))
        .extracting(Suggestion::insert)
        .containsExactly("-genre:dreams");
    assertThat(index.suggest("tag:", List.of(), 8))
        .extracting(Suggestion::insert)
        .containsExactly("tag:dreams");
    assertThat(names("folder:\"r/Old Drums\"")).containsExactly("2.mid");
  }

  @Test
  void greekWordsAreFoundWithoutAccentsAndWithEitherSigma() throws Exception {
    named(1, "ΜΟΥΣΙΚΉΣ Ἀθήνα.mid");
    for (String q : List.of("μουσικησ", "μουσικής", "αθηνα", "ΑΘΉΝΑ")) {
      assertThat(names(q)).as(q).hasSize(1);
    }
    assertThat(highlight("αθηνα")).isEqualTo("ΜΟΥΣΙΚΉΣ <mark>Ἀθήνα</mark>");
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() throws Exception {
    for (int i = 1; i <= 5; i++) {
      named(i, "loop " + i + ".mid");
    }
    SearchRequest request = SearchRequest.text("loop").withLimit(2);
    String next = index.search(request, LONG).next();
    assertThat(index.search(request.withCursor(next), LONG).hits()).hasSize(2);
    String other = java.util.Objects.requireNonNull(next);
    for (SearchRequest wrong :
        List.of(
            SearchRequest.text("loops").withCursor(other),
            request.withCursor("!!!"),
            request.withCursor(""),
            request.withCursor(other + "AAAA"),
            request.withCursor(other.substring(0, other.length() - 3)))) {
      assertThatThrownBy(() -> index.search(wrong, LONG))
          .isInstanceOfSatisfying(
              SearchException.class,
              e ->
                  assertThat(e.mistakes())
                      .extracting(Mistake::code)
                      .containsExactly(Mistake.Code.INVALID_CURSOR));
    }
  }

  @Test
  void anEndedBudgetGivesAPartialAnswer() throws Exception {
    named(1, "loop.mid");
    SearchResult result =
        index.search(
            SearchRequest.text("loop").withFacets(List.of(Facet.of("key"))),
            Deadline.in(Duration.ZERO));
    assertThat(result.partial()).isTrue();
    assertThat(result.total().relation()).isEqualTo(SearchResult.Relation.GTE);
    assertThat(result.facets().getFirst().exact()).isFalse();
  }

  @Test
  void aRequestBeyondTheLimitsIsRefused() {
    assertThatThrownBy(() -> index.search(SearchRequest.all().withLimit(201), LONG))
        .isInstanceOf(SearchException.class);
  }

  private String highlight(String q) throws Exception {
    return index
        .search(SearchRequest.text(q), LONG)
        .hits()
        .getFirst()
        .highlight()
        .getOrDefault("name", "");
  }

  private List<String> names(String q) throws Exception {
    return index.search(SearchRequest.text(q), LONG).hits().stream()
        .map(hit -> (String) hit.document().get("name"))
        .toList();
  }

  private List<String> folders(String parent) throws Exception {
    return index.folders(SearchRequest.all(), parent, 10, LONG).values().stream()
        .map(v -> v.value() + " " + v.count())
        .toList();
  }

  private static SearchRequest read(Map<String, List<String>> parameters) {
    return RequestReader.read(parameters, List.of()).request();
  }

  private void named(long id, String name) throws Exception {
    index.add(file(id, new Place("r", "", name, true), List.of()));
    index.refresh();
  }

  private void placed(long id, String root, String folder) throws Exception {
    index.add(file(id, new Place(root, folder, id + ".mid", true), List.of()));
    index.refresh();
  }

  private void tagged(long id, String name, String... tags) throws Exception {
    List<IndexedTag> all =
        List.of(tags).stream()
            .map(t ->
                new IndexedTag(
                    t, "genre", io.midicenter.index.field.Labels.plainLabel(t), List.of()))
            .toList();
    index.add(file(id, new Place("r", "", name, true), all));
    index.refresh();
  }

  private static IndexedFile file(long contentId, Place place, List<IndexedTag> tags) {
    byte[] id = ByteBuffer.allocate(32).putLong(contentId).array();
    return new IndexedFile(
        contentId,
        Bytes.wrap(id),
        1,
        List.of(place),
        List.of(),
        null,
        null,
        "",
        IndexedMusic.NONE,
        List.of(),
        null,
        tags,
        List.of(),
        100,
        0,
        null,
        null,
        null,
        SimilarityVector.NONE,
        MusicTerms.NONE,
        MusicMaterial.NONE,
        Bytes.EMPTY,
        Bytes.EMPTY,
        IndexedMarks.NONE,
        null);
  }
}

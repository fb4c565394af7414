package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.Mistake;
import io.midicenter.index.query.RequestCheck;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Synonyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/// Answers one request from one state of the index. For one thread.
final class Answers {
  private final IndexSearcher searcher;
  private final SegmentColumns columns;
  private final Dictionary dictionary;
  private final IndexState state;
  private final Synonyms synonyms;

  Answers(
      IndexSearcher searcher,
      SegmentColumns columns,
      Dictionary dictionary,
      IndexState state,
      Synonyms synonyms) {
    this.synonyms = synonyms;
    this.searcher = searcher;
    this.columns = columns;
    this.dictionary = dictionary;
    this.state = state;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexState state() {
    return state;
  }

  SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
    check(request);
    return new Readings(this, new Spelling(searcher.getIndexReader(), deadline))
        .search(request, deadline);
  }

  /// A reading that was tried.
  record Attempt(SearchPlan plan, Reading reading, SearchRun run, Matches matches, TimeCheck time) {
    /// Hits; the largest number where the time was over before all were seen.
    long total() {
      return time.ranOut() ? Long.MAX_VALUE : matches.total();
    }
  }

  /// The reading becomes a plan, and the plan finds what matches.
  Attempt attempt(SearchRequest request, Reading reading, Deadline deadline) throws IOException {
    SearchPlan plan = plan(request, reading);
    var time = new TimeCheck(deadline);
    MusicSearch music = MusicSearch.of(request.music(), searcher.getIndexReader(), columns);
    var run = new SearchRun(searcher, columns, plan, music, time);
    return new Attempt(plan, reading, run, run.matches(), time);
  }

  /// Of what matches come the best hits and the counts.
  SearchResult answer(Attempt attempt) throws IOException {
    SearchPlan plan = attempt.plan();
    SearchRequest request = plan.request();
    Matches matches = attempt.matches();
    Reading reading = attempt.reading();
    Sort sort = SortOrder.of(request.sorts(), plan.ranked());
    FieldDoc after = Cursor.read(request, sort);
    int wanted = request.limit() == 0 ? 0 : request.offset() + request.limit();
    TopDocs top = attempt.run().best(matches, sort, wanted == 0 ? 0 : wanted + 1, after);
    List<FacetCounts> facets =
        new FacetRun(matches, plan, columns, dictionary.labels(), attempt.time()).all();
    return new SearchResult(
        reading.parsed(),
        plan.shownFilters(),
        hits(plan, reading, top, sort, attempt.run().music()),
        total(matches, attempt.time()),
        facets,
        next(request, reading.mode(), top, wanted),
        reading.corrections().shown(),
        null,
        reading.parsed().warnings(),
        state,
        attempt.time().ranOut());
  }

  private static SearchResult.Total total(Matches matches, TimeCheck time) {
    SearchResult.Relation relation =
        matches.ranking() != null
            ? SearchResult.Relation.RANKED
            : time.ranOut() ? SearchResult.Relation.GTE : SearchResult.Relation.EQ;
    return new SearchResult.Total(matches.total(), relation);
  }

  /// All that matches, for those who need neither an order nor counts.
  Matches matches(SearchRequest request, Reading reading, TimeCheck time) throws IOException {
    return matches(plan(request, reading), time);
  }

  private Matches matches(SearchPlan plan, TimeCheck time) throws IOException {
    MusicSearch music = MusicSearch.of(plan.request().music(), searcher.getIndexReader(), columns);
    return new SearchRun(searcher, columns, plan, music, time).matches();
  }

  private SearchPlan plan(SearchRequest request, Reading reading) {
    return SearchPlan.of(
        request, reading.parsed(), new WordQuery(reading.corrections(), synonyms, columns));
  }

  private List<Hit> hits(
      SearchPlan plan, Reading reading, TopDocs top, Sort sort, MusicSearch music)
      throws IOException {
    SearchRequest request = plan.request();
    var marks = Marks.of(reading.parsed(), request.typing(), reading.corrections(), synonyms);
    var reader = new HitReader(searcher, request, marks, plan.allFilters());
    int scoreAt = scorePlace(sort);
    var hits = new ArrayList<Hit>();
    int end = Math.min(top.scoreDocs.length, request.offset() + request.limit());
    for (int i = request.offset(); i < end; i++) {
      ScoreDoc found = top.scoreDocs[i];
      double score =
          scoreAt >= 0 && ((FieldDoc) found).fields[scoreAt] instanceof Float value ? value : 0;
      hits.add(
          reader.read(
              found.doc, score, music.match(searcher.getIndexReader().leaves(), found.doc)));
    }
    return hits;
  }

  private static int scorePlace(Sort sort) {
    SortField[] fields = sort.getSort();
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].getType() == SortField.Type.SCORE) {
        return i;
      }
    }
    return -1;
  }

  /// One hit more than wanted was collected where there is a next page.
  private static @Nullable String next(
      SearchRequest request, Reading.Mode mode, TopDocs top, int wanted) {
    boolean more = wanted > 0 && top.scoreDocs.length > wanted;
    return more ? Cursor.write(request, mode, (FieldDoc) top.scoreDocs[wanted - 1]) : null;
  }

  FacetPage facetValues(
      SearchRequest request, String field, String prefix, int limit, Deadline deadline)
      throws IOException {
    FieldSpec spec = FieldRegistry.standard().find(field).orElse(null);
    if (spec == null || spec.facet() != FacetKind.TERMS) {
      throw new SearchException(
          List.of(
              new Mistake(
                  Mistake.Code.INVALID_VALUE, "field", field, "no facet of names", null, null)));
    }
    FacetRun facets = counted(request.withFacets(List.of(Facet.of(field))), deadline);
    List<FacetValue> values = facets.values(field, facets.terms(field).counts());
    return page(field, LabelMatch.filter(values, prefix), limit, facets);
  }

  FacetPage folders(SearchRequest request, String parent, int limit, Deadline deadline)
      throws IOException {
    String path =
        String.join(
            "/", Arrays.stream(parent.split("/", -1)).filter(name -> !name.isEmpty()).toList());
    FacetRun facets = counted(request.withFacets(List.of(Facet.of(Fields.FOLDER))), deadline);
    List<FacetValue> values = facets.values(Fields.FOLDER, facets.folders(path).counts());
    return page(Fields.FOLDER, values, limit, facets);
  }

  private FacetRun counted(SearchRequest request, Deadline deadline) throws IOException {
    SearchRequest checked = request.withLimit(0).withOffset(0);
    check(checked);
    var spelling = new Spelling(searcher.getIndexReader(), deadline);
    return Readings.choose(
            checked, spelling, reading -> counted(checked, reading, deadline), FacetRun::found)
        .found();
  }

  private FacetRun counted(SearchRequest request, Reading reading, Deadline deadline)
      throws IOException {
    SearchPlan plan = plan(request, reading);
    var time = new TimeCheck(deadline);
    return new FacetRun(matches(plan, time), plan, columns, dictionary.labels(), time);
  }

  private FacetPage page(String field, List<FacetValue> values, int limit, FacetRun facets) {
    List<FacetValue> shown = values.subList(0, Math.min(limit, values.size()));
    return new FacetPage(
        field, List.copyOf(shown), values.size(), facets.exact(), facets.ranked(), state);
  }

  void export(SearchRequest request, long after, HitSink sink) throws IOException {
    SearchRequest all =
        request.withLimit(0).withOffset(0).withFacets(List.of()).withHighlight(List.of());
    check(all);
    new ExportRun(this).run(all, after, sink);
  }

  List<Suggestion> suggest(String q, List<String> kinds, int limit) throws IOException {
    return new Suggester(this, dictionary, kinds, limit).of(Folding.compose(q));
  }

  /// A file as a row shows it, with the words of a request marked.
  Hit hit(int document, SearchRequest marked) throws IOException {
    var marks = Marks.of(marked.parsed(), marked.typing(), Corrections.NONE, synonyms);
    return new HitReader(searcher, marked, marks, List.of()).read(document, 0, null);
  }

  private static void check(SearchRequest request) {
    List<Mistake> mistakes = RequestCheck.mistakes(request);
    if (!mistakes.isEmpty()) {
      throw new SearchException(mistakes);
    }
  }
}

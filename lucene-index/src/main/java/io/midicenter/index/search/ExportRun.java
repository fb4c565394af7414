package io.midicenter.index.search;

import io.midicenter.index.query.FilterParser;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryParser;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/// Hands every match of a search to a sink, from one state of the index. For one thread.
final class ExportRun {
  /// An export may take as long as its reader wants: it is no search that somebody waits for.
  private static final Duration NO_HURRY = Duration.ofDays(1);

  private final IndexSearcher searcher;
  private final SegmentColumns columns;
  private final IndexState state;

  ExportRun(IndexSearcher searcher, SegmentColumns columns, IndexState state) {
    this.searcher = searcher;
    this.columns = columns;
    this.state = state;
  }

  /// The matches are those that the search shows: where short forms match nothing, all of `q` is
  /// text.
  void run(SearchRequest request, long after, HitSink sink) throws IOException {
    ParsedQuery parsed = request.parsed();
    AllMatches matches = matches(request, parsed, after);
    if (matches.size() == 0 && after == 0 && parsed.hasShortForms()) {
      matches =
          matches(
              request,
              QueryParser.parse(request.q(), FilterParser.standard(request.keyMatch()), false),
              after);
    }
    sink.begin(matches.size(), state);
    var reader = new HitReader(searcher, request, Marks.of(parsed, false));
    for (int i = 0; i < matches.size(); i++) {
      sink.hit(reader.read(matches.document(i), 0));
    }
  }

  private AllMatches matches(SearchRequest request, ParsedQuery parsed, long after)
      throws IOException {
    var run =
        new SearchRun(searcher, columns, SearchPlan.of(request, parsed), Deadline.in(NO_HURRY));
    run.run(SortOrder.of(List.of(), false), 0, null);
    return AllMatches.of(run, after);
  }
}

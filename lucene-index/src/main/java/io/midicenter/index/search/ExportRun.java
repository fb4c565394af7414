package io.midicenter.index.search;

import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.Synonyms;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/// Hands every match of a search to a sink, from one state of the index. For one thread.
final class ExportRun {
  /// An export may take as long as its reader wants: it is no search that somebody waits for.
  private static final Duration NO_HURRY = Duration.ofDays(1);

  private final IndexSearcher searcher;
  private final Answers answers;

  ExportRun(Answers answers) {
    this.searcher = answers.searcher();
    this.answers = answers;
  }

  /// The matches are those that the search shows, also where it reads `q` in another way.
  void run(SearchRequest request, long after, HitSink sink) throws IOException {
    AllMatches matches = AllMatches.of(chosen(request), after);
    sink.begin(matches.size(), answers.state());
    var reader =
        new HitReader(
            searcher,
            request,
            Marks.of(request.parsed(), false, Corrections.NONE, Synonyms.NONE),
            List.of());
    for (int i = 0; i < matches.size(); i++) {
      sink.hit(reader.read(matches.document(i), 0, null));
    }
  }

  private Matches chosen(SearchRequest request) throws IOException {
    Deadline noHurry = Deadline.in(NO_HURRY);
    return Readings.choose(
            request,
            new Spelling(searcher.getIndexReader(), noHurry),
            reading -> answers.matches(request, reading, new TimeCheck(noHurry)),
            Matches::total)
        .found();
  }
}

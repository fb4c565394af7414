package io.midicenter.index.search;

import io.midicenter.index.query.RequestCheck;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `q` as it is written, and where that finds next to nothing in other ways: short forms as
/// text, rare words in other spellings. A further page is read as the page before it was. For one
/// request and one thread.
final class Readings {
  private final Answers answers;
  private final Spelling spelling;

  Readings(Answers answers, Spelling spelling) {
    this.answers = answers;
    this.spelling = spelling;
  }

  SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
    Reading.Mode mode = Cursor.mode(request);
    if (mode != null) {
      Reading reading = mode.isText() ? Reading.asText(request) : Reading.asWritten(request);
      Reading read =
          mode.isCorrected() ? reading.with(Corrections.of(reading.parsed(), spelling)) : reading;
      return answers.search(request, read, deadline);
    }
    Reading reading = Reading.asWritten(request);
    SearchResult result = answers.search(request, reading, deadline);
    if (result.total().value() == 0 && !result.partial() && reading.parsed().hasShortForms()) {
      Reading text = Reading.asText(request);
      SearchResult asText = answers.search(request, text, deadline);
      if (asText.total().value() > 0) {
        reading = text;
        result = asText;
      }
    }
    boolean few = result.total().value() < SearchLimits.FEW_HITS && !result.partial();
    return few ? respelt(request, reading, result, deadline) : result;
  }

  private SearchResult respelt(
      SearchRequest request, Reading reading, SearchResult asSpelt, Deadline deadline)
      throws IOException {
    Corrections corrections = Corrections.of(reading.parsed(), spelling);
    SearchResult result = asSpelt;
    if (request.typos() && !corrections.isEmpty()) {
      SearchResult corrected = answers.search(request, reading.with(corrections), deadline);
      if (corrected.total().value() > asSpelt.total().value()) {
        result = corrected;
      }
    }
    BetterQuery better = better(request, corrections, asSpelt.total().value(), deadline);
    return better == null ? result : result.withSuggestion(better);
  }

  /// The likeliest spelling of the whole, or one with blanks in it, where it finds more.
  private @Nullable BetterQuery better(
      SearchRequest request, Corrections corrections, long total, Deadline deadline)
      throws IOException {
    for (String q :
        List.of(corrections.applied(request.q()), spelling.withBlanks(request.parsed()))) {
      SearchRequest other =
          request.withQ(q).withCursor(null).withLimit(0).withFacets(List.of()).withTypos(false);
      if (q.equals(request.q()) || !RequestCheck.mistakes(other).isEmpty()) {
        continue;
      }
      SearchResult found = answers.search(other, Reading.asWritten(other), deadline);
      if (!found.partial() && found.total().value() > total) {
        return new BetterQuery(q, found.total().value());
      }
    }
    return null;
  }
}

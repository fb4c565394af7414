package io.midicenter.index.search;

import io.midicenter.index.query.RequestCheck;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.query.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
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
      return answers.answer(answers.attempt(request, read, deadline));
    }
    Chosen<Answers.Attempt> chosen =
        choose(
            request,
            spelling,
            reading -> answers.attempt(request, reading, deadline),
            Answers.Attempt::total);
    SearchResult found = answers.answer(chosen.found());
    if (chosen.asSpelt() >= SearchLimits.FEW_HITS) {
      return found;
    }
    BetterQuery better = better(request, chosen.corrections(), chosen.asSpelt(), deadline);
    return better == null ? found : found.withSuggestion(better);
  }

  /// Tries readings until one finds enough, and keeps the one that finds the most.
  ///
  /// @param total what was found; the largest number where nobody knows how much there is
  static <T> Chosen<T> choose(
      SearchRequest request, Spelling spelling, Attempt<T> attempt, ToLongFunction<T> total)
      throws IOException {
    Reading reading = Reading.asWritten(request);
    T found = attempt.search(reading);
    if (total.applyAsLong(found) == 0 && reading.parsed().hasShortForms()) {
      Reading text = Reading.asText(request);
      T asText = attempt.search(text);
      if (total.applyAsLong(asText) > 0) {
        reading = text;
        found = asText;
      }
    }
    long asSpelt = total.applyAsLong(found);
    if (asSpelt >= SearchLimits.FEW_HITS) {
      return new Chosen<>(found, asSpelt, Corrections.NONE);
    }
    Corrections corrections = Corrections.of(reading.parsed(), spelling);
    if (request.typos() && !corrections.isEmpty()) {
      T corrected = attempt.search(reading.with(corrections));
      found = total.applyAsLong(corrected) > asSpelt ? corrected : found;
    }
    return new Chosen<>(found, asSpelt, corrections);
  }

  /// One search by one reading.
  interface Attempt<T> {
    T search(Reading reading) throws IOException;
  }

  /// What the best reading found.
  ///
  /// @param asSpelt how much is found without other spellings
  /// @param corrections other spellings, also where they were not needed
  record Chosen<T>(T found, long asSpelt, Corrections corrections) {}

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
      Answers.Attempt found = answers.attempt(other, Reading.asWritten(other), deadline);
      if (!found.time().ranOut() && found.total() > total) {
        return new BetterQuery(q, found.total());
      }
    }
    return null;
  }
}

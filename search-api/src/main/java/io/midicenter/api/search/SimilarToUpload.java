package io.midicenter.api.search;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.vector.BeatRhythm;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.music.AspectWeights;
import io.midicenter.index.music.LikenessReader;
import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.SimilarQuery;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// `POST /similar`: ranks by likeness to the MIDI file of the body, which is analysed in memory and
/// never stored.
///
/// *Threads:* any; one file is analysed at a time, more are OVERLOADED.
public final class SimilarToUpload implements Handler {
  /// Largest file, in bytes: 413 above.
  public static final int MAX_BYTES = 4 << 20;

  private static final String WEIGHTS = "weights";

  private final IndexDoor index;
  private final SearchPool pool;
  private final Semaphore analyses = new Semaphore(1);

  public SimilarToUpload(IndexDoor index, SearchPool pool) {
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException {
    Map<String, List<String>> parameters = LikeParameters.read(Parameters.all(context), true);
    SearchRequest request = Selection.of(parameters);
    AspectWeights weights = weights(parameters);
    byte[] bytes = Bodies.read(context, MAX_BYTES);
    if (!analyses.tryAcquire()) {
      throw new ProblemException(ProblemCode.OVERLOADED, "another file is being compared")
          .retryAfterSeconds(1);
    }
    SearchPool.Timed<SearchResult> timed;
    try {
      timed =
          Search.run(
              pool,
              deadline -> {
                var to = new SimilarQuery.To.Music(vector(bytes));
                var music =
                    new MusicQuery(request.music().filters(), new SimilarQuery(to, weights));
                return index.read(open -> open.search(request.withMusic(music), deadline));
              });
    } finally {
      analyses.release();
    }
    context.header("Cache-Control", "no-store");
    context.header("Server-Timing", timed.serverTiming());
    Answers.json(context, SearchJson.of(request, timed.value(), timed.tookMillis()));
  }

  /// They are well written: the request was read with them.
  private static AspectWeights weights(Map<String, List<String>> parameters) {
    try {
      List<String> given = parameters.getOrDefault(WEIGHTS, List.of());
      return given.isEmpty() ? AspectWeights.EQUAL : LikenessReader.weights(given.getFirst());
    } catch (MusicQueryException e) {
      throw new IllegalStateException("the weights were read before", e);
    }
  }

  private static SimilarityVector vector(byte[] bytes) {
    return switch (new Analyzer().analyze(bytes, 0, bytes.length, Limits.DEFAULT)) {
      case Outcome.Analysed(Analysis analysis) -> {
        SimilarityVector vector = BeatRhythm.in(analysis.vector(), analysis.drums());
        if (vector.aspects() == 0) {
          throw new ProblemException(
              ProblemCode.UNREADABLE_MIDI, "the file has too few notes to be compared");
        }
        yield vector;
      }
      case Outcome.Rejected rejected ->
          throw new ProblemException(
              ProblemCode.UNREADABLE_MIDI, "the body is no MIDI file: " + rejected.detail());
    };
  }
}

package io.midicenter.index.query;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.music.AspectWeights;
import io.midicenter.index.music.CompatibleQuery;
import io.midicenter.index.music.LikenessReader;
import io.midicenter.index.music.MelodyMode;
import io.midicenter.index.music.MelodyQuery;
import io.midicenter.index.music.MelodyReader;
import io.midicenter.index.music.MusicFilter;
import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.music.MusicQueryException;
import io.midicenter.index.music.MusicRanking;
import io.midicenter.index.music.Rhythm;
import io.midicenter.index.music.RhythmFilter;
import io.midicenter.index.music.RhythmQuery;
import io.midicenter.index.music.RhythmReader;
import io.midicenter.index.music.SimilarQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the musical parameters of a search and names everything that is wrong with them. One
/// thread, one use.
final class MusicReader {
  private final Map<String, List<String>> parameters;
  private final List<Mistake> mistakes;
  private final List<MusicFilter> filters = new ArrayList<>();
  private @Nullable MusicRanking ranking;

  private MusicReader(Map<String, List<String>> parameters, List<Mistake> mistakes) {
    this.parameters = parameters;
    this.mistakes = mistakes;
  }

  static MusicQuery read(Map<String, List<String>> parameters, List<Mistake> mistakes) {
    var reader = new MusicReader(parameters, mistakes);
    reader.melody();
    reader.rhythm();
    reader.similar();
    reader.compatible();
    return new MusicQuery(reader.filters, reader.ranking);
  }

  private void melody() {
    MelodyMode mode = MelodyMode.FULL;
    String word = one(MelodyQuery.MODE_PARAMETER);
    if (word != null) {
      mode = MelodyMode.of(word).orElse(null);
      if (mode == null) {
        mistakes.add(
            Mistake.value(
                MelodyQuery.MODE_PARAMETER, word, "not a mode", "full, intervals, contour"));
        mode = MelodyMode.FULL;
      }
    }
    String text = one(MelodyQuery.PARAMETER);
    if (text != null) {
      try {
        rank(MelodyReader.read(text, mode), text);
      } catch (MusicQueryException e) {
        mistakes.add(Mistake.music(e));
      }
    }
  }

  private void rhythm() {
    String word = one(RhythmQuery.MODE_PARAMETER);
    if (word != null && !word.equals("near") && !word.equals("exact")) {
      mistakes.add(Mistake.value(RhythmQuery.MODE_PARAMETER, word, "not a mode", "near, exact"));
    }
    String text = one(RhythmQuery.PARAMETER);
    if (text != null) {
      try {
        boolean exact = "exact".equals(word);
        Rhythm rhythm = RhythmReader.read(text, exact);
        if (exact) {
          filters.add(new RhythmFilter(text, rhythm));
        } else {
          rank(new RhythmQuery(text, rhythm), text);
        }
      } catch (MusicQueryException e) {
        mistakes.add(Mistake.music(e));
      }
    }
  }

  private void similar() {
    AspectWeights weights = AspectWeights.EQUAL;
    String list = one(SimilarQuery.WEIGHTS_PARAMETER);
    String text = one(SimilarQuery.PARAMETER);
    try {
      weights = list == null ? weights : LikenessReader.weights(list);
    } catch (MusicQueryException e) {
      mistakes.add(Mistake.music(e));
    }
    try {
      if (text != null) {
        var to = new SimilarQuery.To.FileOfLibrary(LikenessReader.id(SimilarQuery.PARAMETER, text));
        rank(new SimilarQuery(to, weights), text);
      }
    } catch (MusicQueryException e) {
      mistakes.add(Mistake.music(e));
    }
  }

  private void compatible() {
    String text = one(CompatibleQuery.PARAMETER);
    try {
      if (text != null) {
        Bytes id = LikenessReader.id(CompatibleQuery.PARAMETER, text);
        rank(new CompatibleQuery(new CompatibleQuery.With.FileOfLibrary(id)), text);
      }
    } catch (MusicQueryException e) {
      mistakes.add(Mistake.music(e));
    }
  }

  private void rank(MusicRanking question, String text) {
    if (ranking == null) {
      ranking = question;
    } else {
      mistakes.add(
          new Mistake(
              Mistake.Code.CONFLICTING_PARAMETERS,
              question.parameter(),
              text,
              "excludes " + ranking.parameter() + ": each of them orders the files",
              "one of melody, rhythm, similarTo, compatibleWith",
              null));
    }
  }

  private @Nullable String one(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      mistakes.add(Mistake.value(name, values.get(1), "given twice", "one value"));
    }
    return values.isEmpty() ? null : values.getFirst();
  }
}

package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Key as a product of experts: notes, names and key signature each give a probability to all 24
/// keys.
public final class KeyFusion {
  private static final double HIGHEST = 0.99;
  private static final double FLOOR = 0.3;
  private static final double NAMED = 0.5;
  private static final int POSSIBLE = 3;

  private final FusionInput input;
  private final List<NameFacts> names;
  private final List<String> evidence = new ArrayList<>(3);

  private KeyFusion(FusionInput input, List<NameFacts> names) {
    this.input = input;
    this.names = names;
  }

  /// @param possible at most 3 keys, best first
  public record Result(Decision<MusicalKey> key, List<KeyProbability> possible) {
    /// Drums have no key.
    public static Result none() {
      return new Result(new Decision<>(Fact.none(), List.of()), List.of());
    }
  }

  public static Result fuse(FusionInput input, List<NameFacts> names) {
    return new KeyFusion(input, names).decide();
  }

  private Result decide() {
    boolean heard = input.keyProbabilities().size() == KeyExperts.KEYS;
    double[] byNames = KeyExperts.names(names);
    // Without notes to judge, a signature belongs to drums or to nothing.
    double[] bySignature = heard ? KeyExperts.signature(input.keySignature()) : null;
    if (!heard && byNames == null) {
      return new Result(new Decision<>(input.key(), List.of()), List.of());
    }
    double[] p = KeyExperts.filled(1.0 / KeyExperts.KEYS);
    if (heard) {
      for (int key = 0; key < KeyExperts.KEYS; key++) {
        p[key] = input.keyProbabilities().get(key);
      }
    }
    int notesBest = best(p);
    multiply(p, byNames);
    multiply(p, bySignature);
    if (!normalise(p)) {
      return new Result(new Decision<>(input.key(), List.of()), List.of());
    }
    MusicalKey winner = MusicalKey.ALL.get(best(p));
    explain(winner, heard, notesBest);
    boolean others = byNames != null || bySignature != null;
    Fact<MusicalKey> key = others ? fact(winner, p, heard, notesBest) : input.key();
    return new Result(new Decision<>(key, evidence), possible(p));
  }

  private Fact<MusicalKey> fact(MusicalKey winner, double[] p, boolean heard, int notesBest) {
    double confidence = Math.min(HIGHEST, p[winner.code()]);
    if (confidence < FLOOR) {
      return Fact.none();
    }
    Source source =
        isNamed(winner)
            ? Source.FILENAME
            : heard && winner.code() == notesBest
                ? Source.ESTIMATED
                : isSigned(winner) ? Source.DECLARED : Source.FILENAME;
    return new Fact<>(winner, source, confidence);
  }

  /// A name states the winner, or its tonic, with some certainty.
  private boolean isNamed(MusicalKey winner) {
    for (NameFacts name : names) {
      for (NameFact<MusicalKey> key : name.key()) {
        if (key.confidence() >= NAMED && key.value().equals(winner)) {
          return true;
        }
      }
      for (NameFact<Integer> tonic : name.tonic()) {
        if (tonic.confidence() >= NAMED && tonic.value() == winner.tonic()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSigned(MusicalKey winner) {
    double[] p = KeyExperts.signature(input.keySignature());
    return p != null && p[winner.code()] > 1.0 / KeyExperts.KEYS;
  }

  private void explain(MusicalKey winner, boolean heard, int notesBest) {
    for (NameFacts name : names) {
      if (!name.key().isEmpty()) {
        NameFact<MusicalKey> key = name.key().getFirst();
        String says = key.explicit() ? "The name says" : "The name may say";
        evidence.add("%s %s (\"%s\")".formatted(says, words(key.value()), key.text()));
        break;
      }
      if (!name.tonic().isEmpty()) {
        evidence.add(
            "The name says %s without major or minor".formatted(name.tonic().getFirst().text()));
        break;
      }
    }
    if (heard) {
      double share = input.keyProbabilities().get(winner.code());
      evidence.add(
          winner.code() == notesBest
              ? "The notes fit %s best (%s)".formatted(words(winner), percent(share))
              : "The notes alone fit %s better".formatted(words(MusicalKey.ALL.get(notesBest))));
    }
    KeySignature signature = input.keySignature();
    if (heard && signature != null && signature.fifths() != 0) {
      evidence.add(
          isSigned(winner)
              ? "The key signature agrees: " + words(signature)
              : "The key signature disagrees: " + words(signature));
    }
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static String words(MusicalKey key) {
    return MusicalKey.of(key.tonic(), false).canonicalName()
        + (key.isMinor() ? " minor" : " major");
  }

  private static String words(KeySignature signature) {
    int count = Math.abs(signature.fifths());
    return String.format(
        Locale.ROOT,
        "%d %s%s",
        count,
        signature.fifths() > 0 ? "sharp" : "flat",
        count == 1 ? "" : "s");
  }

  private static void multiply(double[] p, double @Nullable [] expert) {
    if (expert != null) {
      for (int key = 0; key < p.length; key++) {
        p[key] *= expert[key];
      }
    }
  }

  private static boolean normalise(double[] p) {
    double sum = 0;
    for (double value : p) {
      sum += value;
    }
    if (!(sum > 0)) {
      return false;
    }
    for (int key = 0; key < p.length; key++) {
      p[key] /= sum;
    }
    return true;
  }

  private static int best(double[] p) {
    int best = 0;
    for (int key = 1; key < p.length; key++) {
      if (p[key] > p[best]) {
        best = key;
      }
    }
    return best;
  }

  private static List<KeyProbability> possible(double[] p) {
    var all = new ArrayList<KeyProbability>(KeyExperts.KEYS);
    for (MusicalKey key : MusicalKey.ALL) {
      all.add(new KeyProbability(key, p[key.code()]));
    }
    all.sort(
        Comparator.comparingDouble((KeyProbability k) -> -k.probability())
            .thenComparingInt(k -> k.key().code()));
    return List.copyOf(all.subList(0, POSSIBLE));
  }
}

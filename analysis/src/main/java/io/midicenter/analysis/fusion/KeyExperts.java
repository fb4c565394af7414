package io.midicenter.analysis.fusion;

import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What names and a key signature say about each of the 24 keys, as probabilities by key code.
final class KeyExperts {
  static final int KEYS = 24;

  private static final double SIGNATURE_RIGHT = 0.97;
  private static final double MINOR_BIT_RIGHT = 0.9;

  private KeyExperts() {}

  /// The mean of what the locations say, or null if none says anything.
  static double @Nullable [] names(List<NameFacts> names) {
    double[] sum = new double[KEYS];
    int speaking = 0;
    for (NameFacts name : names) {
      double[] one = name(name);
      if (one != null) {
        speaking++;
        for (int key = 0; key < KEYS; key++) {
          sum[key] += one[key];
        }
      }
    }
    if (speaking == 0) {
      return null;
    }
    for (int key = 0; key < KEYS; key++) {
      sum[key] /= speaking;
    }
    return sum;
  }

  private static double @Nullable [] name(NameFacts name) {
    if (!name.key().isEmpty()) {
      NameFact<MusicalKey> first = name.key().getFirst();
      if (contradicted(name.key())) {
        return mean(name.key());
      }
      return named(first.value(), first.confidence());
    }
    if (!name.tonic().isEmpty()) {
      NameFact<Integer> first = name.tonic().getFirst();
      double[] p = filled((1 - first.confidence()) / (KEYS - 2));
      p[first.value()] = first.confidence() / 2;
      p[first.value() + 12] = first.confidence() / 2;
      return p;
    }
    return null;
  }

  /// Two keys of one component, neither believed.
  private static boolean contradicted(List<NameFact<MusicalKey>> keys) {
    return keys.size() > 1
        && !keys.getFirst().explicit()
        && keys.getFirst().distance() == keys.get(1).distance();
  }

  private static double[] mean(List<NameFact<MusicalKey>> keys) {
    double[] p = new double[KEYS];
    for (NameFact<MusicalKey> key : keys) {
      double[] one = named(key.value(), key.confidence());
      for (int i = 0; i < KEYS; i++) {
        p[i] += one[i] / keys.size();
      }
    }
    return p;
  }

  private static double[] named(MusicalKey key, double confidence) {
    double[] p = filled((1 - confidence) / (KEYS - 1));
    p[key.code()] = confidence;
    return p;
  }

  /// Null for the signature of C, the default of many programs: it is no information.
  static double @Nullable [] signature(@Nullable KeySignature signature) {
    if (signature == null || signature.fifths() == 0) {
      return null;
    }
    double[] p = filled((1 - SIGNATURE_RIGHT) / (KEYS - 2));
    int tonic = Math.floorMod(signature.fifths() * 7, 12);
    double minor = signature.minor() ? MINOR_BIT_RIGHT : 0.5;
    p[tonic] = SIGNATURE_RIGHT * (1 - minor);
    p[(tonic + 9) % 12 + 12] = SIGNATURE_RIGHT * minor;
    return p;
  }

  static double[] filled(double value) {
    double[] p = new double[KEYS];
    Arrays.fill(p, value);
    return p;
  }
}

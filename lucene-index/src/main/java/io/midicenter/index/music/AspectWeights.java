package io.midicenter.index.music;

import io.midicenter.analysis.vector.Aspect;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How much each aspect of likeness counts, in proportion to the others.
///
/// @param tenths 0..100 for every aspect, not all 0
public record AspectWeights(Map<Aspect, Integer> tenths) {
  /// The largest weight.
  public static final int MOST = 10;

  private static final int ONE = 10;

  /// Every aspect counts the same.
  public static final AspectWeights EQUAL = only(List.of(Aspect.values()));

  public AspectWeights {
    var all = new EnumMap<Aspect, Integer>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      all.put(aspect, tenths.getOrDefault(aspect, 0));
    }
    if (all.values().stream().anyMatch(t -> t < 0 || t > ONE * MOST)
        || all.values().stream().allMatch(t -> t == 0)) {
      throw new IllegalArgumentException("weights " + all);
    }
    tenths = Collections.unmodifiableMap(all);
  }

  /// These aspects alone, each the same.
  public static AspectWeights only(List<Aspect> aspects) {
    return new AspectWeights(
        aspects.stream().distinct().collect(Collectors.toMap(a -> a, _ -> ONE)));
  }

  /// A whole number in proportion to the weight, as small as may be.
  public int of(Aspect aspect) {
    int divisor = 0;
    for (int weight : tenths.values()) {
      divisor = gcd(weight, divisor);
    }
    return tenths.getOrDefault(aspect, 0) / divisor;
  }

  /// Equal proportions, equal text.
  String canonical() {
    return tenths.keySet().stream()
        .map(aspect -> Integer.toString(of(aspect)))
        .collect(Collectors.joining(":"));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

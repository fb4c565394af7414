package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.vector.Aspect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads which file others shall resemble or fit, and what counts: linear, and any text is read or
/// refused.
public final class LikenessReader {
  private static final int ONE = 10;
  private static final String NAMES =
      Stream.of(Aspect.values()).map(Aspect::word).collect(Collectors.joining(", "));

  private LikenessReader() {}

  /// The 64 hex digits of a file and nothing else.
  ///
  /// @param parameter whose value it is
  public static Bytes id(String parameter, String text) throws MusicQueryException {
    var in = new CharReader(parameter, text);
    Bytes id = in.id();
    in.requireEnd("the end behind 64 hex digits");
    return id;
  }

  /// `rhythm:2,harmony:0.5,melody:0`: aspects that are not named have weight 1.
  public static AspectWeights weights(String text) throws MusicQueryException {
    var in = new CharReader(SimilarQuery.WEIGHTS_PARAMETER, text);
    Map<Aspect, Integer> tenths = new EnumMap<>(Aspect.class);
    do {
      int at = in.position();
      Aspect aspect = aspect(in);
      if (tenths.containsKey(aspect)) {
        throw in.expectedAt(at, "an aspect that is not named yet");
      }
      in.require(':', "\":\" and a weight");
      tenths.put(aspect, weight(in));
    } while (in.take(','));
    in.requireEnd("\",\" and another aspect, or the end");
    for (Aspect aspect : Aspect.values()) {
      tenths.putIfAbsent(aspect, ONE);
    }
    if (tenths.values().stream().allMatch(weight -> weight == 0)) {
      throw in.expectedAt(0, "a weight above 0");
    }
    return new AspectWeights(tenths);
  }

  /// `rhythm,harmony`: these aspects alone.
  ///
  /// @param parameter whose value it is
  public static AspectWeights only(String parameter, String text) throws MusicQueryException {
    var in = new CharReader(parameter, text);
    var aspects = new java.util.ArrayList<Aspect>(List.of(aspect(in)));
    while (in.take(',')) {
      aspects.add(aspect(in));
    }
    in.requireEnd("\",\" and another aspect, or the end");
    return AspectWeights.only(aspects);
  }

  private static Aspect aspect(CharReader in) throws MusicQueryException {
    for (Aspect aspect : Aspect.values()) {
      if (in.take(aspect.word())) {
        return aspect;
      }
    }
    throw in.expected("one of " + NAMES);
  }

  private static int weight(CharReader in) throws MusicQueryException {
    int at = in.position();
    int whole = in.number(0, AspectWeights.MOST, "a weight from 0 to 10");
    int tenths = ONE * whole;
    if (in.take('.')) {
      tenths += in.oneOf("0123456789", "one digit");
    }
    if (tenths > ONE * AspectWeights.MOST) {
      throw in.expectedAt(at, "a weight from 0 to 10");
    }
    return tenths;
  }
}

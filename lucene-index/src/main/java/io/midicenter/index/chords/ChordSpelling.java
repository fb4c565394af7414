package io.midicenter.index.chords;

import io.midicenter.analysis.chords.ChordCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may follow the root of a chord, and what it means: a family, or exactly one quality. Pure
/// functions.
final class ChordSpelling {
  /// For people, where a suffix cannot be read.
  static final String SUFFIXES =
      "m, dim, aug, 7, maj7, m7, m7b5, dim7, mMaj7, aug7, sus2 or sus4 behind the root";

  /// A family and the bits of the qualities asked for, 0 = any of the family.
  record Quality(int family, int qualities) {}

  private static final int MAJOR = 0;
  private static final int MINOR = 1;
  private static final int DIMINISHED = 2;
  private static final int AUGMENTED = 3;
  private static final int SUSPENDED = 4;

  /// The same behind every root.
  private static final Map<String, Quality> COMMON =
      Map.ofEntries(
          Map.entry("°", any(DIMINISHED)),
          Map.entry("o", any(DIMINISHED)),
          Map.entry("dim", any(DIMINISHED)),
          Map.entry("°7", exact(DIMINISHED, ChordCode.DIM_7)),
          Map.entry("o7", exact(DIMINISHED, ChordCode.DIM_7)),
          Map.entry("dim7", exact(DIMINISHED, ChordCode.DIM_7)),
          Map.entry("ø", exact(DIMINISHED, ChordCode.HALF_DIM_7)),
          Map.entry("ø7", exact(DIMINISHED, ChordCode.HALF_DIM_7)),
          Map.entry("m7b5", exact(DIMINISHED, ChordCode.HALF_DIM_7)),
          Map.entry("sus2", exact(SUSPENDED, ChordCode.SUS2)),
          Map.entry("sus4", exact(SUSPENDED, ChordCode.SUS4)),
          Map.entry("sus", exact(SUSPENDED, ChordCode.SUS4)),
          Map.entry("+", any(AUGMENTED)),
          Map.entry("aug", any(AUGMENTED)),
          Map.entry("+7", exact(AUGMENTED, ChordCode.AUG_7)),
          Map.entry("aug7", exact(AUGMENTED, ChordCode.AUG_7)));

  /// Behind the root of a name and behind a capital numeral.
  private static final Map<String, Quality> CAPITAL =
      Map.of(
          "", any(MAJOR),
          "6", any(MAJOR),
          "maj", any(MAJOR),
          "M", any(MAJOR),
          "7", exact(MAJOR, ChordCode.DOMINANT_7),
          "maj7", exact(MAJOR, ChordCode.MAJ_7),
          "M7", exact(MAJOR, ChordCode.MAJ_7),
          "Δ", exact(MAJOR, ChordCode.MAJ_7));

  /// Behind the root of a name.
  private static final Map<String, Quality> NAME =
      Map.of(
          "m", any(MINOR),
          "min", any(MINOR),
          "m6", any(MINOR),
          "min6", any(MINOR),
          "m7", exact(MINOR, ChordCode.MIN_7),
          "min7", exact(MINOR, ChordCode.MIN_7),
          "mMaj7", exact(MINOR, ChordCode.MIN_MAJ_7),
          "mmaj7", exact(MINOR, ChordCode.MIN_MAJ_7),
          "mM7", exact(MINOR, ChordCode.MIN_MAJ_7));

  /// Behind a small numeral.
  private static final Map<String, Quality> SMALL =
      Map.of(
          "", any(MINOR),
          "6", any(MINOR),
          "7", exact(MINOR, ChordCode.MIN_7),
          "m7", exact(MINOR, ChordCode.MIN_7),
          "maj7", exact(MINOR, ChordCode.MIN_MAJ_7),
          "mMaj7", exact(MINOR, ChordCode.MIN_MAJ_7),
          "M7", exact(MINOR, ChordCode.MIN_MAJ_7));

  /// Suffixes of names in canonical spelling, by quality.
  private static final String[] NAMES = {
    "maj", "m", "dim", "aug", "sus2", "sus4", "7", "maj7", "m7", "m7b5", "dim7", "mMaj7", "aug7"
  };

  private static final String[] FAMILY_NAMES = {"", "m", "dim", "aug", "sus4"};

  private ChordSpelling() {}

  private static Quality any(int family) {
    return new Quality(family, 0);
  }

  private static Quality exact(int family, int quality) {
    return new Quality(family, 1 << quality);
  }

  /// Null for what is no suffix of a name.
  static @Nullable Quality ofName(String suffix) {
    Quality quality = COMMON.get(suffix);
    quality = quality == null ? CAPITAL.get(suffix) : quality;
    return quality == null ? NAME.get(suffix) : quality;
  }

  /// Null for what is no suffix of a numeral.
  static @Nullable Quality ofNumeral(String suffix, boolean capital) {
    Quality quality = COMMON.get(suffix);
    return quality == null ? (capital ? CAPITAL : SMALL).get(suffix) : quality;
  }

  /// The canonical suffix of one quality bit, or of the family where `bit` is 0.
  static String suffix(int family, int bit) {
    return bit == 0 ? FAMILY_NAMES[family] : NAMES[Integer.numberOfTrailingZeros(bit)];
  }

  /// The canonical suffix of a numeral, whose case says major or minor already.
  static String numeralSuffix(int family, int bit) {
    String suffix = suffix(family, bit);
    return switch (suffix) {
      case "m" -> "";
      case "m7" -> "7";
      case "mMaj7" -> "maj7";
      default -> suffix;
    };
  }

  /// True where the numeral of the family is written small.
  static boolean isSmall(int family) {
    return family == MINOR || family == DIMINISHED;
  }
}

package io.midicenter.analysis;

import java.util.ArrayList;
import java.util.List;

/// One of the 24 major and minor keys.
///
/// @param code 0..23: tonic pitch class (C = 0), plus 12 for minor
public record MusicalKey(int code) {
  private static final String[] TONICS = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };

  /// All 24 keys by code.
  public static final List<MusicalKey> ALL = all();

  /// Scales from the tonic, bit per semitone: major; natural, harmonic and melodic minor together.
  private static final int MAJOR_SCALE = 0b1010_1011_0101;

  private static final int MINOR_SCALE = 0b1111_1010_1101;

  public MusicalKey {
    if (code < 0 || code > 23) {
      throw new IllegalArgumentException("key code " + code + " is not in 0..23");
    }
  }

  private static List<MusicalKey> all() {
    var keys = new ArrayList<MusicalKey>(24);
    for (int code = 0; code < 24; code++) {
      keys.add(new MusicalKey(code));
    }
    return List.copyOf(keys);
  }

  public static MusicalKey of(int tonicPitchClass, boolean minor) {
    return ALL.get(Math.floorMod(tonicPitchClass, 12) + (minor ? 12 : 0));
  }

  /// Pitch class of the tonic, 0..11.
  public int tonic() {
    return code % 12;
  }

  /// True if a pitch (or pitch class), 0 or more, belongs to the scale; a minor one has both sixths
  /// and both sevenths.
  public boolean holds(int pitch) {
    int degree = Math.floorMod(pitch - tonic(), 12);
    return ((isMinor() ? MINOR_SCALE : MAJOR_SCALE) >> degree & 1) == 1;
  }

  public boolean isMinor() {
    return code >= 12;
  }

  /// Canonical name in JSON, facets and URLs: `C Db D Eb E F Gb G Ab A Bb B`, minor with `m`.
  public String canonicalName() {
    return TONICS[tonic()] + (isMinor() ? "m" : "");
  }

  /// Position on the circle of fifths, −6..5 (C = 0, G = 1, F = −1; a minor key takes its relative
  /// major; F♯/G♭ is −6): the key signature, negative = flats.
  public int signature() {
    int major = isMinor() ? (tonic() + 3) % 12 : tonic();
    int fifths = major * 7 % 12;
    return fifths > 5 ? fifths - 12 : fifths;
  }

  /// Code of the Camelot wheel, `1A`..`12B`: number ((f + 7) mod 12) + 1 with f = [#signature()],
  /// letter B for major and A for minor.
  public String camelot() {
    return (Math.floorMod(signature() + 7, 12) + 1) + (isMinor() ? "A" : "B");
  }

  @Override
  public String toString() {
    return canonicalName();
  }
}

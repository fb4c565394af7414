package io.midicenter.index.field;

/// Key signatures as values: `0`, `2s` for two sharps, `3b` for three flats.
public final class Signatures {
  private Signatures() {}

  /// Enharmonic signatures are one: 7 sharps read `5b`.
  ///
  /// @param fifths −7..7, negative = flats
  public static String text(int fifths) {
    int folded = fifths > 5 ? fifths - 12 : fifths < -6 ? fifths + 12 : fifths;
    return folded == 0 ? "0" : Math.abs(folded) + (folded > 0 ? "s" : "b");
  }

  /// `3 flats` for `3b`.
  public static String label(String text) {
    if (text.equals("0")) {
      return "no sharps or flats";
    }
    boolean sharps = text.endsWith("s");
    String count = text.substring(0, text.length() - 1);
    return count + (sharps ? " sharp" : " flat") + (count.equals("1") ? "" : "s");
  }
}

package io.midicenter.analysis.text;

import java.text.Normalizer;

/// Removes what no reader and no database can use: NUL and other controls but TAB and LF, unpaired
/// surrogates, bidi controls, byte order marks and noncharacters. Line ends become LF, the rest
/// NFC.
final class CleanText {
  private CleanText() {}

  /// `text` without those and without blanks at its ends.
  static String of(String text) {
    return unstripped(text).strip();
  }

  /// `text` without those; blanks at the ends, which separate syllables, stay.
  static String unstripped(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c >= 0x20 && c < 0x7F;
    }
    if (plain) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i >= text.length() || text.charAt(i) != '\n') {
          clean.append('\n');
        }
      } else if (!isRemoved(c)) {
        clean.appendCodePoint(c);
      }
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isRemoved(int c) {
    if (c < 0xA0) {
      return (c < 0x20 && c != '\t' && c != '\n') || c >= 0x7F;
    }
    return isBidiControl(c)
        || c == 0xFEFF
        || c == 0xFFFD
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static boolean isBidiControl(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}

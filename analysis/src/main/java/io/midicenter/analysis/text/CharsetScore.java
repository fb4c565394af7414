package io.midicenter.analysis.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// How well texts read in one of six legacy charsets: the mean over their non-ASCII characters of
/// what a character is worth where it stands.
final class CharsetScore {
  /// The charsets that old MIDI files were written in; earlier ones win ties.
  enum Candidate {
    WINDOWS_1252("windows-1252"),
    WINDOWS_31J("windows-31j"),
    GB18030("GB18030"),
    BIG5("Big5"),
    KOREAN("x-windows-949"),
    CYRILLIC("windows-1251");

    final String charsetName;

    Candidate(String charsetName) {
      this.charsetName = charsetName;
    }
  }

  private final Candidate candidate;
  private final CharsetDecoder decoder;
  private final Charset charset;
  private double sum;
  private int characters;
  private boolean undecodable;

  CharsetScore(Candidate candidate) {
    this.candidate = candidate;
    this.charset = Charset.forName(candidate.charsetName);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  Candidate candidate() {
    return candidate;
  }

  /// Mean worth of a non-ASCII character, or null where the bytes are no text in this charset.
  @Nullable Double mean() {
    return undecodable || characters == 0 ? null : (Double) (sum / characters);
  }

  void add(byte[] bytes, int from, int length) {
    if (undecodable) {
      return;
    }
    CharBuffer out = CharBuffer.allocate(length + 1);
    decoder.reset();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, length), out, true);
    if (result.isError()) {
      undecodable = true;
      return;
    }
    String text = out.flip().toString();
    boolean soundMarks = hasSoundMark(bytes, from, length);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !Character.isLowSurrogate(c)) {
        sum += worth(text, i, c, soundMarks);
        characters++;
      }
    }
  }

  private static boolean hasSoundMark(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0xB0 || b == 0xDE || b == 0xDF) {
        return true;
      }
    }
    return false;
  }

  private double worth(String text, int i, char c, boolean soundMarks) {
    if (c < 0xA0 || c == '\uFFFD') {
      return -3;
    }
    if (c >= 0xFF61 && c <= 0xFF9F) {
      return halfWidthKana(text, i, soundMarks);
    }
    if (c >= 0x3041 && c <= 0x30FE && c != '・') {
      return candidate == Candidate.WINDOWS_31J ? 1.2 : 0.2;
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
      return hangul(c) + touching(text, i);
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return (isFirstLevelHan(c) ? 0.9 : -0.3) + touching(text, i);
    }
    if (c >= 0x400 && c <= 0x45F || c == 'Ґ' || c == 'ґ') {
      return cyrillic(text, i, c) + touching(text, i);
    }
    if (isAccented(c)) {
      return latin(text, i, c);
    }
    if (isTypographic(c)) {
      boolean besideAscii = isAscii(text, i - 1) || isAscii(text, i + 1);
      return candidate == Candidate.WINDOWS_1252 && besideAscii ? 0.95 : 0.2;
    }
    boolean cjkPunctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    return cjkPunctuation || c == '・' ? 0.3 : -0.8;
  }

  private double halfWidthKana(String text, int i, boolean soundMarks) {
    boolean neighbour = isHalfWidth(text, i - 1) || isHalfWidth(text, i + 1);
    if (!neighbour) {
      return -0.6;
    }
    return candidate == Candidate.WINDOWS_31J && soundMarks ? 0.9 : 0.2;
  }

  private static boolean isHalfWidth(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= 0xFF61 && text.charAt(i) <= 0xFF9F;
  }

  /// Syllables of KS X 1001 have both bytes in A1..FE; the extension of 949 holds the rare ones.
  private double hangul(char c) {
    byte[] bytes = bytes(c);
    boolean common =
        candidate == Candidate.KOREAN
            && bytes.length == 2
            && (bytes[0] & 0xFF) >= 0xA1
            && (bytes[1] & 0xFF) >= 0xA1;
    return common ? 1 : -0.5;
  }

  private boolean isFirstLevelHan(char c) {
    byte[] bytes = bytes(c);
    if (bytes.length != 2) {
      return false;
    }
    int lead = bytes[0] & 0xFF;
    int trail = bytes[1] & 0xFF;
    return switch (candidate) {
      case WINDOWS_31J -> lead >= 0x88 && lead <= 0x98 && !(lead == 0x98 && trail > 0x72);
      case GB18030 -> lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
      case BIG5 -> lead >= 0xA4 && lead <= 0xC6;
      case WINDOWS_1252, KOREAN, CYRILLIC -> false;
    };
  }

  private byte[] bytes(char c) {
    return String.valueOf(c).getBytes(charset);
  }

  private static double cyrillic(String text, int i, char c) {
    boolean before = isCyrillic(text, i - 1);
    if (before && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
      return -0.8;
    }
    return before || isCyrillic(text, i + 1) ? 0.85 : -0.5;
  }

  private static boolean isCyrillic(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) >= 0x400 && text.charAt(i) <= 0x491;
  }

  /// An accented letter belongs among plain ones; a row of them is another script misread.
  private static double latin(String text, int i, char c) {
    if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
      return -0.6;
    }
    return isAsciiLetter(text, i - 1) || isAsciiLetter(text, i + 1) ? 0.95 : -0.5;
  }

  private static double touching(String text, int i) {
    return isAsciiLetter(text, i - 1) || isAsciiLetter(text, i + 1) ? -0.6 : 0;
  }

  private static boolean isAccented(char c) {
    return c >= 0xC0 && c <= 0x24F && c != '×' && c != '÷';
  }

  private static boolean isTypographic(char c) {
    return "©®°´·«»¿¡²³½¼§ªº–—‘’“”„…•™€£".indexOf(c) >= 0;
  }

  private static boolean isAscii(String text, int i) {
    return i >= 0 && i < text.length() && text.charAt(i) < 0x80;
  }

  private static boolean isAsciiLetter(String text, int i) {
    if (!isAscii(text, i)) {
      return false;
    }
    char c = text.charAt(i);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}

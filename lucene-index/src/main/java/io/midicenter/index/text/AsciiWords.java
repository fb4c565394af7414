package io.midicenter.index.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts plain ASCII text as [WordsAnalyzer] does, many times faster: nearly all names are of this
/// kind, and their words are most of what a document's text costs.
///
/// Left to the analyzer: other characters, the sign `#` (it may belong to a note name), and runs
/// longer than the analyzer's buffer.
final class AsciiWords {
  /// Where Lucene's tokenizer cuts a run of word characters.
  private static final int LONGEST_RUN = 255;

  private AsciiWords() {}

  /// The words of `text` with their places, or null where the analyzer has to cut it.
  static @Nullable List<Words.Word> cut(String text) {
    var words = new ArrayList<Words.Word>();
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '#') {
        return null;
      }
      if (!isLetter(c) && !isDigit(c)) {
        i++;
        continue;
      }
      int end = endOfRun(text, i);
      if (end - i > LONGEST_RUN) {
        return null;
      }
      cutRun(text, i, end, words);
      i = end;
    }
    return words;
  }

  private static int endOfRun(String text, int from) {
    int end = from + 1;
    while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /// Cuts a run of letters and digits where small letters turn into capitals and between letters
  /// and digits, unless it is protected.
  private static void cutRun(String text, int from, int to, List<Words.Word> into) {
    if (ProtectedWords.SET.contains(text.subSequence(from, to))) {
      into.add(word(text, from, to));
      return;
    }
    int start = from;
    for (int i = from + 1; i < to; i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      if (isDigit(before) != isDigit(c) || (isSmall(before) && isCapital(c))) {
        into.add(word(text, start, i));
        start = i;
      }
    }
    into.add(word(text, start, to));
  }

  private static Words.Word word(String text, int from, int to) {
    var small = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      small[i - from] = isCapital(c) ? (char) (c + ('a' - 'A')) : c;
    }
    return new Words.Word(new String(small), from, to);
  }

  private static boolean isLetter(char c) {
    return isSmall(c) || isCapital(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

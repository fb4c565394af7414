package io.midicenter.analysis.words;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text without marks and compatibility forms, and where its characters came from.
final class Folded {
  private final String text;
  // Offset in the original by character; null where both are the same text.
  private final int @Nullable [] sources;
  private final int end;

  private Folded(String text, int @Nullable [] sources, int end) {
    this.text = text;
    this.sources = sources;
    this.end = end;
  }

  static Folded of(String original) {
    for (int i = 0; i < original.length(); i++) {
      if (original.charAt(i) >= 128) {
        return fold(original);
      }
    }
    return new Folded(original, null, original.length());
  }

  private static Folded fold(String original) {
    var text = new StringBuilder(original.length() + 16);
    int[] sources = new int[original.length() + 16];
    for (int i = 0; i < original.length(); ) {
      int codePoint = original.codePointAt(i);
      String plain =
          codePoint < 128
              ? String.valueOf((char) codePoint)
              : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
      for (int j = 0; j < plain.length(); j++) {
        if (!isMark(plain.charAt(j))) {
          if (text.length() == sources.length) {
            sources = Arrays.copyOf(sources, sources.length * 2);
          }
          sources[text.length()] = i;
          text.append(plain.charAt(j));
        }
      }
      i += Character.charCount(codePoint);
    }
    return new Folded(text.toString(), sources, original.length());
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  String text() {
    return text;
  }

  /// Offset in the original of the character at `at`.
  int source(int at) {
    return sources == null ? at : sources[at];
  }

  /// Offset in the original one past the character before `at`.
  int sourceEnd(int at) {
    if (sources == null) {
      return at;
    }
    return at < text.length() ? sources[at] : end;
  }
}

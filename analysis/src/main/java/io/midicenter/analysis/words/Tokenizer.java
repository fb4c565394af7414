package io.midicenter.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into whole words: compatibility forms and marks are folded, `&` reads as "and",
/// every other character that is neither letter nor digit separates, and so do the borders between
/// letters and digits and of camelCase. `#`, `♯` and `♭` stay with a note letter A–G that begins a
/// word.
///
/// Pure and thread-safe. Names, tags, track texts and queries all use it, so that none of them can
/// see other words than the rest.
public final class Tokenizer {
  private Tokenizer() {}

  /// The tokens of `text` in order; empty where it has no letter and no digit.
  public static List<Token> tokens(String text) {
    var folded = Folded.of(text);
    var tokens = new ArrayList<Token>(8);
    String letters = folded.text();
    int length = letters.length();
    int at = 0;
    int before = -1;
    while (at < length) {
      char c = letters.charAt(at);
      int end;
      if (isDigit(c)) {
        end = endOfDigits(letters, at);
      } else if (isLetter(c)) {
        end = endOfWord(letters, at);
      } else {
        if (c == '&') {
          tokens.add(new Token("and", folded.source(at), folded.source(at) + 1, false, false));
        }
        at++;
        continue;
      }
      tokens.add(
          new Token(
              lower(letters, at, end),
              folded.source(at),
              folded.sourceEnd(end),
              before == at,
              isDigit(c)));
      at = end;
      before = end;
    }
    return tokens;
  }

  /// The words of `text` alone.
  public static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (Token token : tokens(text)) {
      words.add(token.text());
    }
    return words;
  }

  /// True for the sharp and flat signs that a note letter keeps.
  public static boolean isAccidentalSign(char c) {
    return c == '#' || c == '♯' || c == '♭';
  }

  private static int endOfDigits(String text, int from) {
    int end = from + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int from) {
    int length = text.length();
    int end = from + 1;
    if (isNoteLetter(text.charAt(from)) && end < length && isAccidentalSign(text.charAt(end))) {
      end++;
    }
    while (end < length && isLetter(text.charAt(end))) {
      if (Character.isUpperCase(text.charAt(end))) {
        char previous = text.charAt(end - 1);
        boolean wordBegins =
            Character.isUpperCase(previous)
                && end + 1 < length
                && Character.isLowerCase(text.charAt(end + 1));
        if (Character.isLowerCase(previous) || wordBegins) {
          break;
        }
      }
      end++;
    }
    return end;
  }

  private static String lower(String text, int from, int to) {
    String word = text.substring(from, to);
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.indexOf('♯') < 0 ? lower : lower.replace('♯', '#');
  }

  private static boolean isNoteLetter(char c) {
    return (c >= 'A' && c <= 'G') || (c >= 'a' && c <= 'g');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}

package io.midicenter.analysis.text;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.smf.TextEvent;
import io.midicenter.analysis.text.CharsetScore.Candidate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides the charset of one file from all its texts pooled: byte order mark, ASCII, valid UTF-8,
/// else the legacy charset in which the texts read best.
final class CharsetDetector {
  /// Bytes that are scored; more tell nothing new.
  private static final int SCORED = 4096;

  private static final double DECLARED_BONUS = 0.3;

  private final byte[] buffer;
  private final List<TextEvent> texts;

  private CharsetDetector(byte[] buffer, List<TextEvent> texts) {
    this.buffer = buffer;
    this.texts = texts;
  }

  static Fact<String> detect(byte[] buffer, List<TextEvent> texts) {
    return new CharsetDetector(buffer, texts).charset();
  }

  private Fact<String> charset() {
    boolean ascii = true;
    boolean utf8 = true;
    for (TextEvent text : texts) {
      String mark = byteOrderMark(text);
      if (mark != null) {
        return Fact.declared(mark, 1);
      }
      if (!isAscii(text)) {
        ascii = false;
        utf8 = utf8 && isUtf8(text);
      }
    }
    if (ascii) {
      return Fact.estimated("US-ASCII", 1);
    }
    return utf8 ? Fact.estimated("UTF-8", 0.99) : legacy();
  }

  private @Nullable String byteOrderMark(TextEvent text) {
    int first = at(text, 0);
    int second = at(text, 1);
    if (first == 0xEF && second == 0xBB && at(text, 2) == 0xBF) {
      return "UTF-8";
    }
    if (text.length() % 2 == 0 && first == 0xFE && second == 0xFF) {
      return "UTF-16";
    }
    return text.length() % 2 == 0 && first == 0xFF && second == 0xFE ? "UTF-16" : null;
  }

  private int at(TextEvent text, int i) {
    return i < text.length() ? buffer[text.offset() + i] & 0xFF : -1;
  }

  private boolean isAscii(TextEvent text) {
    for (int i = 0; i < text.length(); i++) {
      if (buffer[text.offset() + i] < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isUtf8(TextEvent text) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, text.offset(), text.length()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Fact<String> legacy() {
    Candidate hinted = hint();
    Candidate best = Candidate.WINDOWS_1252;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : Candidate.values()) {
      Double mean = score(candidate).mean();
      if (mean != null) {
        double score = mean + (candidate == hinted ? DECLARED_BONUS : 0);
        if (score > bestScore) {
          second = bestScore;
          bestScore = score;
          best = candidate;
        } else {
          second = Math.max(second, score);
        }
      }
    }
    if (bestScore == Double.NEGATIVE_INFINITY) {
      // No charset reads every byte: the most common one, without those that are no letters.
      return Fact.estimated(best.charsetName, 0.1);
    }
    return Fact.estimated(best.charsetName, Math.clamp(bestScore - second, 0.01, 1));
  }

  private CharsetScore score(Candidate candidate) {
    var score = new CharsetScore(candidate);
    int scored = 0;
    for (TextEvent text : texts) {
      if (scored < SCORED && !isAscii(text)) {
        score.add(buffer, text.offset(), text.length());
        scored += text.length();
      }
    }
    return score;
  }

  /// The charset that a declared language goes with (`@LJAPA`, `{@latin}`), or null.
  private @Nullable Candidate hint() {
    for (TextEvent text : texts) {
      if (text.length() >= 5 && text.length() <= 64 && isAscii(text)) {
        String words =
            new String(buffer, text.offset(), text.length(), StandardCharsets.US_ASCII).strip();
        if (words.startsWith("@LJAPA") || words.contains("{@jp}")) {
          return Candidate.WINDOWS_31J;
        }
        if (words.startsWith("@LENGL") || words.contains("{@latin}")) {
          return Candidate.WINDOWS_1252;
        }
        if (words.startsWith("@LRUSS")) {
          return Candidate.CYRILLIC;
        }
        if (words.startsWith("@LKORE")) {
          return Candidate.KOREAN;
        }
      }
    }
    return null;
  }
}

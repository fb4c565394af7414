package io.midicenter.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;

/// Words that stay whole in any letter case, read from `protected-words.txt`.
final class ProtectedWords {
  static final CharArraySet SET = read();

  private ProtectedWords() {}

  private static CharArraySet read() {
    var resource =
        Objects.requireNonNull(
            ProtectedWords.class.getResourceAsStream("protected-words.txt"),
            "protected-words.txt is missing");
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      List<String> words =
          reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      return CharArraySet.unmodifiableSet(new CharArraySet(words, true));
    } catch (IOException e) {
      throw new UncheckedIOException("protected-words.txt cannot be read", e);
    }
  }
}

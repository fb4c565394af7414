package io.midicenter.analysis.names;

import io.midicenter.analysis.Kind;
import org.jspecify.annotations.Nullable;

/// What the words of a track or file name say by themselves. Thread-safe.
public final class NameWords {
  private NameWords() {}

  /// True if a word for drums, a drum kit or a drum piece stands in `text`.
  public static boolean drumWord(String text) {
    return false;
  }

  /// Slug of the instrument that `text` names (`electric-bass`, `choir`), the last one where it
  /// names several, or null.
  public static @Nullable String instrumentWord(String text) {
    return null;
  }

  /// The kind of file that `text` names, or null.
  public static @Nullable Kind kindWord(String text) {
    return null;
  }
}

package io.midicenter.indexer.scan;

import java.nio.file.Path;

/// What a path tells by its letters alone.
public final class FileNames {
  private static final String[] ENDINGS = {".mid", ".midi", ".kar", ".rmi", ".smf"};

  private FileNames() {}

  /// True for the endings of MIDI files, in any letter case. What is inside is for the analysis to
  /// say.
  public static boolean looksLikeMidi(String name) {
    for (String ending : ENDINGS) {
      if (name.length() > ending.length()
          && name.regionMatches(
              true, name.length() - ending.length(), ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  /// False where the bytes of a path are no text in the encoding of file names. Java shows such
  /// bytes as U+FFFD and cannot find the file by that string again; `Path.toUri()` keeps them
  /// percent-escaped, and `Path.of(URI)` restores them.
  static boolean isText(Path path) {
    return path.toString().indexOf('\uFFFD') < 0;
  }
}

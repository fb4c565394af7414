package io.midicenter.index.field;

import java.util.List;
import java.util.Locale;

/// Extensions of MIDI files.
public final class FileNames {
  private static final List<String> EXTENSIONS = List.of(".mid", ".midi", ".kar", ".rmi", ".smf");

  private FileNames() {}

  /// True for a text that ends in the extension of a MIDI file, in any letter case, with something
  /// before it.
  public static boolean hasMidiExtension(String name) {
    return stem(name).length() < name.length();
  }

  /// The name without the extension of a MIDI file; any other name stays whole.
  public static String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String extension : EXTENSIONS) {
      if (lower.length() == name.length()
          && lower.endsWith(extension)
          && lower.length() > extension.length()) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }
}

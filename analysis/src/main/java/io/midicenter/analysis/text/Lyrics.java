package io.midicenter.analysis.text;

import java.util.ArrayList;
import java.util.List;

/// Joins syllables to lines of words. Blanks and hyphens say where words end; where a file has
/// neither, every syllable is a word. Equal syllables in a row are all kept.
///
/// In both styles a line begins after a line end, and in Soft Karaoke (Tune 1000, 1995) at `/`
/// (line) and `\` (paragraph).
final class Lyrics {
  private Lyrics() {}

  static List<String> lines(List<String> syllables) {
    boolean blanks = false;
    for (String syllable : syllables) {
      blanks |= hasOuterBlank(syllable);
    }
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    boolean open = true;
    for (String syllable : syllables) {
      String text = syllable;
      if (!text.isEmpty() && (text.charAt(0) == '/' || text.charAt(0) == '\\')) {
        end(lines, line);
        text = text.substring(1);
      }
      for (int from = 0; ; ) {
        int newline = text.indexOf('\n', from);
        String piece = newline < 0 ? text.substring(from) : text.substring(from, newline);
        open = append(line, piece, blanks, open);
        if (newline < 0) {
          break;
        }
        end(lines, line);
        from = newline + 1;
      }
    }
    end(lines, line);
    return lines;
  }

  private static boolean hasOuterBlank(String syllable) {
    return !syllable.isBlank()
        && (syllable.charAt(0) == ' ' || syllable.charAt(syllable.length() - 1) == ' ');
  }

  /// Appends one syllable; true if the next one goes on with the same word.
  private static boolean append(StringBuilder line, String syllable, boolean blanks, boolean open) {
    if (syllable.isEmpty()) {
      return open;
    }
    boolean hyphen = syllable.length() > 1 && syllable.endsWith("-");
    String text = hyphen ? syllable.substring(0, syllable.length() - 1) : syllable;
    if (!blanks && !open && !line.isEmpty()) {
      line.append(' ');
    }
    line.append(text);
    return hyphen;
  }

  private static void end(List<String> lines, StringBuilder line) {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
  }
}

package io.midicenter.index.text;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/// Writes the signs of note names as letters, before text is cut at everything that is none: `F#`
/// and `F♯` become `Fsharp` and a blank, `B♭` becomes `Bb`. A note letter is A to G; a small one
/// counts only where no letter stands before it (`abc#` is not C sharp). Offsets still point into
/// the text as it was.
final class MusicSigns extends BaseCharFilter {
  private static final String SHARP = "sharp ";

  private char[] written = new char[0];
  private int size;
  private int position;
  private boolean read;

  MusicSigns(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (!read) {
      readAll();
    }
    if (position == size) {
      return -1;
    }
    int count = Math.min(length, size - position);
    System.arraycopy(written, position, into, offset, count);
    position += count;
    return count;
  }

  private void readAll() throws IOException {
    read = true;
    var text = new StringBuilder();
    char[] buffer = new char[512];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    var out = new StringBuilder(text.length() + SHARP.length());
    int shift = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '#' || c == '♯') && isNote(text, i - 1)) {
        for (int k = 0; k < SHARP.length(); k++) {
          if (k > 0) {
            addOffCorrectMap(out.length(), --shift);
          }
          out.append(SHARP.charAt(k));
        }
      } else {
        out.append(c == '♭' ? 'b' : c);
      }
    }
    size = out.length();
    written = new char[size];
    out.getChars(0, size, written, 0);
  }

  private static boolean isNote(CharSequence text, int at) {
    if (at < 0) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'A' && c <= 'G')
        || (c >= 'a' && c <= 'g' && (at == 0 || !Character.isLetter(text.charAt(at - 1))));
  }
}

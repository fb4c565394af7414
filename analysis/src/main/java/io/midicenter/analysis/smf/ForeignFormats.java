package io.midicenter.analysis.smf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Names files that are something else by their first bytes, so that a collection's owner reads "an
/// HTML page" and not "broken MIDI". Asked before anybody looks for `MThd` further in: archives and
/// web pages contain that word too.
final class ForeignFormats {
  /// @param latin1 first bytes of a file, one character a byte
  private record Magic(String latin1, String name) {
    boolean isAt(byte[] buf, int from, int to) {
      if (to - from < latin1.length()) {
        return false;
      }
      for (int i = 0; i < latin1.length(); i++) {
        if ((buf[from + i] & 0xFF) != latin1.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Magic[] MAGICS = {
    new Magic("PK\3\4", "a ZIP archive"),
    new Magic("PK\5\6", "an empty ZIP archive"),
    new Magic("Rar!", "a RAR archive"),
    new Magic("7z\u00BC\u00AF'\u001C", "a 7z archive"),
    new Magic("\u001F\u008B", "a gzip file"),
    new Magic("ID3", "an MP3 file"),
    new Magic("FORM", "an IFF file (XMI, AIFF)"),
    new Magic("MUS\u001A", "a Doom MUS file"),
    new Magic("XMF_", "an XMF container"),
    new Magic("SMF2CLIP", "a MIDI 2.0 clip"),
    new Magic("\0\5\u0016\7", "an AppleDouble resource file of macOS"),
    new Magic("\u00F0", "a raw system exclusive dump"),
    new Magic("MTM\u0010", "a MultiTracker module"),
    new Magic("GIF8", "a GIF picture"),
    new Magic("\u0089PNG", "a PNG picture"),
    new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
    new Magic("%PDF", "a PDF document"),
    new Magic("OggS", "an Ogg file"),
    new Magic("fLaC", "a FLAC file"),
    new Magic("CAKEWALK", "a Cakewalk project"),
    new Magic("ENIGMA BINARY FILE", "a Finale score"),
    new Magic("vti_encoding:", "a FrontPage note about a file"),
    new Magic("\u00D0\u00CF\u0011\u00E0", "an OLE document"),
  };

  private ForeignFormats() {}

  /// What `[from, to)` is instead of MIDI, or null if its first bytes say nothing.
  static @Nullable String nameOf(byte[] buf, int from, int to) {
    for (Magic magic : MAGICS) {
      if (magic.isAt(buf, from, to)) {
        return magic.name();
      }
    }
    if (isMpegFrame(buf, from, to)) {
      return "an MP3 file";
    }
    if (Chunk.isAt(buf, from, to, Chunk.RIFF)) {
      return riffName(buf, from, to);
    }
    return isMarkup(buf, from, to) ? "an HTML or XML page" : zeros(buf, from, to);
  }

  /// True where the first 512 bytes are text of an ASCII kind.
  static boolean isText(byte[] buf, int from, int to) {
    int end = Math.min(to, from + 512);
    int odd = 0;
    for (int i = from; i < end; i++) {
      int b = buf[i] & 0xFF;
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
      odd += b >= 0x7F ? 1 : 0;
    }
    return odd * 4 < end - from;
  }

  private static boolean isMpegFrame(byte[] buf, int from, int to) {
    return to - from >= 3
        && buf[from] == (byte) 0xFF
        && (buf[from + 1] & 0xE6) == 0xE2
        && (buf[from + 2] & 0xF0) != 0xF0;
  }

  private static String riffName(byte[] buf, int from, int to) {
    String form = to - from >= 12 ? new String(buf, from + 8, 4, StandardCharsets.ISO_8859_1) : "";
    return form.equals("WAVE") ? "a WAV file" : "a RIFF file other than RMID";
  }

  private static boolean isMarkup(byte[] buf, int from, int to) {
    int i = from;
    if (to - i >= 3 && (Chunk.u16(buf, i) << 8 | (buf[i + 2] & 0xFF)) == 0xEFBBBF) {
      i += 3;
    }
    while (i < to && (buf[i] == ' ' || buf[i] == '\n' || buf[i] == '\r' || buf[i] == '\t')) {
      i++;
    }
    return i + 1 < to
        && buf[i] == '<'
        && (buf[i + 1] == '!' || buf[i + 1] == '?' || isLetter(buf[i + 1]));
  }

  private static boolean isLetter(byte b) {
    return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
  }

  private static @Nullable String zeros(byte[] buf, int from, int to) {
    int i = from;
    while (i < to && buf[i] == 0) {
      i++;
    }
    return i == to ? "nothing but zero bytes" : null;
  }
}

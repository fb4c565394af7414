package io.midicenter.analysis.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Reads a file name whose encoding nobody tells, as in old zip archives: UTF-8 where it is that,
/// an East Asian or Cyrillic charset where the text then reads well, else the code page of MS-DOS
/// or of Windows. Deterministic; safe for all threads.
public final class NameBytes {
  /// Mean worth of a character, see [CharsetScore], from which a charset is believed.
  private static final double READS_WELL = 0.7;

  /// Code page 437 has accented letters from 0x80 to here, and drawings and symbols above.
  private static final int LAST_DOS_LETTER = 0xA5;

  private static final Charset DOS = Charset.forName("IBM437");

  private NameBytes() {}

  public static boolean isUtf8(byte[] name) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  public static String decode(byte[] name) {
    if (isUtf8(name)) {
      return new String(name, StandardCharsets.UTF_8);
    }
    double bestMean = READS_WELL;
    Charset best = null;
    for (CharsetScore.Candidate candidate : CharsetScore.Candidate.values()) {
      if (candidate != CharsetScore.Candidate.WINDOWS_1252) {
        var score = new CharsetScore(candidate);
        score.add(name, 0, name.length);
        Double mean = score.mean();
        if (mean != null && mean > bestMean) {
          bestMean = mean;
          best = Charset.forName(candidate.charsetName);
        }
      }
    }
    return new String(name, best == null ? western(name) : best);
  }

  private static Charset western(byte[] name) {
    int dos = 0;
    int windows = 0;
    for (byte b : name) {
      int c = b & 0xFF;
      if (c >= 0x80 && c <= LAST_DOS_LETTER) {
        dos++;
      } else if (c >= 0xC0) {
        windows++;
      }
    }
    return windows > dos ? Charset.forName("windows-1252") : DOS;
  }
}

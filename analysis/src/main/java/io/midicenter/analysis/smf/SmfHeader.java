package io.midicenter.analysis.smf;

import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SmfFault;
import org.jspecify.annotations.Nullable;

/// Finds and reads the `MThd` chunk.
final class SmfHeader {
  /// Where a header may hide behind MacBinary, a byte order mark or junk.
  private static final int SEARCHED = 16 * 1024;

  private static final int SIZE = 14;
  private static final int DATA = 6;
  private static final int LONGEST_DATA = 256;
  private static final int LITTLE_ENDIAN_SIX = 0x06000000;

  private final Smf smf;
  private final FaultLog faults;

  /// Place where the tracks begin.
  private int end;

  private int declaredTracks;

  SmfHeader(Smf smf, FaultLog faults) {
    this.smf = smf;
    this.faults = faults;
  }

  int end() {
    return end;
  }

  int declaredTracks() {
    return declaredTracks;
  }

  /// Reads the header of `[from, to)`; null unless the file is rejected.
  Outcome.@Nullable Rejected read(byte[] buf, int from, int to) {
    int at = Chunk.isAt(buf, from, to, Chunk.MTHD) ? from : hidden(buf, from, to);
    if (at < 0) {
      return faults.reject(SmfFault.E_NOT_MIDI, from, whyNot(buf, from, to));
    }
    if (to - at < SIZE) {
      return faults.reject(SmfFault.E_TOO_SHORT, at, "the header is cut");
    }
    if (Chunk.i32(buf, at + 4) == LITTLE_ENDIAN_SIX) {
      return faults.reject(SmfFault.E_NOT_MIDI, at, "the numbers of the header are little-endian");
    }
    if (at > from) {
      faults.add(SmfFault.W_LEADING_BYTES, from);
    }
    fields(buf, at, to);
    return null;
  }

  private void fields(byte[] buf, int at, int to) {
    int data = at + Chunk.HEAD;
    long length = Chunk.u32(buf, at + 4);
    int format = Chunk.u16(buf, data);
    if (format > 2) {
      faults.add(SmfFault.W_FORMAT, data);
    }
    smf.format = format > 2 ? 1 : format;
    declaredTracks = Chunk.u16(buf, data + 2);
    TimeDivision.apply(Chunk.u16(buf, data + 4), smf, faults, data + 4);
    if (length >= DATA && length <= LONGEST_DATA) {
      end = (int) Math.min(to, data + length);
    } else {
      faults.add(SmfFault.W_HEADER_LENGTH, at + 4);
      int track = Chunk.find(buf, data, to, Chunk.MTRK);
      end = track < 0 ? data + DATA : track;
    }
  }

  /// The first place of a header with a possible length and a track after it, or −1.
  private static int hidden(byte[] buf, int from, int to) {
    int searchEnd = (int) Math.min(to, (long) from + SEARCHED + 4);
    int at = Chunk.find(buf, from, searchEnd, Chunk.MTHD);
    while (at >= 0 && !isPossible(buf, at, to)) {
      at = Chunk.find(buf, at + 1, searchEnd, Chunk.MTHD);
    }
    return at >= 0 && Chunk.find(buf, at, to, Chunk.MTRK) >= 0 ? at : -1;
  }

  private static boolean isPossible(byte[] buf, int at, int to) {
    if (to - at < SIZE) {
      return false;
    }
    long length = Chunk.u32(buf, at + 4);
    return length >= 5 && length <= LONGEST_DATA;
  }

  private static String whyNot(byte[] buf, int from, int to) {
    if (Chunk.isAt(buf, from, to, Chunk.MTHD | 0x20200000)) {
      return "the header is in lower case";
    }
    return ForeignFormats.isText(buf, from, to)
        ? "plain text, no MIDI header"
        : "no MIDI header in the first 16 KiB";
  }
}

package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TextKind;

/// Unwraps RIFF RMID: the MIDI file in its `data` chunk, and title, artist and copyright of its
/// `LIST INFO` (Microsoft "Multimedia Programming Interface and Data Specifications", 1991).
final class RiffMidi {
  private static final int RMID = 0x524D4944;
  private static final int DATA = 0x64617461;
  private static final int LIST = 0x4C495354;
  private static final int INFO = 0x494E464F;
  private static final int INAM = 0x494E414D;
  private static final int IART = 0x49415254;
  private static final int ICOP = 0x49434F50;
  private static final int FORM_HEAD = 12;

  private final FaultLog faults;
  private final TextEvents texts;
  private int dataStart;
  private int dataEnd;

  RiffMidi(FaultLog faults, TextEvents texts) {
    this.faults = faults;
    this.texts = texts;
  }

  static boolean isAt(byte[] buf, int from, int to) {
    return to - from >= FORM_HEAD
        && Chunk.i32(buf, from) == Chunk.RIFF
        && Chunk.i32(buf, from + 8) == RMID;
  }

  /// Finds the parts of `[from, to)`; false without a `data` chunk.
  boolean open(byte[] buf, int from, int to) {
    dataStart = -1;
    long formEnd = from + (long) Chunk.HEAD + Chunk.u32LittleEndian(buf, from + 4);
    if (formEnd > to || formEnd < to - 1) {
      faults.add(SmfFault.W_RIFF_LENGTH, from + 4);
    }
    int at = from + FORM_HEAD;
    while (to - at >= Chunk.HEAD) {
      at = chunk(buf, at, to);
    }
    return dataStart >= 0;
  }

  int dataStart() {
    return dataStart;
  }

  int dataEnd() {
    return dataEnd;
  }

  /// Reads one chunk and returns the place of the next.
  private int chunk(byte[] buf, int at, int to) {
    int id = Chunk.i32(buf, at);
    int start = at + Chunk.HEAD;
    int end = end(buf, at, to);
    if (id == DATA && dataStart < 0) {
      dataStart = start;
      dataEnd = end;
    } else if (id == LIST && Chunk.isAt(buf, start, end, INFO)) {
      info(buf, start + 4, end);
    }
    return next(buf, start, end, to);
  }

  private void info(byte[] buf, int from, int to) {
    int at = from;
    while (to - at >= Chunk.HEAD) {
      int id = Chunk.i32(buf, at);
      int start = at + Chunk.HEAD;
      int end = end(buf, at, to);
      if (id == INAM || id == IART) {
        texts.add(TextKind.INFO, 0, -1, -1, buf, start, end - start);
      } else if (id == ICOP) {
        texts.add(TextKind.COPYRIGHT, 0, -1, -1, buf, start, end - start);
      }
      at = next(buf, start, end, to);
    }
  }

  private int end(byte[] buf, int at, int to) {
    long end = at + (long) Chunk.HEAD + Chunk.u32LittleEndian(buf, at + 4);
    if (end > to) {
      faults.add(SmfFault.W_RIFF_LENGTH, at + 4);
      return to;
    }
    return (int) end;
  }

  /// Chunks of odd length should be followed by a zero byte; some writers forget it.
  private int next(byte[] buf, int start, int end, int to) {
    if ((end - start) % 2 == 0 || end >= to) {
      return end;
    }
    if (buf[end] == 0) {
      return end + 1;
    }
    faults.add(SmfFault.W_RIFF_LENGTH, end);
    return end;
  }
}

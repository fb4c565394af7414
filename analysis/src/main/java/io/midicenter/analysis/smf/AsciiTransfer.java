package io.midicenter.analysis.smf;

/// Undoes what a transfer in text mode did to a binary file: every 0A became 0D 0A.
final class AsciiTransfer {
  private static final byte CR = 0x0D;
  private static final byte LF = 0x0A;

  private AsciiTransfer() {}

  /// There is a 0A, and every one follows a 0D.
  static boolean isSuspected(byte[] buf, int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      if (buf[i] == LF) {
        if (i == from || buf[i - 1] != CR) {
          return false;
        }
        found++;
      }
    }
    return found > 0;
  }

  /// A copy of `[from, to)` with 0A for each 0D 0A.
  static byte[] repaired(byte[] buf, int from, int to) {
    int pairs = 0;
    for (int i = from + 1; i < to; i++) {
      pairs += buf[i] == LF && buf[i - 1] == CR ? 1 : 0;
    }
    byte[] copy = new byte[to - from - pairs];
    int size = 0;
    for (int i = from; i < to; i++) {
      if (buf[i] != CR || i + 1 == to || buf[i + 1] != LF) {
        copy[size++] = buf[i];
      }
    }
    return copy;
  }
}

package io.midicenter.analysis.smf;

/// Four-character ids and fixed-width numbers of the file. The caller has checked that the bytes
/// are there, except where a method takes the end.
public final class Chunk {
  public static final int MTHD = 0x4D546864;
  public static final int MTRK = 0x4D54726B;
  static final int RIFF = 0x52494646;

  /// Bytes of an id and a length.
  public static final int HEAD = 8;

  private Chunk() {}

  static int u16(byte[] buf, int at) {
    return (buf[at] & 0xFF) << 8 | (buf[at + 1] & 0xFF);
  }

  /// Four bytes, the highest first; also an id.
  public static int i32(byte[] buf, int at) {
    return u16(buf, at) << 16 | u16(buf, at + 2);
  }

  public static long u32(byte[] buf, int at) {
    return i32(buf, at) & 0xFFFF_FFFFL;
  }

  static long u32LittleEndian(byte[] buf, int at) {
    return Integer.reverseBytes(i32(buf, at)) & 0xFFFF_FFFFL;
  }

  static boolean isAt(byte[] buf, int at, int to, int id) {
    return to - at >= 4 && i32(buf, at) == id;
  }

  /// A track, another header, or a foreign chunk whose length fits before `to`.
  static boolean isChunk(byte[] buf, int at, int to) {
    if (isAt(buf, at, to, MTRK) || isAt(buf, at, to, MTHD)) {
      return true;
    }
    return to - at >= HEAD && isId(buf, at) && u32(buf, at + 4) <= to - at - HEAD;
  }

  /// Four printable ASCII characters.
  static boolean isId(byte[] buf, int at) {
    for (int i = at; i < at + 4; i++) {
      if (buf[i] < 0x20 || buf[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /// First place of `id` in `[from, to)`, or −1.
  public static int find(byte[] buf, int from, int to, int id) {
    byte first = (byte) (id >>> 24);
    for (int i = from; i <= to - 4; i++) {
      if (buf[i] == first && i32(buf, i) == id) {
        return i;
      }
    }
    return -1;
  }

  /// First `MTrk` or `MThd` in `[from, to)`, or `to`.
  static int next(byte[] buf, int from, int to) {
    for (int i = from; i <= to - 4; i++) {
      if (buf[i] == 'M' && (i32(buf, i) == MTRK || i32(buf, i) == MTHD)) {
        return i;
      }
    }
    return to;
  }
}

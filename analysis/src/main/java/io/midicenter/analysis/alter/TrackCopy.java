package io.midicenter.analysis.alter;

/// Copies the events of one track with an [Alteration]. It reads what the standard allows; at the
/// first byte that it does not, the copy ends.
final class TrackCopy {
  private static final int CHANNELS = 16;

  private final byte[] buf;
  private final int end;
  private final int track;
  private final Alteration wish;
  private final EventBytes out = new EventBytes();
  private int at;
  private int running;
  private int port;

  private TrackCopy(byte[] buf, int from, int to, int track, Alteration wish) {
    this.buf = buf;
    this.at = from;
    this.end = to;
    this.track = track;
    this.wish = wish;
  }

  /// @param buf the file
  /// @param from first byte behind the head of the chunk
  /// @param to behind its last byte
  /// @param track its 0-based number
  /// @param startTempo microseconds per quarter to begin with, 0 = none is added
  /// @return the whole chunk, with its head
  static byte[] of(byte[] buf, int from, int to, int track, int startTempo, Alteration wish) {
    var copy = new TrackCopy(buf, from, to, track, wish);
    if (startTempo > 0) {
      copy.out.meta(0x51, bytes24(startTempo), 0, 3);
    }
    while (copy.event()) {}
    return copy.out.chunk();
  }

  private boolean event() {
    long ticks = variable();
    if (ticks < 0 || at >= end) {
      return false;
    }
    int status = buf[at] < 0 ? buf[at++] & 0xFF : running;
    if (status == 0xFF) {
      return meta(ticks);
    }
    if (status == 0xF0 || status == 0xF7) {
      return exclusive(ticks, status);
    }
    return status >= 0x80 && status < 0xF0 && channel(ticks, status);
  }

  private boolean channel(long ticks, int status) {
    int kind = status & 0xF0;
    int length = kind == 0xC0 || kind == 0xD0 ? 1 : 2;
    if (end - at < length || buf[at] < 0 || buf[at + length - 1] < 0) {
      return false;
    }
    running = status;
    out.pass(ticks);
    var part = new PartPlace(track, port, status % CHANNELS + 1);
    if (wish.keeps(part)) {
      byte[] data = {buf[at], length == 2 ? buf[at + 1] : 0};
      if (kind <= 0xA0) {
        data[0] = (byte) wish.key(part, data[0]);
      }
      out.channel(status, data, 0, length);
    }
    at += length;
    return true;
  }

  private boolean exclusive(long ticks, int status) {
    int length = length();
    if (length < 0) {
      return false;
    }
    running = 0;
    out.pass(ticks);
    out.exclusive(status, buf, at, length);
    at += length;
    return true;
  }

  private boolean meta(long ticks) {
    if (at >= end || buf[at] < 0) {
      return false;
    }
    int type = buf[at++];
    int length = length();
    if (length < 0) {
      return false;
    }
    running = 0;
    out.pass(ticks);
    if (type == 0x2F) {
      return false;
    }
    if (type == 0x51 && length == 3) {
      int microseconds = (buf[at] & 0xFF) << 16 | (buf[at + 1] & 0xFF) << 8 | buf[at + 2] & 0xFF;
      out.meta(type, microseconds == 0 ? new byte[3] : bytes24(wish.tempo(microseconds)), 0, 3);
    } else if (type == 0x59 && length == 2 && Math.abs(buf[at]) <= 7) {
      out.meta(type, new byte[] {(byte) fifths(buf[at]), buf[at + 1]}, 0, 2);
    } else {
      if (type == 0x21 && length == 1) {
        port = buf[at] & 0x0F;
      }
      out.meta(type, buf, at, length);
    }
    at += length;
    return true;
  }

  /// A key signature after transposing, −5..6 sharps; unchanged where nothing is transposed.
  private int fifths(int sharps) {
    return wish.transpose() == 0
        ? sharps
        : Math.floorMod(sharps + 7 * wish.transpose() + 5, 12) - 5;
  }

  private int length() {
    long length = variable();
    return length < 0 || length > end - at ? -1 : (int) length;
  }

  /// A variable-length quantity of at most four bytes, or −1.
  private long variable() {
    long value = 0;
    for (int i = 0; i < 4 && at < end; i++) {
      int b = buf[at++];
      value = value << 7 | b & 0x7F;
      if (b >= 0) {
        return value;
      }
    }
    return -1;
  }

  private static byte[] bytes24(int value) {
    return new byte[] {(byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
  }
}

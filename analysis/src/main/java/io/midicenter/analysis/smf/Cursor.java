package io.midicenter.analysis.smf;

/// Where the reader is: position in the bytes, in time, and the status that running events repeat.
/// A read past `limit` sets `overran` and returns 0; it is tested once per event.
final class Cursor {
  byte[] buf = new byte[0];
  int pos;

  /// First byte that does not belong to the track.
  int limit;

  boolean overran;

  /// A number of 8 bytes went on: nothing after it can be trusted.
  boolean endless;

  /// Bytes of the number that [#variable] read last.
  int variableBytes;

  int track;
  int tick;

  /// Port × 16.
  int portLane;

  /// Lane that a channel prefix binds texts to, or −1.
  int prefixLane;

  /// Status that an event without one repeats, 0 where that would be illegal.
  int running;

  /// Last channel status of the track, 0 at its start.
  int lastStatus;

  /// A system exclusive message has not ended yet.
  boolean openSysex;

  void startTrack(int number, int from, int to) {
    track = number;
    pos = from;
    limit = to;
    tick = 0;
    portLane = 0;
    prefixLane = -1;
    running = 0;
    lastStatus = 0;
    openSysex = false;
  }

  int u8() {
    if (pos < limit) {
      return buf[pos++] & 0xFF;
    }
    overran = true;
    return 0;
  }

  /// A variable-length number, cut to 28 bits. Legal are 4 bytes; up to 8 are read.
  int variable() {
    int value = 0;
    for (int i = 1; i <= 8; i++) {
      int b = u8();
      value = (value << 7 | (b & 0x7F)) & 0x0FFF_FFFF;
      variableBytes = i;
      if (b < 0x80) {
        return value;
      }
    }
    endless = true;
    return value;
  }
}

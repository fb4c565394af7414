package io.midicenter.analysis.alter;

import java.io.ByteArrayOutputStream;

/// Events of a track that is being written. An event that is left out gives its time to the next.
final class EventBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long waiting;

  /// @param ticks since the event before, written or left out
  void pass(long ticks) {
    waiting += ticks;
  }

  void channel(int status, byte[] data, int from, int length) {
    time();
    out.write(status);
    out.write(data, from, length);
  }

  void meta(int type, byte[] data, int from, int length) {
    time();
    out.write(0xFF);
    out.write(type);
    variable(length);
    out.write(data, from, length);
  }

  void exclusive(int status, byte[] data, int from, int length) {
    time();
    out.write(status);
    variable(length);
    out.write(data, from, length);
  }

  /// Ends the track and returns its chunk.
  byte[] chunk() {
    meta(0x2F, new byte[0], 0, 0);
    byte[] events = out.toByteArray();
    var chunk = new ByteArrayOutputStream(events.length + 8);
    chunk.writeBytes(new byte[] {'M', 'T', 'r', 'k'});
    for (int shift = 24; shift >= 0; shift -= 8) {
      chunk.write(events.length >>> shift);
    }
    chunk.writeBytes(events);
    return chunk.toByteArray();
  }

  private void time() {
    variable(waiting);
    waiting = 0;
  }

  /// A variable-length quantity (RP-001, "Conventions").
  private void variable(long value) {
    int bits = 0;
    while (value >>> (bits + 7) != 0) {
      bits += 7;
    }
    for (; bits > 0; bits -= 7) {
      out.write((int) (value >>> bits & 0x7F) | 0x80);
    }
    out.write((int) value & 0x7F);
  }
}

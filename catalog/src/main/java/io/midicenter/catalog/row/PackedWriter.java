package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;
import java.util.Arrays;

/// Bytes of a column, numbers as 7 bits a byte, low bits first; what may be negative as zigzag.
/// Every `int` can be written. One thread.
final class PackedWriter {
  private byte[] bytes = new byte[256];
  private int size;

  PackedWriter(int format) {
    one(format);
  }

  /// The low 8 bits.
  void one(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  /// As if unsigned.
  void count(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      one((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    one(rest);
  }

  void signed(int value) {
    count((value << 1) ^ (value >> 31));
  }

  /// Without their number.
  void all(Bytes values) {
    if (size + values.size() > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + values.size(), bytes.length * 2));
    }
    System.arraycopy(values.toArray(), 0, bytes, size, values.size());
    size += values.size();
  }

  /// Each as its difference from the one before; without their number.
  void steps(Ints values) {
    int before = 0;
    for (int i = 0; i < values.size(); i++) {
      signed(values.at(i) - before);
      before = values.at(i);
    }
  }

  Bytes done() {
    return Bytes.wrap(Arrays.copyOf(bytes, size));
  }
}

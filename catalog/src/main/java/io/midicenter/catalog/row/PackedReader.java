package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;

/// Reads what [PackedWriter] wrote. One thread.
///
/// *Errors:* [IllegalStateException] where the bytes are of another format or end too soon; nothing
/// is allocated by a number that the rest of the bytes cannot hold.
final class PackedReader {
  private final Bytes bytes;
  private int at;

  PackedReader(Bytes bytes, int format, String column) {
    this.bytes = bytes;
    int found = one();
    if (found != format) {
      throw new IllegalStateException("column %s has the format %d".formatted(column, found));
    }
  }

  /// 0..255.
  int one() {
    if (at >= bytes.size()) {
      throw new IllegalStateException("a byte column ends after " + at + " bytes");
    }
    return bytes.at(at++) & 0xFF;
  }

  int count() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int part = one();
      value |= (part & 0x7F) << shift;
      if (part < 0x80) {
        return value;
      }
    }
    throw new IllegalStateException("a number of more than 32 bits");
  }

  /// A number of things of at least one byte each.
  int size() {
    int size = count();
    if (size < 0 || size > bytes.size() - at) {
      throw new IllegalStateException("a byte column ends within " + size + " values");
    }
    return size;
  }

  int signed() {
    int value = count();
    return (value >>> 1) ^ -(value & 1);
  }

  Bytes all(int size) {
    byte[] values = new byte[size];
    for (int i = 0; i < size; i++) {
      values[i] = (byte) one();
    }
    return Bytes.wrap(values);
  }

  Ints steps(int size) {
    int[] values = new int[size];
    int before = 0;
    for (int i = 0; i < size; i++) {
      before += signed();
      values[i] = before;
    }
    return Ints.wrap(values);
  }
}

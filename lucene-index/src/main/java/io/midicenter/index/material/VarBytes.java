package io.midicenter.index.material;

import java.util.Arrays;

/// Bytes that grow: numbers of 7 bits a byte, the low ones first. One thread.
final class VarBytes {
  private byte[] bytes = new byte[256];
  private int size;

  void add(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      add(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    add(rest);
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /// Reads what [VarBytes] wrote. One thread.
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int from) {
      this.bytes = bytes;
      this.at = from;
    }

    int next() {
      return bytes[at++] & 0xFF;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = next();
        value |= (b & 0x7F) << shift;
        if (b < 0x80) {
          return value;
        }
      }
    }

    byte[] take(int length) {
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    int position() {
      return at;
    }
  }
}

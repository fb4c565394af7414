package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.facts.Resolution;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in PostgreSQL's binary COPY format (manual, COPY, File Formats): big-endian, every field
/// with its length before it, null as length −1. Types must match the columns exactly.
///
/// One thread; grows and is used again.
public final class CopyBuffer {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int SLICE = 1 << 16;
  private static final int INT2 = 21;
  private static final int INT4 = 23;
  private static final int TEXT = 25;

  private byte[] bytes = new byte[1 << 18];
  private int size;

  public CopyBuffer() {
    clear();
  }

  /// Begins anew.
  public void clear() {
    size = 0;
    room(SIGNATURE.length);
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    size = SIGNATURE.length;
  }

  /// Begins a row.
  void row(int fields) {
    put2(fields);
  }

  void nothing() {
    put4(-1);
  }

  void int2(int value) {
    put4(2);
    put2(value);
  }

  void int2(@Nullable Integer value) {
    if (value == null) {
      nothing();
    } else {
      int2(value.intValue());
    }
  }

  void int4(int value) {
    put4(4);
    put4(value);
  }

  void int4(@Nullable Integer value) {
    if (value == null) {
      nothing();
    } else {
      int4(value.intValue());
    }
  }

  void int8(@Nullable Long value) {
    if (value == null) {
      nothing();
    } else {
      put4(8);
      put4((int) (value >>> 32));
      put4((int) (long) value);
    }
  }

  void bool(@Nullable Boolean value) {
    if (value == null) {
      nothing();
    } else {
      put4(1);
      put1(value ? 1 : 0);
    }
  }

  /// U+0000 and unpaired surrogates are left out: PostgreSQL refuses them.
  void text(@Nullable String value) {
    if (value == null) {
      nothing();
    } else {
      bytes(Resolution.text(value).getBytes(StandardCharsets.UTF_8));
    }
  }

  void bytes(@Nullable Bytes value) {
    if (value == null) {
      nothing();
    } else {
      bytes(value.toArray());
    }
  }

  private void bytes(byte[] value) {
    put4(value.length);
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  /// @param json UTF-8
  void jsonb(byte @Nullable [] json) {
    if (json == null) {
      nothing();
      return;
    }
    put4(json.length + 1);
    put1(1);
    room(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
  }

  void int2Array(int[] values) {
    put4(20 + values.length * 6);
    arrayHead(1, false, INT2);
    dimension(values.length);
    for (int value : values) {
      int2(value);
    }
  }

  void int4Array(int[] values) {
    put4(20 + values.length * 8);
    arrayHead(1, false, INT4);
    dimension(values.length);
    for (int value : values) {
      int4(value);
    }
  }

  /// @param values rows of `columns` values each, at least one row
  void int4Array(int[] values, int columns) {
    put4(28 + values.length * 8);
    arrayHead(2, false, INT4);
    dimension(values.length / columns);
    dimension(columns);
    for (int value : values) {
      int4(value);
    }
  }

  void textArray(List<? extends @Nullable String> values) {
    int start = size;
    put4(0);
    arrayHead(1, values.contains(null), TEXT);
    dimension(values.size());
    for (String value : values) {
      text(value);
    }
    int end = size;
    size = start;
    put4(end - start - 4);
    size = end;
  }

  private void arrayHead(int dimensions, boolean nulls, int type) {
    put4(dimensions);
    put4(nulls ? 1 : 0);
    put4(type);
  }

  private void dimension(int length) {
    put4(length);
    put4(1);
  }

  private void put1(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  private void put2(int value) {
    room(2);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void put4(int value) {
    room(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  /// Sends everything by a `COPY … FROM STDIN (FORMAT binary)`.
  ///
  /// @return rows written
  public long send(Connection connection, String copy) throws SQLException {
    put2(-1);
    CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
    try {
      for (int from = 0; from < size; from += SLICE) {
        in.writeToCopy(bytes, from, Math.min(SLICE, size - from));
      }
      return in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
      size -= 2;
    }
  }
}

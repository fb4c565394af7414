package io.midicenter.index.write;

import io.midicenter.analysis.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bytes of a result row: a format byte, the id, then code, type and value of each known fact.
public final class HitCodec {
  private static final byte FORMAT = 1;
  private static final int ID_BYTES = 32;

  /// Names by their code: only append.
  private static final List<String> NAMES =
      List.of(
          "name",
          "title",
          "artist",
          "path",
          "root",
          "available",
          "locations",
          "pack",
          "kind",
          "bpm",
          "bpmConfidence",
          "key",
          "camelot",
          "keyConfidence",
          "signature",
          "meter",
          "bars",
          "duration",
          "notes",
          "tracks",
          "parts",
          "polyphony",
          "pitchLow",
          "pitchHigh",
          "velocity",
          "density",
          "mainInstrument",
          "instrument",
          "presets",
          "tag",
          "layer",
          "feel",
          "loop",
          "drums",
          "lyrics",
          "format",
          "size",
          "familyId",
          "added",
          "modified",
          "swing",
          "favorite",
          "rating",
          "keeper",
          "collection",
          "near");

  private HitCodec() {}

  /// A decoded row.
  public record Row(Bytes id, Map<String, Object> facts) {}

  static byte[] encode(Bytes id, Map<String, Object> facts) {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.write(id.toArray());
      for (var fact : facts.entrySet()) {
        int code = NAMES.indexOf(fact.getKey());
        if (code < 0) {
          throw new IllegalArgumentException("no code for the fact " + fact.getKey());
        }
        number(out, code);
        value(out, fact.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  /// @throws IOException if the bytes are not of this format: rebuild the index
  public static Row decode(byte[] bytes, int offset, int length) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length));
    byte format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("result row of format " + format + ", not " + FORMAT);
    }
    var id = Bytes.wrap(in.readNBytes(ID_BYTES));
    var facts = new LinkedHashMap<String, Object>();
    while (in.available() > 0) {
      facts.put(NAMES.get((int) number(in)), value(in));
    }
    return new Row(id, facts);
  }

  private static void value(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case String s -> {
        out.writeByte('s');
        text(out, s);
      }
      case Long n -> {
        out.writeByte('n');
        number(out, n);
      }
      case Double d -> {
        out.writeByte('d');
        out.writeDouble(d);
      }
      case List<?> list -> {
        out.writeByte('l');
        number(out, list.size());
        for (Object element : list) {
          value(out, element);
        }
      }
      default -> throw new IllegalArgumentException("no code for " + value.getClass());
    }
  }

  private static Object value(DataInputStream in) throws IOException {
    byte type = in.readByte();
    return switch (type) {
      case 's' -> text(in);
      case 'n' -> number(in);
      case 'd' -> in.readDouble();
      case 'l' -> {
        long size = number(in);
        var list = new ArrayList<Object>();
        for (long i = 0; i < size; i++) {
          list.add(value(in));
        }
        yield List.copyOf(list);
      }
      default -> throw new IOException("unknown type " + type + " in a result row");
    };
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(out, utf8.length);
    out.write(utf8);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes((int) number(in)), StandardCharsets.UTF_8);
  }

  /// Seven bits a byte, zigzag.
  private static void number(DataOutputStream out, long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long number(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      value |= ((b & 0x7FL) << shift);
      if (b >= 0) {
        break;
      }
    }
    return (value >>> 1) ^ -(value & 1);
  }
}

package io.midicenter.index.search;

import io.midicenter.index.query.Mistake;
import io.midicenter.index.query.SearchRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.Blake3;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where a page ends: the sort values of its last hit and a hash of the request they belong to, as
/// base64url, together with how `q` was read. Comes back from clients, so every byte is checked.
final class Cursor {
  private static final byte FORMAT = 2;
  private static final int HASH_BYTES = 8;
  private static final int MAX_TEXT = 255;

  private Cursor() {}

  static String write(SearchRequest request, Reading.Mode mode, FieldDoc last) {
    ByteBuffer out = ByteBuffer.allocate(2 + HASH_BYTES + last.fields.length * (MAX_TEXT + 2));
    out.put(FORMAT).put(mode.code()).put(hash(request));
    for (Object value : last.fields) {
      switch (value) {
        case Long number -> out.put((byte) 'l').putLong(number);
        case Float score -> out.put((byte) 'f').putFloat(score);
        case BytesRef text -> {
          out.put((byte) 's').put((byte) text.length);
          out.put(text.bytes, text.offset, text.length);
        }
        case null -> out.put((byte) '0');
        default -> throw new IllegalStateException("sort value of " + value.getClass());
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(out.array(), out.position()));
  }

  /// How `q` was read for the page before; null without a cursor.
  ///
  /// @throws SearchException if the cursor is damaged or of another request
  static Reading.@Nullable Mode mode(SearchRequest request) {
    if (request.cursor() == null) {
      return null;
    }
    try {
      return mode(open(request), request);
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException damaged) {
      throw invalid(request, "is damaged");
    }
  }

  private static ByteBuffer open(SearchRequest request) {
    return ByteBuffer.wrap(Base64.getUrlDecoder().decode(request.cursor()));
  }

  /// Leaves `in` behind the hash.
  private static Reading.Mode mode(ByteBuffer in, SearchRequest request) {
    var hash = new byte[HASH_BYTES];
    byte format = in.get();
    Reading.Mode mode = Reading.Mode.of(in.get());
    in.get(hash);
    if (format != FORMAT || mode == null || !Arrays.equals(hash, hash(request))) {
      throw invalid(request, "belongs to another search");
    }
    return mode;
  }

  /// @throws SearchException if the cursor is damaged or of another request
  static @Nullable FieldDoc read(SearchRequest request, Sort sort) {
    if (request.cursor() == null) {
      return null;
    }
    try {
      ByteBuffer in = open(request);
      mode(in, request);
      SortField[] fields = sort.getSort();
      var values = new @Nullable Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        values[i] = value(in, fields[i], request);
      }
      if (in.hasRemaining()) {
        throw invalid(request, "is damaged");
      }
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException damaged) {
      throw invalid(request, "is damaged");
    }
  }

  private static @Nullable Object value(ByteBuffer in, SortField field, SearchRequest request) {
    char type = (char) in.get();
    char expected =
        field.getType() == SortField.Type.SCORE
            ? 'f'
            : field.getType() == SortField.Type.STRING ? 's' : 'l';
    if (type == '0' && expected == 's') {
      return null;
    }
    if (type != expected) {
      throw invalid(request, "is damaged");
    }
    return switch (type) {
      case 'l' -> (Object) in.getLong();
      case 'f' -> {
        float score = in.getFloat();
        if (Float.isNaN(score)) {
          throw invalid(request, "is damaged");
        }
        yield (Object) score;
      }
      default -> {
        var text = new byte[in.get() & 0xFF];
        in.get(text);
        yield new BytesRef(text);
      }
    };
  }

  private static byte[] hash(SearchRequest request) {
    return Arrays.copyOf(
        Blake3.hash(request.selection().getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
  }

  private static SearchException invalid(SearchRequest request, String reason) {
    return new SearchException(
        List.of(
            new Mistake(
                Mistake.Code.INVALID_CURSOR,
                "cursor",
                request.cursor(),
                reason,
                "the `next` of a page of this search",
                null)));
  }
}

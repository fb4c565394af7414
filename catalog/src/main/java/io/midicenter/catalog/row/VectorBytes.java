package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Column `vector`: its values, then the mask of the aspects. Null where no aspect is present. The
/// index holds the same bytes.
final class VectorBytes {
  private VectorBytes() {}

  static @Nullable Bytes write(SimilarityVector vector) {
    return vector.equals(SimilarityVector.NONE) ? null : vector.bytes();
  }

  static SimilarityVector read(@Nullable Bytes column) {
    if (column == null) {
      return SimilarityVector.NONE;
    }
    byte[] bytes = column.toArray();
    return new SimilarityVector(
        Bytes.wrap(Arrays.copyOf(bytes, SimilarityVector.SIZE)),
        bytes[SimilarityVector.SIZE] & 0xFF);
  }
}

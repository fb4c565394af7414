package io.midicenter.index.search;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/// The documents of one segment that have one value: a bitmap of a frequent one, a list of a rare
/// one. Immutable.
sealed interface ValueDocuments {
  /// A value in more than one of this many documents gets a bitmap.
  int DENSE = 48;

  /// @param documents of the whole segment
  static ValueDocuments read(PostingsEnum postings, int size, int documents) throws IOException {
    if (size > documents / DENSE) {
      var bitmap = new FixedBitSet(documents);
      bitmap.or(postings);
      return new Bitmap(bitmap);
    }
    var listed = new int[size];
    for (int i = 0; i < size; i++) {
      listed[i] = postings.nextDoc();
    }
    return new Listed(listed);
  }

  void addTo(FixedBitSet into);

  /// How many of `hits` have the value.
  long count(FixedBitSet hits);

  void forEach(IntConsumer document);

  /// What [#count] takes, in words of a bitmap.
  long cost();

  long ramBytes();

  /// A frequent value.
  record Bitmap(FixedBitSet documents) implements ValueDocuments {
    @Override
    public void addTo(FixedBitSet into) {
      into.or(documents);
    }

    @Override
    public long count(FixedBitSet hits) {
      return FixedBitSet.intersectionCount(hits, documents);
    }

    @Override
    public void forEach(IntConsumer document) {
      long[] words = documents.getBits();
      for (int i = 0; i < words.length; i++) {
        for (long word = words[i]; word != 0; word &= word - 1) {
          document.accept(i * Long.SIZE + Long.numberOfTrailingZeros(word));
        }
      }
    }

    @Override
    public long cost() {
      return documents.getBits().length;
    }

    @Override
    public long ramBytes() {
      return documents.ramBytesUsed();
    }
  }

  /// A rare value.
  final class Listed implements ValueDocuments {
    /// Words of a bitmap that are counted while one document is looked up.
    private static final int WORDS_PER_DOCUMENT = 6;

    private final int[] documents;

    Listed(int[] documents) {
      this.documents = documents;
    }

    @Override
    public void addTo(FixedBitSet into) {
      for (int document : documents) {
        into.set(document);
      }
    }

    @Override
    public long count(FixedBitSet hits) {
      long[] words = hits.getBits();
      long count = 0;
      for (int document : documents) {
        count += words[document >> 6] >>> document & 1; // without a branch that is guessed wrong
      }
      return count;
    }

    @Override
    public void forEach(IntConsumer document) {
      for (int each : documents) {
        document.accept(each);
      }
    }

    @Override
    public long cost() {
      return (long) documents.length * WORDS_PER_DOCUMENT;
    }

    @Override
    public long ramBytes() {
      return (long) documents.length * Integer.BYTES;
    }
  }
}

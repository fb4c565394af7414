package io.midicenter.index.write;

import io.midicenter.analysis.grams.TermSet;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.Labels;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.WordCache;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Adds fields to one document; null adds nothing. One call per kind of field of the design:
/// keyword, number, words, grams, keys and values.
final class FieldWriter {
  /// Longest value of a keyword in UTF-8 bytes.
  static final int MAX_KEYWORD = 1_024;

  private static final FieldType WORDS = words();
  private static final FieldType GRAMS = grams(false);
  private static final FieldType TERMS = grams(true);

  private final Document document = new Document();
  private final Set<String> labels = new HashSet<>();

  Document document() {
    return document;
  }

  void keyword(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(new KeywordField(field, bytesOf(value, MAX_KEYWORD), Field.Store.NO));
    }
  }

  void keywords(String field, Collection<String> values) {
    for (String value : values) {
      keyword(field, value);
    }
  }

  void yesNo(String field, @Nullable Boolean value) {
    keyword(field, value == null ? null : value ? "yes" : "no");
  }

  void number(String field, @Nullable Number value) {
    if (value != null) {
      document.add(new LongField(field, value.longValue(), Field.Store.NO));
    }
  }

  void scaled(String field, @Nullable Double value, int scale) {
    number(field, value == null ? null : Math.round(value * scale));
  }

  /// A term without statistics that finds the document.
  void key(String field, BytesRef term) {
    document.add(new Field(field, term, GRAMS));
  }

  /// A number of doc values only.
  void value(String field, long value) {
    document.add(new NumericDocValuesField(field, value));
  }

  void bytes(String field, byte[] value) {
    document.add(new BinaryDocValuesField(field, new BytesRef(value)));
  }

  void stored(String field, byte[] value) {
    document.add(new StoredField(field, value));
  }

  /// Words with their positions.
  ///
  /// @param texts the words of each value, in UTF-8
  void words(String field, List<BytesRef[]> texts) {
    if (texts.stream().anyMatch(words -> words.length > 0)) {
      document.add(new Field(field, new TermStream(texts), WORDS));
    }
  }

  /// Terms without positions.
  void grams(String field, Collection<String> terms) {
    if (!terms.isEmpty()) {
      BytesRef[] bytes = WordCache.bytes(List.copyOf(terms));
      document.add(new Field(field, new TermStream(List.<BytesRef[]>of(bytes)), TERMS));
    }
  }

  /// @param width bytes of a term
  void terms(String field, TermSet terms, int width) {
    if (terms.size() > 0) {
      document.add(new Field(field, new TermSetStream(terms, width), TERMS));
    }
  }

  void sortKey(String field, String value, int maxBytes) {
    document.add(new SortedDocValuesField(field, bytesOf(value, maxBytes)));
  }

  void label(String field, String value, String label) {
    String term = Labels.term(field, value, Folding.compose(label));
    if (!label.equals(Labels.plainLabel(value)) && labels.add(term)) {
      document.add(new Field(Fields.LABEL, bytesOf(term, 2 * MAX_KEYWORD), GRAMS));
    }
  }

  /// UTF-8, cut between characters.
  static BytesRef bytesOf(String value, int max) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= max) {
      return new BytesRef(bytes);
    }
    int end = max;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new BytesRef(Arrays.copyOf(bytes, end));
  }

  private static FieldType words() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  private static FieldType grams(boolean stream) {
    var type = new FieldType();
    type.setTokenized(stream);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}

package io.midicenter.index.search;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.Labels;
import io.midicenter.index.field.Signatures;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// What people read in place of the values of an index: labels that its documents brought along,
/// else what the value itself says. Immutable, of one state of the index.
final class ValueLabels {
  private final Map<String, String> brought;

  private ValueLabels(Map<String, String> brought) {
    this.brought = brought;
  }

  static ValueLabels read(IndexReader reader) throws IOException {
    var brought = new HashMap<String, String>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.LABEL);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String text = term.utf8ToString();
          int end = text.lastIndexOf('\0');
          brought.putIfAbsent(text.substring(0, end), text.substring(end + 1));
        }
      }
    }
    return new ValueLabels(brought);
  }

  String label(String field, String value) {
    return switch (field) {
      case Fields.KEY, Fields.KEY_POSSIBLE -> key(value);
      case Fields.SIGNATURE -> Signatures.label(value);
      case Fields.METER, Fields.CAMELOT, Fields.ARTIST, Fields.ROOT, Fields.PROBLEM -> value;
      case Fields.LOOP_BARS -> value + (value.equals("1") ? " bar" : " bars");
      case Fields.FOLDER -> value.substring(value.lastIndexOf('/') + 1);
      case Fields.MAIN_INSTRUMENT -> slug(Fields.INSTRUMENT, value);
      case "genre", "mood", "style", "timbre", "articulation", "technique" ->
          slug(Fields.TAG, value);
      default -> slug(field, value);
    };
  }

  private String slug(String field, String value) {
    String label = brought.get(field + '\0' + value);
    return label == null ? Labels.plainLabel(value) : label;
  }

  private static String key(String name) {
    for (MusicalKey key : MusicalKey.ALL) {
      if (key.canonicalName().equals(name)) {
        return Labels.key(key);
      }
    }
    return name;
  }
}

package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Words of names that begin in some way, the most frequent first.
final class NameWords {
  /// Most words of one beginning that are looked at in a segment.
  private static final int MAX_TERMS = 5_000;

  private final IndexReader reader;

  NameWords(IndexReader reader) {
    this.reader = reader;
  }

  List<String> beginning(String start, int limit) throws IOException {
    Map<String, Integer> frequency = frequencies(start);
    return frequency.keySet().stream()
        .sorted(Comparator.comparing(frequency::get).reversed().thenComparing(w -> (String) w))
        .limit(limit)
        .toList();
  }

  private Map<String, Integer> frequencies(String start) throws IOException {
    var prefix = new BytesRef(start);
    var frequency = new HashMap<String, Integer>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.NAME);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      int seen = 0;
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, prefix) && seen++ < MAX_TERMS;
          term = each.next()) {
        String word = term.utf8ToString();
        if (word.length() >= 2 && !Character.isDigit(word.charAt(0))) {
          frequency.merge(word, each.docFreq(), Integer::sum);
        }
      }
    }
    return frequency;
  }
}

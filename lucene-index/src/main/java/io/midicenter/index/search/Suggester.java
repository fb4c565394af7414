package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import io.midicenter.index.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Completes the last word of what is being typed: with words of names, and with values of facets.
final class Suggester {
  static final String WORD = "word";

  /// Most words of one beginning that are looked at.
  private static final int MAX_TERMS = 5_000;

  private final IndexSearcher searcher;
  private final Dictionary dictionary;

  Suggester(IndexSearcher searcher, Dictionary dictionary) {
    this.searcher = searcher;
    this.dictionary = dictionary;
  }

  /// @param kinds empty = all
  List<Suggestion> suggest(String q, List<String> kinds, int limit) throws IOException {
    String typed = lastWord(q);
    var found = new ArrayList<Suggestion>();
    if (typed.isEmpty() || limit == 0) {
      return found;
    }
    for (var field : dictionary.values(searcher).entrySet()) {
      if (kinds.isEmpty() || kinds.contains(field.getKey())) {
        for (FacetValue value : LabelMatch.filter(field.getValue(), typed)) {
          found.add(value(field.getKey(), value));
        }
      }
    }
    if (kinds.isEmpty() || kinds.contains(WORD)) {
      found.addAll(words(typed, limit));
    }
    found.sort(Comparator.comparingLong(Suggestion::count).reversed());
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private static String lastWord(String q) {
    int start = q.length();
    while (start > 0 && !Character.isWhitespace(q.charAt(start - 1))) {
      start--;
    }
    return q.substring(start);
  }

  private static Suggestion value(String field, FacetValue value) {
    String highlight = value.highlight() == null ? Marks.escaped(value.label()) : value.highlight();
    var filter =
        new Filter(field, false, List.of(new Condition.Is(value.value())), Filter.Origin.Q);
    String text = filter.valueText();
    boolean blank = text.chars().anyMatch(Character::isWhitespace) && !text.startsWith("\"");
    return new Suggestion(
        field,
        value.value(),
        value.label(),
        value.count(),
        highlight,
        field + ":" + (blank ? '"' + text + '"' : text));
  }

  private List<Suggestion> words(String typed, int limit) throws IOException {
    List<String> parts = Words.of(typed);
    var found = new ArrayList<Suggestion>();
    if (parts.isEmpty()) {
      return found;
    }
    String start = parts.getLast();
    Map<String, Integer> frequency = frequencies(start);
    List<String> top =
        frequency.keySet().stream()
            .sorted(Comparator.comparing(frequency::get).reversed().thenComparing(w -> (String) w))
            .limit(limit)
            .toList();
    for (String word : top) {
      long count = available(word);
      if (count > 0) {
        String highlight = Marks.range(word, 0, start.length());
        found.add(new Suggestion(WORD, word, word, count, highlight, word));
      }
    }
    return found;
  }

  private Map<String, Integer> frequencies(String start) throws IOException {
    var prefix = new BytesRef(start);
    var frequency = new HashMap<String, Integer>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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

  private long available(String word) throws IOException {
    return searcher.count(
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.NAME, word)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.AVAILABLE, "yes")), Occur.FILTER)
            .build());
  }
}

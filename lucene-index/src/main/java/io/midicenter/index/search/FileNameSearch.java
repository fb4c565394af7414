package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// Files whose names hold all the words of `q`, the last of them perhaps unfinished.
final class FileNameSearch {
  private final IndexSearcher searcher;

  FileNameSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// Numbers of the first documents in browse order; none where `q` does not end in a word.
  List<Integer> documents(SearchRequest typed, int limit) throws IOException {
    Query names = query(typed);
    if (names == null || limit == 0) {
      return List.of();
    }
    Sort order = SortOrder.of(List.of(), false);
    var collector = new TopFieldCollectorManager(order, limit, null, 1);
    var documents = new ArrayList<Integer>();
    for (ScoreDoc found : searcher.search(names, collector).scoreDocs) {
      documents.add(found.doc);
    }
    return documents;
  }

  private static @Nullable Query query(SearchRequest typed) {
    QueryItem last = TextQuery.unfinished(typed.parsed());
    if (last == null || last.negated()) {
      return null;
    }
    var all = new BooleanQuery.Builder();
    all.add(WordQuery.term(Fields.AVAILABLE, "yes"), Occur.FILTER);
    for (QueryItem item : typed.parsed().textItems()) {
      if (item.negated() || item.kind() != QueryItem.Kind.WORD) {
        continue;
      }
      List<String> parts = Words.of(item.text());
      for (int i = 0; i < parts.size(); i++) {
        boolean unfinished = item.equals(last) && i == parts.size() - 1;
        all.add(unfinished ? beginning(parts.get(i)) : word(parts.get(i)), Occur.FILTER);
      }
    }
    return Words.of(last.text()).isEmpty() ? null : all.build();
  }

  private static Query word(String word) {
    return WordQuery.term(Fields.NAME, word);
  }

  private static Query beginning(String start) {
    int length = start.codePointCount(0, start.length());
    if (length < Grams.MIN_EDGE) {
      return word(start);
    }
    return length > Grams.MAX_EDGE
        ? new PrefixQuery(new Term(Fields.NAME, start))
        : WordQuery.term(Fields.NAME_EDGE, start);
  }
}

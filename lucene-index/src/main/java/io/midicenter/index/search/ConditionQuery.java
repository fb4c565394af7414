package io.midicenter.index.search;

import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldType;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import io.midicenter.index.text.Words;
import io.midicenter.index.write.DocumentMapper;
import io.midicenter.index.write.FolderTokens;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Says one condition of a filter in Lucene's terms.
final class ConditionQuery {
  private ConditionQuery() {}

  /// What matches any alternative, whether the filter is negated or not.
  static Query anyOf(Filter filter) {
    var any = new BooleanQuery.Builder();
    for (Condition condition : filter.anyOf()) {
      any.add(of(filter.field(), condition), Occur.SHOULD);
    }
    return any.build();
  }

  static Query of(String field, Condition condition) {
    return switch (condition) {
      case Condition.Is(String value) -> new TermQuery(new Term(field, term(field, value)));
      case Condition.Between(long from, long to, _) -> LongField.newRangeQuery(field, from, to);
      case Condition.FitsTempo tempo -> tempo(tempo);
      case Condition.FitsKey fits ->
          new TermInSetQuery(field, fits.expands().stream().map(BytesRef::new).toList());
      case Condition.Known() -> known(field);
      case Condition.Unknown() ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(known(field), Occur.MUST_NOT)
              .build();
      case Condition.Chords(var progression, var match) -> ProgressionQuery.of(progression, match);
      case Condition.Words(String text, boolean phrase) -> words(textField(field), text, phrase);
    };
  }

  private static Query tempo(Condition.FitsTempo tempo) {
    var any = new BooleanQuery.Builder();
    for (long[] range : tempo.ranges()) {
      any.add(LongField.newRangeQuery(Fields.BPM, range[0], range[1]), Occur.SHOULD);
    }
    any.add(LongField.newRangeQuery(Fields.BPM_ALT, tempo.from(), tempo.to()), Occur.SHOULD);
    return any.build();
  }

  private static Query known(String field) {
    if (field.equals(Fields.CHORDS)) {
      return new FieldExistsQuery(Fields.CHORD_SEQUENCE);
    }
    return field.equals(Fields.ID) ? MatchAllDocsQuery.INSTANCE : new FieldExistsQuery(field);
  }

  private static BytesRef term(String field, String value) {
    FieldType type = FieldRegistry.standard().get(field).type();
    if (type == FieldType.ID) {
      return new BytesRef(HexFormat.of().parseHex(value));
    }
    if (type == FieldType.FAMILY) {
      return DocumentMapper.keyBytes(Long.parseUnsignedLong(value, 16));
    }
    return new BytesRef(type == FieldType.FOLDER ? FolderTokens.token(value) : value);
  }

  /// The field whose words answer for a field that also has whole values.
  static String textField(String field) {
    return field.equals(Fields.ARTIST) ? Fields.ARTIST_TEXT : field;
  }

  private static Query words(String field, String text, boolean phrase) {
    List<String> words = Words.of(text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    if (phrase) {
      return new PhraseQuery(field, words.toArray(String[]::new));
    }
    var all = new BooleanQuery.Builder();
    for (String word : words) {
      all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    return all.build();
  }
}

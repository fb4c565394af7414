package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.Synonyms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// One word, or a phrase, in any of the text fields.
final class WordQuery {
  /// Fields and how much a word in them says.
  static final Map<String, Float> WEIGHTS = weights();

  static final float TIE = 0.1f;

  /// What the likeliest other spelling counts, and any other one by its edits, against the word
  /// itself.
  private static final float LIKELIEST = 0.7f;

  /// Added where the word stands as it was written: such files come before all others.
  private static final float AS_WRITTEN = 50;

  private static final float[] BY_EDITS = {1, 0.5f, 0.2f};

  /// What a word of the same meaning counts against the word itself.
  private static final float SYNONYM = 0.8f;

  /// What several words of the same meaning count, wherever they stand in a row: about as much as a
  /// word that one file in twenty holds.
  private static final float PHRASE = 3;

  private final Corrections corrections;
  private final Synonyms synonyms;
  private final SegmentColumns columns;

  WordQuery(Corrections corrections, Synonyms synonyms, SegmentColumns columns) {
    this.corrections = corrections;
    this.synonyms = synonyms;
    this.columns = columns;
  }

  /// Words as they are written, nothing else.
  static WordQuery plain(SegmentColumns columns) {
    return new WordQuery(Corrections.NONE, Synonyms.NONE, columns);
  }

  WordQuery plain() {
    return plain(columns);
  }

  Synonyms synonyms() {
    return synonyms;
  }

  /// The words, all of them, or what means the same.
  Query meaning(List<String> words, Iterable<List<String>> others) {
    var all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(of(word), Occur.MUST));
    var any = new ArrayList<Query>();
    any.add(words.size() == 1 ? of(words.getFirst()) : all.build());
    for (List<String> other : others) {
      any.add(
          other.size() == 1
              ? new BoostQuery(exactly(other.getFirst()), SYNONYM)
              : new BoostQuery(new ConstantScoreQuery(phrase(other)), SYNONYM * PHRASE));
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  private static Map<String, Float> weights() {
    var weights = new LinkedHashMap<String, Float>();
    weights.put(Fields.NAME, 3f);
    weights.put(Fields.TITLE, 3f);
    weights.put(Fields.ARTIST_TEXT, 2f);
    weights.put(Fields.TAGS_TEXT, 2f);
    weights.put(Fields.PACK_TEXT, 1.5f);
    weights.put(Fields.PATH, 1f);
    weights.put(Fields.TEXT, 1f);
    return Collections.unmodifiableMap(weights);
  }

  /// The word, or one of its other spellings.
  Query of(String word) {
    List<NearWord> near = corrections.near(word);
    if (near.isEmpty()) {
      return exactly(word);
    }
    var any = new ArrayList<Query>();
    any.add(
        new BooleanQuery.Builder()
            .add(exactly(word), Occur.MUST)
            .add(
                new BoostQuery(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), AS_WRITTEN),
                Occur.MUST)
            .build());
    any.add(new BoostQuery(exactly(near.getFirst().text()), LIKELIEST));
    for (int edits = 1; edits < BY_EDITS.length; edits++) {
      spelt(near, edits, any);
    }
    return new DisjunctionMaxQuery(any, 0);
  }

  private static void spelt(List<NearWord> near, int edits, List<Query> any) {
    List<BytesRef> words =
        near.stream().filter(n -> n.edits() == edits).map(n -> new BytesRef(n.text())).toList();
    if (!words.isEmpty()) {
      WEIGHTS.forEach((field, weight) ->
          any.add(
              new BoostQuery(
                  new ConstantScoreQuery(new TermInSetQuery(field, words)),
                  weight * BY_EDITS[edits])));
    }
  }

  /// The word as it stands.
  Query exactly(String word) {
    Query query = new WeightedWord(word, WEIGHTS, columns);
    if (!Grams.holdsCjk(word)) {
      return query;
    }
    var any = new BooleanQuery.Builder().add(query, Occur.SHOULD);
    for (String field : List.of(Fields.NAME_CJK, Fields.TEXT_CJK)) {
      any.add(new ConstantScoreQuery(allOf(field, Grams.cjkPairs(word))), Occur.SHOULD);
    }
    return any.build();
  }

  /// Words that begin so in name, title, artist, tags and pack, and the word itself anywhere.
  Query beginning(String start) {
    var any = new BooleanQuery.Builder().add(of(start), Occur.SHOULD);
    int length = start.codePointCount(0, start.length());
    if (length > Grams.MAX_EDGE) {
      for (String field : WEIGHTS.keySet()) {
        if (!field.equals(Fields.PATH) && !field.equals(Fields.TEXT)) {
          any.add(new PrefixQuery(new Term(field, start)), Occur.SHOULD);
        }
      }
    } else if (length >= Grams.MIN_EDGE) {
      var starts =
          List.<Query>of(
              new ConstantScoreQuery(term(Fields.NAME_EDGE, start)),
              new PrefixQuery(new Term(Fields.TAGS_TEXT, start)),
              new PrefixQuery(new Term(Fields.PACK_TEXT, start)));
      any.add(new DisjunctionMaxQuery(starts, 0), Occur.SHOULD);
    }
    return any.build();
  }

  static Query phrase(List<String> words) {
    var inFields = new ArrayList<Query>();
    WEIGHTS.forEach((field, weight) ->
        inFields.add(new BoostQuery(new PhraseQuery(field, words.toArray(String[]::new)), weight)));
    return new DisjunctionMaxQuery(inFields, TIE);
  }

  static Query allOf(String field, Iterable<String> terms) {
    var all = new BooleanQuery.Builder();
    for (String term : terms) {
      all.add(term(field, term), Occur.FILTER);
    }
    return all.build();
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}

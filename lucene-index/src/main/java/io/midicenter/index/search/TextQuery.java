package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// The words of `q` as a Lucene query: every word must stand in one of the text fields; the whole
/// query run together may stand in the name instead, so that `drumloop` finds `Drum_Loop`. A file
/// whose whole name is asked for comes first.
final class TextQuery {
  /// Fields and how much a word in them says.
  static final Map<String, Float> WEIGHTS = weights();

  private static final float TIE = 0.1f;
  private static final float JOINED_WEIGHT = 0.5f;
  private static final float WHOLE_NAME_WEIGHT = 50;

  private TextQuery() {}

  private static Map<String, Float> weights() {
    var weights = new LinkedHashMap<String, Float>();
    weights.put(Fields.NAME, 3f);
    weights.put(Fields.TITLE, 3f);
    weights.put(Fields.ARTIST_TEXT, 2f);
    weights.put(Fields.TAGS_TEXT, 2f);
    weights.put(Fields.PACK_TEXT, 1.5f);
    weights.put(Fields.PATH, 1f);
    weights.put(Fields.TEXT, 1f);
    return java.util.Collections.unmodifiableMap(weights);
  }

  /// Null where `q` holds no word to search for.
  static @Nullable Query of(ParsedQuery parsed, boolean typing) {
    var positive = new BooleanQuery.Builder();
    var negative = new ArrayList<Query>();
    var plainWords = new ArrayList<String>();
    boolean onlyWords = true;
    int clauses = 0;
    QueryItem unfinished = typing ? unfinished(parsed) : null;
    for (QueryItem item : parsed.textItems()) {
      Query query = item(item, item.equals(unfinished));
      if (query == null) {
        continue;
      }
      if (item.negated()) {
        negative.add(query);
      } else {
        positive.add(query, Occur.MUST);
        clauses++;
        if (item.kind() == QueryItem.Kind.WORD || item.kind() == QueryItem.Kind.FILE_NAME) {
          plainWords.addAll(Words.of(item.text()));
        } else {
          onlyWords = false;
        }
      }
    }
    if (clauses == 0 && negative.isEmpty()) {
      return null;
    }
    Query matching = clauses == 0 ? MatchAllDocsQuery.INSTANCE : positive.build();
    if (onlyWords && !plainWords.isEmpty()) {
      matching = orWholeName(matching, plainWords);
    }
    var all = new BooleanQuery.Builder().add(matching, Occur.MUST);
    negative.forEach(query -> all.add(query, Occur.MUST_NOT));
    return all.build();
  }

  /// True where hits have a relevance: something is asked for, not only excluded.
  static boolean isRanked(ParsedQuery parsed) {
    return parsed.textItems().stream()
        .anyMatch(item -> !item.negated() && item(item, false) != null);
  }

  /// The word that is still being typed: the last one, with nothing behind it.
  static @Nullable QueryItem unfinished(ParsedQuery parsed) {
    if (parsed.items().isEmpty()) {
      return null;
    }
    QueryItem last = parsed.items().getLast();
    return last.kind() == QueryItem.Kind.WORD && last.to() == parsed.q().length() ? last : null;
  }

  private static Query orWholeName(Query words, List<String> plainWords) {
    Query matching = words;
    String joined = Words.joined(plainWords);
    if (joined.codePointCount(0, joined.length()) >= Grams.MIN_JOINED) {
      Query inName = new ConstantScoreQuery(allOf(Fields.NAME_TRI, Grams.trigrams(joined)));
      matching =
          new DisjunctionMaxQuery(List.of(words, new BoostQuery(inName, JOINED_WEIGHT)), TIE);
    }
    Query whole = term(Fields.NAME_EXACT, String.join(" ", plainWords));
    return new BooleanQuery.Builder()
        .add(matching, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_NAME_WEIGHT), Occur.SHOULD)
        .build();
  }

  /// Null where the item holds no word.
  private static @Nullable Query item(QueryItem item, boolean unfinished) {
    List<String> words = Words.of(item.text());
    if (words.isEmpty()) {
      return item.kind() == QueryItem.Kind.FILE_NAME
          ? term(Fields.NAME_EXACT, Folding.plain(item.text()))
          : null;
    }
    return switch (item.kind()) {
      case PHRASE -> words.size() == 1 ? word(words.getFirst()) : phrase(words);
      case WORD, FILE_NAME -> words(words, unfinished);
      case PREFIX -> words(words, true);
      case FIELD, SHORT -> null;
    };
  }

  private static Query words(List<String> words, boolean lastIsPrefix) {
    if (words.size() == 1) {
      return lastIsPrefix ? prefix(words.getFirst()) : word(words.getFirst());
    }
    var all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean prefix = lastIsPrefix && i == words.size() - 1;
      all.add(prefix ? prefix(words.get(i)) : word(words.get(i)), Occur.MUST);
    }
    return all.build();
  }

  private static Query word(String word) {
    var combined = new CombinedFieldQuery.Builder(word);
    WEIGHTS.forEach(combined::addField);
    Query query = combined.build();
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
  private static Query prefix(String start) {
    var any = new BooleanQuery.Builder().add(word(start), Occur.SHOULD);
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

  private static Query phrase(List<String> words) {
    var inFields = new ArrayList<Query>();
    WEIGHTS.forEach((field, weight) ->
        inFields.add(new BoostQuery(new PhraseQuery(field, words.toArray(String[]::new)), weight)));
    return new DisjunctionMaxQuery(inFields, TIE);
  }

  private static Query allOf(String field, Iterable<String> terms) {
    var all = new BooleanQuery.Builder();
    for (String term : terms) {
      all.add(term(field, term), Occur.FILTER);
    }
    return all.build();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }
}

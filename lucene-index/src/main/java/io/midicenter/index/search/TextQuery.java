package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The words of `q` as a Lucene query: every word must stand in one of the text fields; the whole
/// query run together may stand in the name instead, so that `drumloop` finds `Drum_Loop`. A file
/// whose whole name is asked for comes first.
final class TextQuery {
  private static final float JOINED_WEIGHT = 0.5f;
  private static final float WHOLE_NAME_WEIGHT = 50;

  private final WordQuery words;

  TextQuery(WordQuery words) {
    this.words = words;
  }

  /// Null where `q` holds no word to search for.
  @Nullable Query of(ParsedQuery parsed, boolean typing) {
    var positive = new BooleanQuery.Builder();
    var negative = new ArrayList<Query>();
    var plainWords = new ArrayList<String>();
    boolean onlyWords = true;
    int clauses = 0;
    QueryItem unfinished = typing ? unfinished(parsed) : null;
    for (List<String> run : runs(parsed, unfinished)) {
      clauses += addRun(run, positive);
    }
    for (QueryItem item : parsed.textItems()) {
      if (isPlain(item, unfinished)) {
        plainWords.addAll(Words.of(item.text()));
        continue;
      }
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
        .anyMatch(item ->
            !item.negated()
                && (item.kind() == QueryItem.Kind.FILE_NAME || !Words.of(item.text()).isEmpty()));
  }

  /// Words that stand in a row, finished ones that are asked for: what may have synonyms.
  static List<List<String>> runs(ParsedQuery parsed, @Nullable QueryItem unfinished) {
    var runs = new ArrayList<List<String>>();
    var run = new ArrayList<String>();
    for (QueryItem item : parsed.items()) {
      if (isPlain(item, unfinished)) {
        run.addAll(Words.of(item.text()));
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  private static boolean isPlain(QueryItem item, @Nullable QueryItem unfinished) {
    return item.kind() == QueryItem.Kind.WORD && !item.negated() && !item.equals(unfinished);
  }

  /// @return number of clauses added
  private int addRun(List<String> run, BooleanQuery.Builder positive) {
    int clauses = 0;
    for (int i = 0; i < run.size(); clauses++) {
      var same = words.synonyms().at(run, i);
      int length = Math.max(1, same.getKey());
      positive.add(words.meaning(run.subList(i, i + length), same.getValue()), Occur.MUST);
      i += length;
    }
    return clauses;
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
      Query inName =
          new ConstantScoreQuery(WordQuery.allOf(Fields.NAME_TRI, Grams.trigrams(joined)));
      matching =
          new DisjunctionMaxQuery(
              List.of(words, new BoostQuery(inName, JOINED_WEIGHT)), WordQuery.TIE);
    }
    Query whole = WordQuery.term(Fields.NAME_EXACT, String.join(" ", plainWords));
    return new BooleanQuery.Builder()
        .add(matching, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_NAME_WEIGHT), Occur.SHOULD)
        .build();
  }

  /// Null where the item holds no word. What is excluded is excluded as it is written.
  private @Nullable Query item(QueryItem item, boolean unfinished) {
    List<String> parts = Words.of(item.text());
    if (parts.isEmpty()) {
      return item.kind() == QueryItem.Kind.FILE_NAME
          ? WordQuery.term(Fields.NAME_EXACT, Folding.plain(item.text()))
          : null;
    }
    WordQuery matching = item.negated() ? WordQuery.PLAIN : words;
    return switch (item.kind()) {
      case PHRASE ->
          parts.size() == 1 ? matching.exactly(parts.getFirst()) : WordQuery.phrase(parts);
      case WORD, FILE_NAME -> all(matching, parts, unfinished);
      case PREFIX -> all(matching, parts, true);
      case FIELD, SHORT -> null;
    };
  }

  private static Query all(WordQuery words, List<String> parts, boolean lastIsBeginning) {
    var all = new BooleanQuery.Builder();
    for (int i = 0; i < parts.size(); i++) {
      boolean beginning = lastIsBeginning && i == parts.size() - 1;
      Query query = beginning ? words.beginning(parts.get(i)) : words.of(parts.get(i));
      if (parts.size() == 1) {
        return query;
      }
      all.add(query, Occur.MUST);
    }
    return all.build();
  }
}

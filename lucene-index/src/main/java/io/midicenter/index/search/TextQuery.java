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
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The words of `q` as Lucene queries: every word must stand in one of the text fields; the whole
/// query run together may stand in the name instead, so that `drumloop` finds `Drum_Loop`. A file
/// whose whole name is asked for comes first.
final class TextQuery {
  private final WordQuery words;

  TextQuery(WordQuery words) {
    this.words = words;
  }

  /// Null where `q` holds no word to search for.
  @Nullable WantedText of(ParsedQuery parsed, boolean typing) {
    var positive = new ArrayList<Query>();
    var negative = new ArrayList<Query>();
    var plainWords = new ArrayList<String>();
    boolean onlyWords = true;
    QueryItem unfinished = typing ? unfinished(parsed) : null;
    for (List<String> run : runs(parsed, unfinished)) {
      addRun(run, positive);
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
        positive.add(query);
        if (item.kind() == QueryItem.Kind.WORD || item.kind() == QueryItem.Kind.FILE_NAME) {
          plainWords.addAll(Words.of(item.text()));
        } else {
          onlyWords = false;
        }
      }
    }
    if (positive.isEmpty() && negative.isEmpty()) {
      return null;
    }
    return onlyWords && !plainWords.isEmpty()
        ? new WantedText(positive, joined(plainWords), wholeName(plainWords), negative)
        : new WantedText(positive, List.of(), null, negative);
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

  private void addRun(List<String> run, List<Query> positive) {
    for (int i = 0; i < run.size(); ) {
      var same = words.synonyms().at(run, i);
      int length = Math.max(1, same.getKey());
      positive.add(words.meaning(run.subList(i, i + length), same.getValue()));
      i += length;
    }
  }

  /// The word that is still being typed: the last one, with nothing behind it.
  static @Nullable QueryItem unfinished(ParsedQuery parsed) {
    if (parsed.items().isEmpty()) {
      return null;
    }
    QueryItem last = parsed.items().getLast();
    return last.kind() == QueryItem.Kind.WORD && last.to() == parsed.q().length() ? last : null;
  }

  /// What names hold in which the words run together; empty where they are too short for that.
  private static List<Query> joined(List<String> plainWords) {
    String joined = Words.joined(plainWords);
    return joined.codePointCount(0, joined.length()) < Grams.MIN_JOINED
        ? List.of()
        : Grams.trigrams(joined).stream()
            .map(each -> WordQuery.term(Fields.NAME_TRI, each))
            .toList();
  }

  private static Query wholeName(List<String> plainWords) {
    return WordQuery.term(Fields.NAME_EXACT, String.join(" ", plainWords));
  }

  /// Null where the item holds no word. What is excluded is excluded as it is written.
  private @Nullable Query item(QueryItem item, boolean unfinished) {
    List<String> parts = Words.of(item.text());
    if (parts.isEmpty()) {
      return item.kind() == QueryItem.Kind.FILE_NAME
          ? WordQuery.term(Fields.NAME_EXACT, Folding.plain(item.text()))
          : null;
    }
    WordQuery matching = item.negated() ? words.plain() : words;
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

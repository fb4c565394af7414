package io.midicenter.index.search;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.FileNames;
import io.midicenter.index.query.Condition;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.Words;
import io.midicenter.index.write.FolderTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Completes what is being typed: with values of fields, words of names, folders and files.
final class Suggester {
  static final String WORD = "word";
  static final String FILE = "file";

  /// Files among suggestions of all kinds; they stand behind the others, which are more than one
  /// file each.
  private static final int FILES = 3;

  private final Answers answers;
  private final Dictionary dictionary;
  private final List<String> kinds;
  private final int limit;

  /// @param kinds empty = those of [Dictionary#FIELDS], words, folders and files
  Suggester(Answers answers, Dictionary dictionary, List<String> kinds, int limit) {
    this.answers = answers;
    this.dictionary = dictionary;
    this.kinds = List.copyOf(kinds);
    this.limit = limit;
  }

  /// What can be suggested: words of names, files, folders, and values of fields.
  static List<String> kinds() {
    var kinds = new ArrayList<>(List.of(WORD, FILE));
    for (FieldSpec field : FieldRegistry.standard().all()) {
      if (TypedWord.isListed(field.name())) {
        kinds.add(field.name());
      }
    }
    return kinds;
  }

  List<Suggestion> of(String q) throws IOException {
    TypedWord typed = TypedWord.endOf(q);
    if (limit == 0) {
      return List.of();
    }
    if (typed.field() != null) {
      return first(values(typed.field(), typed), limit);
    }
    if (typed.text().isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Suggestion>();
    for (String field : kinds.isEmpty() ? Dictionary.FIELDS : kinds) {
      if (TypedWord.isListed(field)) {
        found.addAll(values(field, typed));
      }
    }
    if (asks(WORD)) {
      found.addAll(words(typed));
    }
    boolean files = asks(FILE) && typed.sign().isEmpty();
    int most = files ? Math.max(limit - found.size(), Math.min(FILES, limit / 2)) : 0;
    List<Suggestion> names = files(q, most);
    var all = new ArrayList<>(first(found, limit - names.size()));
    all.addAll(names);
    return all;
  }

  private boolean asks(String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  private static List<Suggestion> first(List<Suggestion> found, int most) {
    return found.stream()
        .sorted(Comparator.comparingLong(Suggestion::count).reversed())
        .limit(most)
        .toList();
  }

  private List<Suggestion> values(String field, TypedWord typed) throws IOException {
    var suggestions = new ArrayList<Suggestion>();
    for (FacetValue value : found(field, typed)) {
      var filter =
          new Filter(field, false, List.of(new Condition.Is(value.value())), Filter.Origin.Q);
      String text = filter.valueText();
      boolean blank = text.chars().anyMatch(Character::isWhitespace) && !text.startsWith("\"");
      suggestions.add(
          new Suggestion(
              field,
              value.value(),
              value.label(),
              value.count(),
              value.highlight() == null ? Marks.escaped(value.label()) : value.highlight(),
              typed.sign() + field + ":" + (blank ? '"' + text + '"' : text)));
    }
    return suggestions;
  }

  private List<FacetValue> found(String field, TypedWord typed) throws IOException {
    if (FieldRegistry.standard().get(field).facet() == FacetKind.TERMS) {
      return LabelMatch.filter(dictionary.values(answers.searcher(), field), typed.text());
    }
    var folders = new ArrayList<FacetValue>();
    for (String path : dictionary.folders(answers.searcher()).find(typed.text(), limit)) {
      long count = available(WordQuery.term(Fields.FOLDER, FolderTokens.token(path)));
      if (count > 0) {
        folders.add(ChosenValues.NONE.value(path, FolderNames.name(path), count));
      }
    }
    return LabelMatch.filter(folders, typed.text());
  }

  private List<Suggestion> words(TypedWord typed) throws IOException {
    List<String> parts = Words.of(typed.text());
    var found = new ArrayList<Suggestion>();
    if (parts.isEmpty()) {
      return found;
    }
    String start = parts.getLast();
    var words = new NameWords(answers.searcher().getIndexReader());
    for (String word : words.beginning(start, limit)) {
      long count = available(WordQuery.term(Fields.NAME, word));
      if (count > 0) {
        String highlight = Marks.range(word, 0, start.length());
        found.add(new Suggestion(WORD, word, word, count, highlight, typed.sign() + word));
      }
    }
    return found;
  }

  private List<Suggestion> files(String q, int most) throws IOException {
    SearchRequest request = SearchRequest.text(q).withTyping(true);
    var found = new ArrayList<Suggestion>();
    for (int document : new FileNameSearch(answers.searcher()).documents(request, most)) {
      Hit hit = answers.hit(document, request);
      String name = String.valueOf(hit.document().get(Fields.NAME));
      String stem = FileNames.stem(name);
      found.add(
          new Suggestion(
              FILE,
              hit.id(),
              name,
              1,
              hit.highlight().getOrDefault(Fields.NAME, Marks.escaped(stem)),
              '"' + stem.replace("\"", " ") + '"'));
    }
    return found;
  }

  private long available(Query query) throws IOException {
    return answers
        .searcher()
        .count(
            new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(WordQuery.term(Fields.AVAILABLE, "yes"), Occur.FILTER)
                .build());
  }
}

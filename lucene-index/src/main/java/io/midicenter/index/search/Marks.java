package io.midicenter.index.search;

import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.text.Synonyms;
import io.midicenter.index.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Marks the words of a query in a text: `<mark>` is the only markup that can come out, everything
/// of the text itself is escaped as HTML, because names of files are hostile input.
final class Marks {
  private static final String OPEN = "<mark>";
  private static final String CLOSE = "</mark>";

  private final Set<String> words = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  /// @param typing the last word is not finished
  /// @param corrections other spellings that are marked as well
  static Marks of(ParsedQuery parsed, boolean typing, Corrections corrections, Synonyms synonyms) {
    var marks = new Marks();
    QueryItem unfinished = typing ? TextQuery.unfinished(parsed) : null;
    for (QueryItem item : parsed.textItems()) {
      if (!item.negated()) {
        List<String> parts = Words.of(item.text());
        for (String part : parts) {
          marks.words.add(part);
          corrections.near(part).forEach(near -> marks.words.add(near.text()));
        }
        boolean prefix = item.kind() == QueryItem.Kind.PREFIX || item.equals(unfinished);
        if (prefix && !parts.isEmpty()) {
          marks.prefixes.add(parts.getLast());
        }
      }
    }
    for (List<String> run : TextQuery.runs(parsed, unfinished)) {
      for (int i = 0; i < run.size(); i++) {
        synonyms.at(run, i).getValue().forEach(marks.words::addAll);
      }
    }
    return marks;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// @param composed text after `Folding.compose`
  String in(String composed) {
    var marked = new StringBuilder(composed.length() + 32);
    int done = 0;
    for (Words.Word word : Words.located(composed)) {
      if (word.from() < done || !matches(word.text())) {
        continue;
      }
      escape(composed, done, word.from(), marked);
      marked.append(OPEN);
      escape(composed, word.from(), word.to(), marked);
      marked.append(CLOSE);
      done = word.to();
    }
    escape(composed, done, composed.length(), marked);
    return marked.toString();
  }

  private boolean matches(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (word.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /// Marks `length` characters from `from` on.
  static String range(String text, int from, int length) {
    var marked = new StringBuilder(text.length() + 32);
    escape(text, 0, from, marked);
    marked.append(OPEN);
    escape(text, from, from + length, marked);
    marked.append(CLOSE);
    escape(text, from + length, text.length(), marked);
    return marked.toString();
  }

  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), escaped);
    return escaped.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder into) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> into.append("&amp;");
        case '<' -> into.append("&lt;");
        case '>' -> into.append("&gt;");
        case '"' -> into.append("&quot;");
        case '\'' -> into.append("&#x27;");
        default -> into.append(c);
      }
    }
  }
}

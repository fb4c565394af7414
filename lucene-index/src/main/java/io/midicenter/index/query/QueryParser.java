package io.midicenter.index.query;

import io.midicenter.index.field.FileNames;
import io.midicenter.index.query.FilterParser.Parsed;
import io.midicenter.index.query.QueryItem.Kind;
import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads `q`: words, phrases, `word*`, `-item`, `field:value` and short forms such as `118-124
/// bpm`. Never fails, whatever a person types; linear in its length.
public final class QueryParser {
  private final String q;
  private final FilterParser filters;
  private final boolean shortForms;
  private final List<QueryItem> items = new ArrayList<>();
  private final List<QueryWarning> warnings = new ArrayList<>();

  private QueryParser(String q, FilterParser filters, boolean shortForms) {
    this.q = q;
    this.filters = filters;
    this.shortForms = shortForms;
  }

  /// @param shortForms false = words that look like tempo, bars, meter or key stay text
  public static ParsedQuery parse(String q, FilterParser filters, boolean shortForms) {
    var parser = new QueryParser(q, filters, shortForms);
    if (FileNames.hasMidiExtension(q.strip())) {
      parser.add(Kind.FILE_NAME, FileNames.stem(q.strip()), false, 0, q.length(), null);
    } else {
      parser.readItems();
    }
    return new ParsedQuery(q, parser.items, parser.warnings, parser.normalized());
  }

  private void readItems() {
    int at = 0;
    while (at < q.length()) {
      if (Character.isWhitespace(q.charAt(at))) {
        at++;
        continue;
      }
      boolean negated =
          q.charAt(at) == '-' && at + 1 < q.length() && !Character.isWhitespace(q.charAt(at + 1));
      at = readItem(at, negated ? at + 1 : at, negated);
    }
  }

  /// @param start where the item begins, its `-` included
  /// @param at where its content begins
  /// @return where the next item may begin
  private int readItem(int start, int at, boolean negated) {
    if (q.charAt(at) == '"') {
      int close = q.indexOf('"', at + 1);
      int end = close < 0 ? q.length() : close;
      add(
          Kind.PHRASE,
          q.substring(at + 1, end),
          negated,
          start,
          Math.min(q.length(), end + 1),
          null);
      return end + 1;
    }
    if (shortForms) {
      Optional<ShortForm> form = ShortForm.at(q, at);
      if (form.isPresent() && addShort(form.get(), start, negated)) {
        return form.get().end();
      }
    }
    int end = wordEnd(at);
    int colon = q.indexOf(':', at);
    boolean field = colon > at && colon < end && isName(at, colon);
    if (field && addField(start, at, colon, end, negated)) {
      return end;
    }
    addWord(q.substring(at, end), negated, start, end);
    return end;
  }

  private boolean addShort(ShortForm form, int start, boolean negated) {
    Parsed parsed = filters.parse(form.field(), form.value(), Filter.Origin.Q);
    if (parsed instanceof Parsed.Accepted(Filter filter)) {
      add(Kind.SHORT, q.substring(form.start(), form.end()), negated, start, form.end(), filter);
      return true;
    }
    return false;
  }

  private boolean addField(int start, int at, int colon, int end, boolean negated) {
    String name = q.substring(at, colon);
    if (!FilterParser.knowsInQ(name)) {
      warn(QueryWarning.Code.UNKNOWN_FIELD_IN_Q, "\"%s\" is no field: searched as text", name);
      return false;
    }
    String value = q.substring(colon + 1, end);
    switch (filters.parse(name, value, Filter.Origin.Q)) {
      case Parsed.Accepted(Filter filter) -> {
        add(Kind.FIELD, q.substring(at, end), negated, start, end, filter);
        return true;
      }
      case Parsed.Refused(Mistake mistake) -> {
        warn(
            QueryWarning.Code.UNKNOWN_FIELD_IN_Q,
            "\"%s\": " + mistake.reason() + ", searched as text",
            q.substring(at, end));
        return false;
      }
    }
  }

  private void addWord(String word, boolean negated, int start, int end) {
    String bare = strip(word);
    if (!bare.isEmpty() && word.endsWith("*")) {
      List<String> parts = Words.of(bare);
      boolean longEnough =
          !parts.isEmpty()
              && parts.getLast().codePointCount(0, parts.getLast().length())
                  >= SearchLimits.MIN_PREFIX;
      if (longEnough) {
        add(Kind.PREFIX, bare, negated, start, end, null);
        return;
      }
      warn(QueryWarning.Code.SHORT_PREFIX, "\"%s\" needs two letters before the *", word);
    }
    add(Kind.WORD, bare.isEmpty() ? word : bare, negated, start, end, null);
  }

  /// A word without the `*` before and behind it.
  private static String strip(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && word.charAt(from) == '*') {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '*') {
      to--;
    }
    return word.substring(from, to);
  }

  private void add(
      Kind kind, String text, boolean negated, int from, int to, @Nullable Filter filter) {
    Filter applied =
        filter == null || !negated
            ? filter
            : new Filter(filter.field(), !filter.negated(), filter.anyOf(), filter.origin());
    items.add(new QueryItem(kind, text, negated, from, to, applied));
  }

  private void warn(QueryWarning.Code code, String form, String what) {
    String cut = what.length() <= 100 ? what : what.substring(0, 100);
    warnings.add(new QueryWarning(code, form.formatted(cut)));
  }

  /// Where the run without blanks ends; blanks in quotes behind a colon or comma belong to it.
  private int wordEnd(int at) {
    boolean quoted = false;
    for (int i = at; i < q.length(); i++) {
      char c = q.charAt(i);
      if (c == '"' && (quoted || (i > at && ":,-~".indexOf(q.charAt(i - 1)) >= 0))) {
        quoted = !quoted;
      } else if (Character.isWhitespace(c) && !quoted) {
        return i;
      }
    }
    return q.length();
  }

  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = q.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private String normalized() {
    String text =
        items.stream()
            .filter(QueryItem::isText)
            .map(QueryParser::normalized)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    String rest =
        items.stream()
            .map(QueryItem::filter)
            .filter(java.util.Objects::nonNull)
            .map(f -> f.field() + ":" + f.valueText())
            .sorted()
            .distinct()
            .collect(Collectors.joining(" "));
    return text.isEmpty() || rest.isEmpty() ? text + rest : text + " " + rest;
  }

  private static String normalized(QueryItem item) {
    String words = String.join(" ", Words.of(item.text()));
    String sign = item.negated() && !words.isEmpty() ? "-" : "";
    return switch (item.kind()) {
      case WORD, FILE_NAME -> item.negated() ? sign + "(" + words + ")" : words;
      case PREFIX -> sign + words + "*";
      case PHRASE -> words.isEmpty() ? "" : sign + '"' + words + '"';
      case FIELD, SHORT -> "";
    };
  }
}

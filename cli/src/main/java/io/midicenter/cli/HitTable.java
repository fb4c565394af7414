package io.midicenter.cli;

import io.midicenter.index.like.TempoFit;
import io.midicenter.index.match.Match;
import io.midicenter.index.query.Filter;
import io.midicenter.index.search.BetterQuery;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.FacetValue;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a search as a table for people.
final class HitTable {
  private static final int NAME = 56;
  private static final int SPELLINGS = 5;

  private HitTable() {}

  static List<String> lines(SearchResult result, long tookMs) {
    var lines = new ArrayList<String>();
    for (Filter filter : result.filters()) {
      lines.add("filter: " + filter.canonical());
    }
    result
        .corrections()
        .forEach(correction ->
            lines.add("note: " + correction.word() + " also as " + likeliest(correction.words())));
    BetterQuery better = result.suggestion();
    if (better != null) {
      lines.add(
          String.format(Locale.ROOT, "did you mean: %s (%,d files)", better.q(), better.total()));
    }
    result.warnings().forEach(warning -> lines.add("note: " + warning.detail()));
    lines.add(String.format(Locale.ROOT, "%,d files in %d ms", result.total().value(), tookMs));
    int number = 1;
    for (Hit hit : result.hits()) {
      lines.add(row(number++, hit.id(), hit.document()));
      if (hit.transpose() != null && hit.transpose() != 0) {
        lines.add(
            String.format(Locale.ROOT, "              fits at %+d semitones", hit.transpose()));
      }
      if (hit.match() != null) {
        lines.add("              " + where(hit.match()));
      }
    }
    for (FacetCounts counts : result.facets()) {
      facet(counts, lines);
    }
    return lines;
  }

  private static String where(Match match) {
    return switch (match) {
      case Match.Melody m ->
          String.format(
              Locale.ROOT,
              "%.2f, part %d, %snotes %d to %d%s",
              m.score(),
              m.part(),
              m.bar() == null ? "" : "bar " + m.bar() + ", ",
              m.firstNote() + 1,
              m.lastNote() + 1,
              m.transpose() == null
                  ? ""
                  : String.format(Locale.ROOT, ", %+d semitones", m.transpose()));
      case Match.Rhythm r ->
          String.format(
              Locale.ROOT,
              "%.2f, %s, bar %d",
              r.score(),
              r.part() == null ? "drums" : "part " + r.part(),
              r.bar());
      case Match.Similar s -> String.format(Locale.ROOT, "%.2f, %s", s.score(), s.aspects().why());
      case Match.Compatible c -> fit(c);
    };
  }

  private static String fit(Match.Compatible match) {
    Integer up = match.fit().key().transpose();
    TempoFit tempo = match.fit().tempo();
    return String.format(
        Locale.ROOT,
        "%.2f, %s%s%s",
        match.score(),
        match.fit().why(),
        up == null || up == 0 ? "" : String.format(Locale.ROOT, "; transpose %+d", up),
        tempo == null || tempo.differencePercent() == 0
            ? ""
            : "; at " + number(tempo.bpm()) + " bpm");
  }

  private static String likeliest(List<String> words) {
    int shown = Math.min(SPELLINGS, words.size());
    String rest = words.size() > shown ? ", …" : "";
    return String.join(", ", words.subList(0, shown)) + rest;
  }

  private static String row(int number, String id, Map<String, Object> document) {
    String name = text(document.get("name"));
    Object path = document.get("path");
    return String.format(
        Locale.ROOT,
        "%3d %s  %-" + NAME + "s %7s %-4s %-5s %-8s %s",
        number,
        id.substring(0, 8),
        name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name,
        number(document.get("bpm")),
        text(document.get("key")),
        text(document.get("meter")),
        text(document.get("kind")),
        text(path));
  }

  private static void facet(FacetCounts counts, List<String> lines) {
    lines.add(counts.field() + ":");
    switch (counts) {
      case FacetCounts.Terms terms -> {
        for (FacetValue value : terms.values()) {
          lines.add(
              String.format(
                  Locale.ROOT, "  %,9d  %s (%s)", value.count(), value.label(), value.value()));
        }
      }
      case FacetCounts.Histogram histogram -> {
        for (FacetCounts.Bucket bucket : histogram.buckets()) {
          if (bucket.count() > 0) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "  %,9d  %s to %s",
                    bucket.count(),
                    number(bucket.from()),
                    number(bucket.to())));
          }
        }
      }
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(@Nullable Object value) {
    if (!(value instanceof Number number)) {
      return "";
    }
    String text = String.format(Locale.ROOT, "%.2f", number.doubleValue());
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }
}

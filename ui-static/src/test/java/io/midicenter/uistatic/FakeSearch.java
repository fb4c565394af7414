package io.midicenter.uistatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Answers of `/search` over the made-up pieces: words, filters, facets whose own filter is lifted.
final class FakeSearch {
  private static final Set<String> FILTERS =
      Set.of(
          "bpm",
          "key",
          "kind",
          "instrument",
          "tag",
          "genre",
          "meter",
          "folder",
          "pack",
          "role",
          "artist",
          "mainInstrument");
  private static final Set<String> TUNES = Set.of("melody", "rhythm", "chords");
  private static final Set<String> PARAMETERS =
      Set.of(
          "q",
          "facets",
          "fields",
          "limit",
          "offset",
          "sort",
          "typing",
          "prefix",
          "parent",
          "melody",
          "rhythm",
          "chords",
          "melodyMatch",
          "rhythmMatch",
          "chordMatch");
  private final List<FakeSong> songs;

  FakeSearch(List<FakeSong> songs) {
    this.songs = songs;
  }

  /// Names of parameters nobody knows.
  List<String> unknown(Map<String, List<String>> params) {
    return params.keySet().stream()
        .filter(name -> !FILTERS.contains(name) && !PARAMETERS.contains(name))
        .toList();
  }

  List<FakeSong> matching(Map<String, List<String>> params, String lifted) {
    List<Predicate<FakeSong>> all = new ArrayList<>();
    for (String word : first(params, "q", "").toLowerCase(Locale.ROOT).split("[\\s\"]+", -1)) {
      if (!word.isEmpty() && !isShort(word)) {
        all.add(song -> (song.name() + " " + song.tags()).toLowerCase(Locale.ROOT).contains(word));
      }
    }
    params.forEach((field, values) -> {
      if (FILTERS.contains(field) && !field.equals(lifted)) {
        for (String value : values) {
          all.add(
              song -> Arrays.stream(value.split(",", -1)).anyMatch(one -> has(song, field, one)));
        }
      }
    });
    return songs.stream().filter(song -> all.stream().allMatch(p -> p.test(song))).toList();
  }

  private static boolean isShort(String word) {
    return word.matches("\\d+-\\d+bpm");
  }

  private boolean has(FakeSong song, String field, String value) {
    if (value.startsWith("-")) {
      return !has(song, field, value.substring(1));
    }
    String bare = value.replace("~", "").replace("\"", "");
    return switch (field) {
      case "bpm" -> inRange(song, bare);
      case "folder" -> song.path().equals(bare) || song.path().startsWith(bare + "/");
      default -> valuesOf(song, field).contains(bare);
    };
  }

  private static boolean inRange(FakeSong song, String range) {
    if (song.bpm() == null) {
      return false;
    }
    String[] ends = range.contains("..") ? range.split("\\.\\.", -1) : new String[] {range, range};
    return (ends[0].isEmpty() || song.bpm() >= Double.parseDouble(ends[0]) - 0.5)
        && (ends[1].isEmpty() || song.bpm() < Double.parseDouble(ends[1]) + 0.5);
  }

  static List<String> valuesOf(FakeSong song, String field) {
    return switch (field) {
      case "key" -> song.key() == null ? List.of() : List.of(song.key());
      case "kind" -> List.of(song.kind());
      case "meter" -> List.of(song.meter());
      case "instrument" -> song.instruments();
      case "mainInstrument" -> List.of(song.instruments().getFirst());
      case "tag" -> song.tags();
      case "genre" -> song.tags().stream().filter(FakeLibrary.genres()::contains).toList();
      case "pack" -> List.of(song.path().split("/", -1)[1]);
      case "folder" -> prefixes(song.path());
      default -> List.of();
    };
  }

  private static List<String> prefixes(String path) {
    List<String> list = new ArrayList<>();
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      list.add(path.substring(0, i));
    }
    list.add(path);
    return list;
  }

  Map<String, Object> answer(Map<String, List<String>> params) {
    List<FakeSong> found = matching(params, "");
    String q = first(params, "q", "");
    int limit = Integer.parseInt(first(params, "limit", "20"));
    int offset = Integer.parseInt(first(params, "offset", "0"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "query", Map.of("q", q, "normalized", q, "items", items(q), "filters", filters(params)));
    List<Map<String, Object>> hits =
        found.stream().skip(offset).limit(limit).map(song -> hit(song, q)).toList();
    TUNES.stream().filter(params::containsKey).findAny().ifPresent(kind -> rank(hits, kind));
    answer.put("hits", hits);
    answer.put("total", Map.of("value", found.size(), "relation", "eq"));
    answer.put("facets", facets(params));
    answer.put("warnings", List.of());
    answer.put("tookMs", 3);
    answer.put("partial", false);
    return answer;
  }

  /// As if every piece held the passage in its third bar, each a little less.
  private static void rank(List<Map<String, Object>> hits, String kind) {
    int place = 0;
    for (Map<String, Object> hit : hits) {
      hit.put(
          "match",
          Map.of(
              "kind",
              kind,
              "score",
              0.99 - place++ * 0.01,
              "bar",
              3,
              "ranges",
              List.of(List.of(3840, 5760))));
    }
  }

  private static List<Map<String, Object>> items(String q) {
    List<Map<String, Object>> items = new ArrayList<>();
    var words = java.util.regex.Pattern.compile("\\S+").matcher(q);
    while (words.find()) {
      items.add(
          Map.of(
              "kind",
              isShort(words.group()) ? "short" : "word",
              "text",
              words.group(),
              "at",
              List.of(words.start(), words.end())));
    }
    return items;
  }

  private static List<Map<String, Object>> filters(Map<String, List<String>> params) {
    List<Map<String, Object>> filters = new ArrayList<>();
    for (String key : params.getOrDefault("key", List.of())) {
      if (key.startsWith("~Am")) {
        filters.add(
            Map.of(
                "field",
                "key",
                "op",
                "compatible",
                "value",
                "Am",
                "source",
                "param",
                "expands",
                List.of("Am", "C", "Dm", "Em")));
      }
    }
    return filters;
  }

  private Map<String, Object> hit(FakeSong song, String q) {
    String name = song.name();
    for (String word : q.split("\\s+", -1)) {
      if (word.length() > 1) {
        name =
            name.replaceAll("(?i)(" + java.util.regex.Pattern.quote(word) + ")", "<mark>$1</mark>");
      }
    }
    Map<String, Object> hit = new LinkedHashMap<>();
    hit.put("id", song.id());
    hit.put("doc", doc(song));
    if (!q.isEmpty()) {
      hit.put("highlight", Map.of("name", name));
    }
    return hit;
  }

  static Map<String, Object> doc(FakeSong song) {
    Map<String, Object> doc = new LinkedHashMap<>();
    doc.put("name", song.name());
    doc.put("path", song.path().substring(song.path().indexOf('/') + 1));
    if (song.bpm() != null) {
      doc.put("bpm", song.bpm());
    }
    if (song.key() != null) {
      doc.put("key", song.key());
      doc.put("camelot", "8A");
    }
    doc.put("meter", song.meter());
    doc.put("bars", song.bars());
    doc.put("duration", song.seconds());
    doc.put("tracks", song.instruments().size());
    doc.put("kind", song.kind());
    doc.put("tag", song.tags());
    doc.put("instrument", song.instruments());
    doc.put("mainInstrument", song.instruments().getFirst());
    doc.put("notes", song.notes().size());
    doc.put("sketch", song.sketch());
    return doc;
  }

  private Map<String, Object> facets(Map<String, List<String>> params) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (String wanted : first(params, "facets", "").split(",", -1)) {
      String field = wanted.split(":", -1)[0];
      if (field.equals("bpm")) {
        facets.put("bpm", histogram(matching(params, "bpm")));
      } else if (FILTERS.contains(field)) {
        facets.put(field, terms(params, field));
      }
    }
    return facets;
  }

  private Map<String, Object> histogram(List<FakeSong> songs) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (FakeSong song : songs) {
      if (song.bpm() != null) {
        counts.merge((int) Math.floor(song.bpm() / 4) * 4, 1, Integer::sum);
      }
    }
    List<Map<String, Object>> buckets = new ArrayList<>();
    counts.forEach((from, n) -> buckets.add(Map.of("from", from, "to", from + 4, "count", n)));
    Map<String, Object> facet =
        new LinkedHashMap<>(
            Map.of("type", "histogram", "exact", true, "interval", 4, "buckets", buckets));
    if (!counts.isEmpty()) {
      facet.put("min", counts.firstKey());
      facet.put("max", counts.lastKey());
    }
    return facet;
  }

  private Map<String, Object> terms(Map<String, List<String>> params, String field) {
    return Map.of(
        "type",
        "terms",
        "mode",
        "or",
        "exact",
        true,
        "otherCount",
        0,
        "missing",
        0,
        "values",
        counted(matching(params, field), field, params));
  }

  List<Map<String, Object>> counted(
      List<FakeSong> found, String field, Map<String, List<String>> params) {
    Map<String, Integer> counts = new TreeMap<>();
    for (FakeSong song : found) {
      for (String value : new LinkedHashSet<>(valuesOf(song, field))) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    List<String> chosen = params.getOrDefault(field, List.of());
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(24)
        .<Map<String, Object>>map(e ->
            Map.of(
                "value",
                e.getKey(),
                "label",
                label(e.getKey()),
                "count",
                e.getValue(),
                "selected",
                chosen.contains(e.getKey())))
        .toList();
  }

  private static String label(String value) {
    return value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
  }

  static String first(Map<String, List<String>> params, String name, String otherwise) {
    List<String> values = params.get(name);
    return values == null || values.isEmpty() ? otherwise : values.getFirst();
  }
}

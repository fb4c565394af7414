package io.midicenter.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/// Searches as musicians combine them, by a seed: 70 % have one to three words drawn from the names
/// of the library by frequency, 50 % a tempo range, 35 % a key (half of them compatible), 40 % one
/// or two facet values, 10 % a negation, 5 % nothing at all. At most one request in ten is one that
/// was made before: a cache cannot shine more than it would for people.
final class QueryLog {
  private static final String[] KEYS = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };
  private static final String[] VALUES = {
    "kind=loop",
    "kind=song",
    "kind=loop,phrase",
    "drums=yes",
    "drums=no",
    "meter=4/4",
    "layer=single",
    "layer=multi",
    "feel=quantized",
    "instrumentFamily=bass",
    "instrumentFamily=piano",
    "role=lead",
    "role=bass",
    "role=chords"
  };
  private static final String ROW_FIELDS =
      "name,path,bpm,key,camelot,meter,bars,duration,tracks,kind,tag,instrument,mainInstrument,"
          + "drums,notes,sketch";
  private static final String[] UNWANTED = {"drums", "copy", "loop", "trap", "house", "vol"};

  /// One in so many requests may be an exact repeat.
  private static final int REPEATS = 10;

  private final List<String> words;
  private final String facets;
  private final Set<String> made = new HashSet<>();
  private int requests;
  private int repeats;
  private final SplittableRandom random;

  /// @param names file names of the library, a fair sample: frequent words come often
  /// @param facets value of the parameter `facets`, or empty
  QueryLog(List<String> names, String facets, long seed) {
    this.words = new ArrayList<>();
    for (String name : names) {
      for (String word : name.split("[^A-Za-z]+", -1)) {
        if (word.length() >= 3 && !word.equalsIgnoreCase("mid")) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no words in " + names.size() + " names");
    }
    this.facets = facets;
    this.random = new SplittableRandom(seed);
  }

  /// The next request, as the query part of a URL: a page of 20 rows as the search page shows them.
  String next() {
    var rows = new StringBuilder("limit=20&fields=").append(ROW_FIELDS);
    if (!facets.isEmpty()) {
      rows.append("&facets=").append(facets);
    }
    return rows.append(selection()).toString();
  }

  /// Words and filters of the next request, each with a leading `&`; empty where nothing is asked.
  String selection() {
    requests++;
    String drawn = draw();
    while (made.contains(drawn) && (repeats + 1) * REPEATS > requests) {
      drawn = draw();
    }
    repeats += made.add(drawn) ? 0 : 1;
    return drawn;
  }

  /// The start of a word of the library, as typed so far.
  String typed() {
    String word = word();
    return word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)));
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private String draw() {
    if (chance(5)) {
      return "";
    }
    var query = new StringBuilder();
    var q = new ArrayList<String>();
    if (chance(70)) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        q.add(word());
      }
    }
    if (chance(10)) {
      q.add("-" + UNWANTED[random.nextInt(UNWANTED.length)]);
    }
    if (!q.isEmpty()) {
      query.append("&q=").append(URLEncoder.encode(String.join(" ", q), StandardCharsets.UTF_8));
    }
    if (chance(50)) {
      int low = 70 + random.nextInt(90);
      query.append("&bpm=").append(low).append("..").append(low + 2 + random.nextInt(30));
    }
    if (chance(35)) {
      String key = KEYS[random.nextInt(12)] + (random.nextBoolean() ? "m" : "");
      query.append("&key=").append(random.nextBoolean() ? "~" : "").append(key);
    }
    if (chance(40)) {
      int first = random.nextInt(VALUES.length);
      query.append('&').append(VALUES[first]);
      int second = random.nextInt(VALUES.length);
      if (random.nextBoolean()
          && !VALUES[second].split("=", -1)[0].equals(VALUES[first].split("=", -1)[0])) {
        query.append('&').append(VALUES[second]);
      }
    }
    return query.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}

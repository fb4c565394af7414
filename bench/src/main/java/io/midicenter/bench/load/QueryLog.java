package io.midicenter.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Searches as musicians combine them, by a seed: 70 % have one to three words drawn from the names
/// of the library by frequency, 50 % a tempo range, 35 % a key (half of them compatible), 40 % one
/// or two facet values, 10 % a negation, 5 % nothing at all.
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
  private static final String[] UNWANTED = {"drums", "copy", "loop", "trap", "house", "vol"};

  private final List<String> words;
  private final String facets;
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

  /// The next request, as the query part of a URL.
  String next() {
    var query = new StringBuilder("limit=20&fields=name,bpm,key,kind,sketch");
    if (!facets.isEmpty()) {
      query.append("&facets=").append(facets);
    }
    if (chance(5)) {
      return query.toString();
    }
    var q = new ArrayList<String>();
    if (chance(70)) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        q.add(words.get(random.nextInt(words.size())));
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

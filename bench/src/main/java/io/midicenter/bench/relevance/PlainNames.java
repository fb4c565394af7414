package io.midicenter.bench.relevance;

import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The measure to beat: BM25 (k1 1.2, b 0.75) over the words of file names, any word may match.
final class PlainNames {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<List<String>> names = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private double meanLength;

  PlainNames(List<String> paths) {
    long words = 0;
    for (String path : paths) {
      List<String> name = Words.of(stem(path));
      names.add(name);
      words += name.size();
      new HashSet<>(name).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    meanLength = words / (double) Math.max(1, paths.size());
  }

  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// Places of the best in the list of paths.
  List<Integer> best(String q, int count) {
    List<String> words = Words.of(q);
    record Scored(int place, double score) {}
    var scored = new ArrayList<Scored>();
    for (int i = 0; i < names.size(); i++) {
      double score = 0;
      for (String word : words) {
        long times = names.get(i).stream().filter(word::equals).count();
        if (times > 0) {
          int files = frequency.getOrDefault(word, 0);
          double idf = Math.log(1 + (names.size() - files + 0.5) / (files + 0.5));
          double length = 1 - B + B * names.get(i).size() / meanLength;
          score += idf * times * (K1 + 1) / (times + K1 * length);
        }
      }
      if (score > 0) {
        scored.add(new Scored(i, score));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return scored.stream().limit(count).map(Scored::place).toList();
  }
}

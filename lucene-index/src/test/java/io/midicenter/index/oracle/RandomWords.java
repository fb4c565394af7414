package io.midicenter.index.oracle;

import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes the words of `q`, taken from real names, titles and tags.
final class RandomWords {
  private static final List<String> FIELDS =
      List.of("name", "name", "name", "title", "tags", "path");

  private final List<ScannedFile> files;
  private final Random random;

  RandomWords(List<ScannedFile> files, Random random) {
    this.files = files;
    this.random = random;
  }

  /// @param q receives what to type
  /// @param typing the last word is to be left unfinished
  Clause next(StringBuilder q, boolean typing, Set<String> operators) {
    var words = new ArrayList<String>();
    var runs = new ArrayList<List<String>>();
    runs.add(new ArrayList<>());
    var prefixes = new ArrayList<String>();
    var phrases = new ArrayList<List<String>>();
    var excluded = new ArrayList<String>();
    int items = 1 + random.nextInt(2);
    for (int i = 0; i < items; i++) {
      List<String> source = source();
      String word = source.get(random.nextInt(source.size()));
      switch (random.nextInt(11)) {
        case 0, 8 -> {
          int from = random.nextInt(source.size());
          List<String> phrase = source.subList(from, Math.min(source.size(), from + 2));
          phrases.add(phrase);
          runs.add(new ArrayList<>());
          q.append(" \"").append(String.join(random.nextBoolean() ? " " : "_", phrase)).append('"');
          operators.add("phrase");
        }
        case 1, 2 -> {
          int length = Math.min(word.length(), 2 + random.nextInt(3));
          String start = word.substring(0, length);
          if (start.length() >= 2 && Words.of(start).equals(List.of(start))) {
            prefixes.add(start);
            runs.add(new ArrayList<>());
            q.append(' ').append(start).append('*');
            operators.add("prefix");
          }
        }
        case 3 -> {
          excluded.add(word);
          runs.add(new ArrayList<>());
          q.append(" -").append(word);
          operators.add("negated word");
        }
        case 4, 5, 9 -> {
          int from = random.nextInt(source.size());
          String joined = String.join("", source.subList(from, Math.min(source.size(), from + 2)));
          List<String> parts = Words.of(joined);
          words.addAll(parts);
          runs.getLast().addAll(parts);
          q.append(' ').append(joined);
          operators.add(from + 1 < source.size() ? "joined words" : "word");
        }
        case 10 -> {
          List<String> same = SameMeaning.any(random);
          words.addAll(same);
          runs.getLast().addAll(same);
          q.append(' ').append(String.join(" ", same));
          operators.add("synonym");
        }
        default -> {
          words.add(word);
          runs.getLast().add(word);
          q.append(' ')
              .append(random.nextBoolean() ? word : word.toUpperCase(java.util.Locale.ROOT));
          operators.add("word");
        }
      }
    }
    String typed = typing ? typed(q, words, operators) : "";
    boolean joinable = prefixes.isEmpty() && phrases.isEmpty() && !words.isEmpty();
    String joined = String.join("", words);
    return new Clause(
        null,
        false,
        file -> {
          boolean found =
              runs.stream().allMatch(run -> SameMeaning.holds(file, run))
                  && (typed.isEmpty() || file.hasWord(typed) || file.hasBeginning(typed))
                  && prefixes.stream().allMatch(p -> file.hasBeginning(p) || file.hasWord(p))
                  && phrases.stream()
                      .allMatch(
                          p -> p.size() == 1 ? file.hasWord(p.getFirst()) : file.hasPhrase(p));
          boolean inName = joinable && file.nameHolds(joined);
          return (found || inName) && excluded.stream().noneMatch(file::hasWord);
        });
  }

  private String typed(StringBuilder q, List<String> words, Set<String> operators) {
    List<String> source = source();
    String word = source.get(random.nextInt(source.size()));
    String start = word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)));
    if (!Words.of(start).equals(List.of(start)) || words.contains(start)) {
      return "";
    }
    q.append(' ').append(start);
    words.add(start);
    operators.add("typing");
    return start;
  }

  /// The words of one value of one text field, at least one.
  private List<String> source() {
    while (true) {
      ScannedFile file = files.get(random.nextInt(files.size()));
      List<List<String>> values = file.words(FIELDS.get(random.nextInt(FIELDS.size())));
      if (!values.isEmpty()) {
        List<String> words = values.get(random.nextInt(values.size()));
        if (!words.isEmpty() && isPlain(words)) {
          return words;
        }
      }
    }
  }

  /// Words that the tokeniser leaves as they are and that are no short form.
  private static boolean isPlain(List<String> words) {
    return Words.of(String.join(" ", words)).equals(words)
        && words.stream()
            .allMatch(w -> !w.equals("bpm") && !w.startsWith("bar") && !w.equals("in"));
  }
}

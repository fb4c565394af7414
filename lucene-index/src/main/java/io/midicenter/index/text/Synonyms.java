package io.midicenter.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Groups of words that mean the same; each side is one word or several in a row, which may also be
/// asked for written together. Used on what is asked, never on what is indexed. Immutable.
public final class Synonyms {
  /// Most words of one side.
  static final int MAX_WORDS = 4;

  /// Most sides of one group.
  static final int MAX_SIDES = 16;

  public static final Synonyms NONE = new Synonyms(Map.of());

  private final Map<List<String>, Set<List<String>>> others;

  private Synonyms(Map<List<String>, Set<List<String>>> others) {
    this.others = others;
  }

  /// Groups read from lines, and what is wrong with the others.
  ///
  /// @param mistakes sentences that begin with the number of the line
  public record Read(Synonyms synonyms, List<String> mistakes) {
    public Read {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// The groups that come with the program.
  public static Synonyms shipped() {
    return Shipped.SYNONYMS;
  }

  /// These groups and those of `lines`: `dnb, drum and bass`, one a line; `#` begins a comment
  /// where it begins the line.
  public Read plus(List<String> lines) {
    Map<List<String>, Set<List<String>>> all = new HashMap<>();
    others.forEach((side, same) -> all.put(side, new LinkedHashSet<>(same)));
    var mistakes = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
        continue;
      }
      String mistake = add(line, all);
      if (mistake != null) {
        mistakes.add("line " + (i + 1) + ": " + mistake);
      }
    }
    return new Read(new Synonyms(all), mistakes);
  }

  private static @org.jspecify.annotations.Nullable String add(
      String line, Map<List<String>, Set<List<String>>> all) {
    var sides = new LinkedHashSet<List<String>>();
    for (String text : line.split(",", -1)) {
      List<String> side = Words.of(text);
      if (side.isEmpty()) {
        return "\"" + text.strip() + "\" holds no word";
      }
      if (side.size() > MAX_WORDS) {
        return "\"" + text.strip() + "\" has more than " + MAX_WORDS + " words";
      }
      sides.add(side);
    }
    if (sides.size() < 2) {
      return "a group needs two different sides, separated by a comma";
    }
    if (sides.size() > MAX_SIDES) {
      return "more than " + MAX_SIDES + " sides";
    }
    for (List<String> side : sides) {
      same(side, sides, all);
      if (side.size() > 1) {
        same(List.of(Words.joined(side)), sides, all);
      }
    }
    return null;
  }

  private static void same(
      List<String> words, Set<List<String>> sides, Map<List<String>, Set<List<String>>> all) {
    Set<List<String>> same = all.computeIfAbsent(words, _ -> new LinkedHashSet<>());
    same.addAll(sides);
    same.remove(words);
  }

  /// What the words from `from` on mean as well: the longest side that begins there; its length is
  /// the key, 0 where there is none.
  public Map.Entry<Integer, Set<List<String>>> at(List<String> words, int from) {
    for (int length = Math.min(MAX_WORDS, words.size() - from); length > 0; length--) {
      Set<List<String>> same = others.get(words.subList(from, from + length));
      if (same != null) {
        return Map.entry(length, same);
      }
    }
    return Map.entry(0, Set.of());
  }

  private static final class Shipped {
    private static final Synonyms SYNONYMS = read();

    private static Synonyms read() {
      var resource =
          Objects.requireNonNull(
              Synonyms.class.getResourceAsStream("synonyms.txt"), "synonyms.txt is missing");
      try (var reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
        Read read = NONE.plus(reader.lines().toList());
        if (!read.mistakes().isEmpty()) {
          throw new IllegalStateException("synonyms.txt: " + read.mistakes());
        }
        return read.synonyms();
      } catch (IOException e) {
        throw new UncheckedIOException("synonyms.txt cannot be read", e);
      }
    }
  }
}

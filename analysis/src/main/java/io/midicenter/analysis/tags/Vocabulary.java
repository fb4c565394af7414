package io.midicenter.analysis.tags;

import io.midicenter.analysis.words.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tags we know, from the resource `tag-vocabulary.tsv` whose header holds the rules. Loaded
/// once, immutable, thread-safe.
public final class Vocabulary {
  private static final String RESOURCE = "tag-vocabulary.tsv";

  private final Map<String, Tag> bySlug;
  private final SpellingTree spellings;
  private final @Nullable Tag[] byProgram = new Tag[128];
  private final @Nullable Tag[] byFamily = new Tag[128];
  private final @Nullable Tag[] byNote = new Tag[128];
  private final @Nullable Tag[] byKit = new Tag[128];
  private final Map<String, List<Tag>> ancestors = new HashMap<>();

  private Vocabulary(Map<String, Tag> bySlug, SpellingTree spellings) {
    this.bySlug = Collections.unmodifiableMap(bySlug);
    this.spellings = spellings;
    for (Tag tag : bySlug.values()) {
      for (String code : tag.codes()) {
        enter(tag, code);
      }
      ancestors.put(tag.slug(), chain(tag));
    }
  }

  private static final class Holder {
    static final Vocabulary LOADED = load();
  }

  /// The vocabulary that ships with the program.
  public static Vocabulary get() {
    return Holder.LOADED;
  }

  /// In the order of the file.
  public List<Tag> all() {
    return List.copyOf(bySlug.values());
  }

  public @Nullable Tag bySlug(String slug) {
    return bySlug.get(slug);
  }

  /// The tag of a slug that the program itself names.
  ///
  /// @throws IllegalArgumentException if the vocabulary lacks it
  Tag require(String slug) {
    Tag tag = bySlug.get(slug);
    if (tag == null) {
      throw new IllegalArgumentException("tag vocabulary: no tag \"" + slug + "\"");
    }
    return tag;
  }

  /// The General MIDI sound of a program 0..127.
  public @Nullable Tag ofProgram(int program) {
    return byProgram[program];
  }

  /// The General MIDI family of a program 0..127.
  public @Nullable Tag ofFamily(int program) {
    return byFamily[program];
  }

  /// The drum piece of a General MIDI drum key 0..127, or null outside the map.
  public @Nullable Tag ofNote(int key) {
    return byNote[key];
  }

  /// The GS or GM2 drum kit of a program 0..127, or null.
  public @Nullable Tag ofKit(int program) {
    return byKit[program];
  }

  /// The wider tags of `tag`, nearest first.
  public List<Tag> ancestors(Tag tag) {
    return ancestors.getOrDefault(tag.slug(), List.of());
  }

  SpellingTree spellings() {
    return spellings;
  }

  private List<Tag> chain(Tag tag) {
    var chain = new ArrayList<Tag>(2);
    for (String slug = tag.parent(); slug != null; ) {
      Tag parent = require(slug);
      if (!parent.category().equals(tag.category()) || chain.contains(parent)) {
        throw new IllegalStateException(
            "tag vocabulary: %s cannot have the parent %s".formatted(tag.slug(), slug));
      }
      chain.add(parent);
      slug = parent.parent();
    }
    return List.copyOf(chain);
  }

  private void enter(Tag tag, String code) {
    int colon = code.indexOf(':');
    String values = code.substring(colon + 1);
    switch (code.substring(0, colon)) {
      case "program" -> fill(byProgram, tag, values);
      case "family" -> fill(byFamily, tag, values);
      case "note" -> fill(byNote, tag, values);
      case "kit" -> fill(byKit, tag, values);
      case "channel" -> {
        // The drums of channel 10 are found by DataTags: it knows which parts are drums.
      }
      default ->
          throw new IllegalStateException(
              "tag vocabulary: unknown code " + code + " of " + tag.slug());
    }
  }

  private static void fill(@Nullable Tag[] table, Tag tag, String values) {
    for (String value : values.split(",", -1)) {
      int dash = value.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? value : value.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(value.substring(dash + 1));
      for (int i = first; i <= last; i++) {
        table[i] = tag;
      }
    }
  }

  /// Reads the resource anew.
  static Vocabulary load() {
    var bySlug = new LinkedHashMap<String, Tag>(1024);
    var tree = new SpellingTree();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Vocabulary.class.getResourceAsStream(RESOURCE), "no resource " + RESOURCE),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          add(line, bySlug, tree);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("tag vocabulary: " + RESOURCE + " cannot be read", e);
    }
    return new Vocabulary(bySlug, tree);
  }

  private static void add(String line, Map<String, Tag> bySlug, SpellingTree tree) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 6) {
      throw new IllegalStateException(
          "tag vocabulary: %d columns, not 6: %s".formatted(columns.length, line));
    }
    String slug = columns[1];
    Tag tag =
        new Tag(
            slug,
            Labels.of(slug),
            columns[0],
            list(columns[2]),
            list(columns[5]),
            columns[3].isEmpty() ? null : columns[3],
            list(columns[4]));
    if (bySlug.put(slug, tag) != null) {
      throw new IllegalStateException("tag vocabulary: " + slug + " stands there twice");
    }
    for (String text : tag.spellings()) {
      add(tree, text, tag, false);
    }
    for (String text : tag.weak()) {
      add(tree, text, tag, true);
    }
  }

  private static void add(SpellingTree tree, String text, Tag tag, boolean weak) {
    List<String> words = Tokenizer.words(text);
    tree.add(words, new Spelling(tag, weak, words.size()));
  }

  private static List<String> list(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split("\\|", -1));
  }
}

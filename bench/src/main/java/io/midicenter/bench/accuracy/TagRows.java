package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.names.NameParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// T16: tags of genre and feel that names bring, as far as they are shown to people, against the
/// style that the truth states; and tags of feel and technique by the notes, where a style names
/// one.
final class TagRows implements Judge {
  private static final double SHOWN = 0.6;
  private static final Set<String> CATEGORIES = Set.of("genre", "feel");
  private static final Row PRECISION = new Row("T16", "tags from names: precision", 98);
  private static final Row RECALL = new Row("T16", "tags from names: recall", 90);
  private static final Row ROLE =
      Row.stated("-", "drums=yes in the truth: the tag drums from the notes, shown");
  private static final Row NO_DRUMS =
      Row.stated("-", "drums=no in the truth: no drum piece from the notes");

  private final NameParser names = new NameParser();

  @Override
  public String name() {
    return "tags";
  }

  @Override
  public void judge(DevFiles files, Analyses analyses, Score score) throws IOException {
    var styles = new StyleTags();
    for (TruthFile file : files.all()) {
      if (file.set().equals("groove") || file.set().equals("mma-gen")) {
        names(file, file.path().split("/", -1), 2, styles, score);
      }
      if (!file.get("drums").isBlank()) {
        notes(file, analyses.of(file, Hidden.TEXTS), score);
      }
    }
    for (TruthFile file : files.demo()) {
      String[] path = file.path().split("/", -1);
      if (List.of("Drums", "Songs", "Ragtime", "Classical").contains(path[0])) {
        names(file, path, 0, styles, score);
      }
    }
  }

  private void names(TruthFile file, String[] path, int root, StyleTags styles, Score score) {
    String style = file.get("style");
    if (!styles.knows(style)) {
      return;
    }
    String name = path[path.length - 1];
    String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    NameFacts facts = names.parse(List.of(path).subList(root, path.length - 1), stem);
    var found = new TreeMap<String, Double>();
    for (TagFact tag : facts.tags()) {
      if (CATEGORIES.contains(tag.category())) {
        found.merge(tag.tag(), tag.confidence(), Math::max);
      }
    }
    Set<String> allowed = styles.allowed(style);
    found.forEach((tag, confidence) -> {
      score.confide("tags from names", confidence, allowed.contains(tag));
      if (confidence >= SHOWN) {
        score.count(PRECISION, file.half(), allowed.contains(tag));
      }
    });
    for (String tag : styles.of(style)) {
      score.count(RECALL, file.half(), found.getOrDefault(tag, 0.0) >= SHOWN);
    }
  }

  private static void notes(TruthFile file, Analysis a, Score score) {
    boolean drums = file.get("drums").equals("yes");
    boolean tagged = a.tags().stream().anyMatch(t -> t.tag().equals("drums"));
    boolean pieces = a.tags().stream().anyMatch(t -> t.category().equals("drum-piece"));
    if (drums) {
      score.count(ROLE, file.half(), tagged);
    } else {
      score.count(NO_DRUMS, file.half(), !pieces);
    }
  }
}

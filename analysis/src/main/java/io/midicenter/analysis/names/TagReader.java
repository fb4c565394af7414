package io.midicenter.analysis.names;

import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.TagList;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tags by the words of a path. A word in a title counts less than one in a description, so that
/// `The_Ballad_of_Billy_the_Kid` is no ballad while `Deep_House_Bass_124_Am` is deep house.
final class TagReader {
  private static final double FILE_NAME = 0.9;
  private static final double FOLDER = 0.8;
  private static final double PACK = 0.75;

  /// A title of one word is more often about a mood than in it.
  private static final double LONE_MOOD = 0.55;

  /// What people name folders by; a folder `Love` is no mood.
  private static final Set<String> FOLDER_WORDS =
      Set.of("genre", "instrument", "drum-piece", "kit", "type", "role");

  private final Vocabulary vocabulary;
  private final List<Component> components;
  private final Set<String> certain = new HashSet<>();

  /// @param components the file's name first, then its folders from the inside out
  TagReader(Vocabulary vocabulary, List<Component> components) {
    this.vocabulary = vocabulary;
    this.components = components;
    for (Component component : components) {
      for (TagMatch match : component.matches) {
        if (!match.weak()) {
          certain.add(match.tag().slug());
          for (Tag wider : vocabulary.ancestors(match.tag())) {
            certain.add(wider.slug());
          }
        }
      }
    }
  }

  List<TagFact> tags() {
    var tags = new TagList(vocabulary);
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      double weight = base(i) * (0.4 + 0.6 * component.descriptiveness());
      for (TagMatch match : accepted(i)) {
        boolean loneMood = component.counted() == 1 && isColour(match.tag());
        tags.add(match.tag(), source(i), loneMood ? Math.min(weight, LONE_MOOD) : weight);
      }
    }
    return tags.facts();
  }

  /// The matches of one component that count: listed spellings always, ordinary words where the
  /// name describes music, where another component says the same, or where it is a folder among
  /// folders of the vocabulary (`Songs/Metal`).
  List<TagMatch> accepted(int index) {
    Component component = components.get(index);
    if (component.matches.isEmpty()) {
      return List.of();
    }
    var accepted = new ArrayList<TagMatch>(component.matches.size());
    boolean descriptive = component.isDescriptive();
    for (TagMatch match : component.matches) {
      if (!match.weak()
          || descriptive
          || certain.contains(match.tag().slug())
          || isFolderAmongFolders(index, match.tag())) {
        accepted.add(match);
      }
    }
    return accepted;
  }

  private boolean isFolderAmongFolders(int index, Tag tag) {
    return index > 0
        && components.get(index).counted() == 1
        && FOLDER_WORDS.contains(tag.category())
        && (isAllVocabulary(index - 1) || isAllVocabulary(index + 1));
  }

  private boolean isAllVocabulary(int index) {
    if (index < 1 || index >= components.size()) {
      return false;
    }
    Component folder = components.get(index);
    return !folder.matches.isEmpty() && folder.descriptiveness() == 1;
  }

  private static boolean isColour(Tag tag) {
    return tag.category().equals("mood")
        || tag.category().equals("timbre")
        || tag.category().equals("style");
  }

  private double base(int index) {
    return switch (source(index)) {
      case FILE_NAME -> FILE_NAME;
      case PACK -> PACK;
      case FOLDER, TEXT, PROGRAM, NOTES, DERIVED -> Facts.farther(FOLDER, index - 1);
    };
  }

  /// The outermost of several folders is the pack.
  private TagSource source(int index) {
    if (index == 0) {
      return TagSource.FILE_NAME;
    }
    return index == components.size() - 1 && index > 1 ? TagSource.PACK : TagSource.FOLDER;
  }
}

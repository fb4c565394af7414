package io.midicenter.analysis.structure;

import io.midicenter.analysis.Structure.Section;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.TextEvent;
import io.midicenter.analysis.tags.TagMatch;
import io.midicenter.analysis.tags.TagMatcher;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.analysis.tags.WordTags;
import io.midicenter.analysis.text.TextReader;
import java.util.ArrayList;
import java.util.List;

/// Sections that the file names itself: markers and cue points with a word for a structure.
final class Sections {
  private static final int MOST = 64;
  private static final int LONGEST_NAME = 80;
  private static final TagMatcher MATCHER = new TagMatcher(Vocabulary.get());

  private Sections() {}

  /// In order of time; empty without such words and where texts are hidden.
  static List<Section> of(Piece piece, Texts texts) {
    if (!texts.strings().containsKey(TextKind.MARKER)
        && !texts.strings().containsKey(TextKind.CUE)) {
      return List.of();
    }
    var sections = new ArrayList<Section>();
    for (TextEvent event : piece.smf().texts) {
      boolean marks = event.kind() == TextKind.MARKER || event.kind() == TextKind.CUE;
      if (!marks || sections.size() == MOST) {
        continue;
      }
      String name = TextReader.text(piece.smf(), event, texts.charset());
      if (!name.isEmpty() && name.length() <= LONGEST_NAME && isStructure(name)) {
        sections.add(new Section(bar(piece, event.tick()), name));
      }
    }
    sections.sort((a, b) -> Integer.compare(a.bar(), b.bar()));
    return sections;
  }

  private static boolean isStructure(String name) {
    for (TagMatch match : WordTags.of(name, MATCHER).matches()) {
      if (match.tag().category().equals("structure")) {
        return true;
      }
    }
    return false;
  }

  private static int bar(Piece piece, int tick) {
    double bar = piece.bar();
    double offset = piece.barLine() % bar;
    int no = (int) Math.floor((tick - offset + piece.quarter() / 24.0) / bar);
    return Math.max(0, no + (offset > 0 ? 1 : 0));
  }
}

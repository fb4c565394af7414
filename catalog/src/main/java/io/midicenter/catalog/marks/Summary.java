package io.midicenter.catalog.marks;

import java.util.ArrayList;
import java.util.List;

/// An edit in words, for the journal.
final class Summary {
  private static final int LONGEST = 200;

  private Summary() {}

  static String of(List<Change> changes) {
    var words = new ArrayList<String>();
    for (Change change : changes) {
      words.add(
          switch (change) {
            case Change.Favorite(boolean on) -> on ? "favorite" : "no favorite";
            case Change.Rating(int stars) -> stars == 0 ? "no rating" : stars + " stars";
            case Change.Note(String text) -> text.isEmpty() ? "no note" : "note";
            case Change.Keeper(boolean on) -> on ? "keeper" : "no keeper";
            case Change.Hidden(boolean on) -> on ? "hidden" : "shown";
            case Change.Tag(String name, boolean has) -> (has ? "tag " : "no tag ") + name;
            case Change.Membership(String slug, boolean in) -> (in ? "into " : "out of ") + slug;
          });
    }
    String all = String.join(", ", words);
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
  }
}

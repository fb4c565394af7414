package io.midicenter.catalog.marks;

/// One thing that a person changes about contents.
public sealed interface Change {
  /// A favorite, or none any more.
  record Favorite(boolean on) implements Change {}

  /// @param stars 1..5; 0 takes the rating away
  record Rating(int stars) implements Change {
    public Rating {
      if (stars < 0 || stars > 5) {
        throw new IllegalArgumentException("stars 0..5: " + stars);
      }
    }
  }

  /// @param text at most [#LONGEST] characters; empty takes the note away
  record Note(String text) implements Change {
    public static final int LONGEST = 10_000;

    public Note {
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("a note has at most " + LONGEST + " characters");
      }
    }
  }

  /// The one to keep of its family.
  record Keeper(boolean on) implements Change {}

  /// Taken down: shown to nobody but an administrator.
  record Hidden(boolean on) implements Change {}

  /// @param name a tag as a person writes it: of the vocabulary, or a new one
  /// @param has false: it does not have the tag, whatever the analysis finds
  record Tag(String name, boolean has) implements Change {}

  /// @param collection slug of a static collection
  record Membership(String collection, boolean in) implements Change {}
}

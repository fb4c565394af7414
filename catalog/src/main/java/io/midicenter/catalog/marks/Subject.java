package io.midicenter.catalog.marks;

/// What stands at one place of the user data of a content. What stands there is a text; null is
/// nothing.
///
/// @param id number of the tag or of the collection; 0 for what a content has but once
record Subject(Kind kind, int id) {
  /// Codes are stored in SQL: only append. The first five are the columns of a mark.
  enum Kind {
    FAVORITE,
    RATING,
    NOTE,
    KEEPER,
    HIDDEN,
    TAG,
    COLLECTION
  }

  static Subject of(Kind kind) {
    return new Subject(kind, 0);
  }
}

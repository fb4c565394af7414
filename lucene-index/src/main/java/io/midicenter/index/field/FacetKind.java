package io.midicenter.index.field;

/// How the values of a field are counted.
public enum FacetKind {
  NONE,
  TERMS,
  HISTOGRAM,
  /// The folder tree, one level at a time.
  FOLDER
}

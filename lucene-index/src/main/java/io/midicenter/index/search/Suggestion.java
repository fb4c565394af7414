package io.midicenter.index.search;

/// A completion of what is being typed.
///
/// @param kind `word`, or the field whose value it is
/// @param count files that have it
/// @param highlight label with the typed part marked, escaped as HTML
/// @param insert what to put into `q` in place of the typed word
public record Suggestion(
    String kind, String value, String label, long count, String highlight, String insert) {}

package io.midicenter.api.pages;

/// Data in HTML and XML.
final class Markup {
  private Markup() {}

  /// Escapes for text and for attribute values in quotes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

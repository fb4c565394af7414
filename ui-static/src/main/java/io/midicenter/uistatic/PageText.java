package io.midicenter.uistatic;

import java.util.List;

/// What a server fills into a page: all of it is data and escaped for HTML here.
///
/// @param basePath the path the product lives under, beginning and ending with `/`: `/` or `/midi/`
/// @param title the window title, such as a file's name
/// @param description one sentence for search engines and link previews; empty for none
/// @param links what the head announces, such as the oEmbed address; in this order
public record PageText(String basePath, String title, String description, List<HeadLink> links) {
  /// A `<link>` of the head.
  ///
  /// @param rel relation, such as `alternate`
  /// @param type media type
  /// @param href address
  /// @param title what it is
  public record HeadLink(String rel, String type, String href, String title) {}

  public PageText {
    if (!basePath.startsWith("/") || !basePath.endsWith("/")) {
      throw new IllegalArgumentException(
          "base path must begin and end with a slash, like /midi/: " + basePath);
    }
    links = List.copyOf(links);
  }

  /// A page without description and links.
  public static PageText of(String basePath, String title) {
    return new PageText(basePath, title, "", List.of());
  }

  /// The lines for `{{head}}`: description and links, or nothing.
  String headLines() {
    StringBuilder lines = new StringBuilder();
    if (!description.isEmpty()) {
      lines
          .append("<meta name=\"description\" content=\"")
          .append(escape(description))
          .append("\">\n");
    }
    for (HeadLink link : links) {
      lines.append("<link rel=\"").append(escape(link.rel()));
      lines.append("\" type=\"").append(escape(link.type()));
      lines.append("\" href=\"").append(escape(link.href()));
      lines.append("\" title=\"").append(escape(link.title())).append("\">\n");
    }
    return lines.toString();
  }

  /// Escapes for text and for attribute values in double or single quotes.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}

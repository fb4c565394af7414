package io.midicenter.catalog.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// Names as they stand in URLs: lower case, letters and digits of any script, hyphens.
public final class Slugs {
  private static final int LONGEST = 60;

  private Slugs() {}

  /// @return at least one character; `fallback` where `name` has neither letter nor digit
  public static String of(String name, String fallback) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    var slug = new StringBuilder();
    folded
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            slug.appendCodePoint(c);
          } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
          }
        });
    int end = slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length())));
    String text = slug.substring(0, end).replaceAll("-+$", "");
    return text.isEmpty() ? fallback : text;
  }

  /// `slug`, or `slug-2`, `slug-3`, … the first that is not `taken`.
  public static String free(String slug, Predicate<String> taken) {
    String free = slug;
    for (int n = 2; taken.test(free); n++) {
      free = slug + "-" + n;
    }
    return free;
  }
}

package io.midicenter.uistatic;

import java.util.regex.Pattern;

/// The page's own modules as they are sent: without comments and indentation, a fifth shorter after
/// gzip. Works line by line on the form these sources are written in: a comment fills its lines, or
/// is a type between code (`/** @type … */`); no line of a template begins with `//`.
final class PlainScript {
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^[ \\t]*/\\*\\*(?:(?!\\*/)[\\s\\S])*+\\*/[ \\t]*\\n");
  private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*//.*\\n");
  private static final Pattern TYPE = Pattern.compile("/\\*\\* @[^*]*\\*/ ?");
  private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
  private static final Pattern EMPTY = Pattern.compile("\\n{2,}");

  private PlainScript() {}

  static String of(String source) {
    String text = BLOCK.matcher(source).replaceAll("");
    text = LINE.matcher(text).replaceAll("");
    text = TYPE.matcher(text).replaceAll("");
    text = INDENT.matcher(text).replaceAll("");
    return EMPTY.matcher(text).replaceAll("\n");
  }
}

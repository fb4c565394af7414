package io.midicenter.api.files;

import java.nio.charset.StandardCharsets;

/// The header that names a download (RFC 6266). A name comes from a foreign disk: control
/// characters, marks that change the direction of writing, and everything that could end the header
/// are taken out.
final class Disposition {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Disposition() {}

  static String attachment(String fileName) {
    String name = clean(fileName);
    var fallback = new StringBuilder(name.length());
    name.codePoints()
        .forEach(c ->
            fallback.append(
                c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%' && c != ';'
                    ? (char) c
                    : '_'));
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(fallback, percent(name));
  }

  private static String clean(String fileName) {
    var name = new StringBuilder(fileName.length());
    fileName
        .codePoints()
        .filter(c -> !isInvisible(c) && c != '/' && c != '\\')
        .forEach(name::appendCodePoint);
    return name.isEmpty() ? "file.mid" : name.toString();
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static String percent(String name) {
    var out = new StringBuilder(name.length() * 2);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf((char) (b & 0xFF)) >= 0) {
        out.append((char) b);
      } else {
        out.append("%%%02X".formatted(b & 0xFF));
      }
    }
    return out.toString();
  }
}

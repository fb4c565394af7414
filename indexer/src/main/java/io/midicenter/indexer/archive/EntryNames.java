package io.midicenter.indexer.archive;

import io.midicenter.analysis.text.NameBytes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Makes member names of what stands in archives, and tells members of one name apart. One instance
/// an archive.
final class EntryNames {
  private final Map<String, Integer> seen = new HashMap<>();

  /// The name with its place among equal ones; call it once a member, in the archive's order.
  MemberName next(String path) {
    return new MemberName(path, seen.merge(path, 1, Integer::sum));
  }

  /// `/` between folders, no empty and no `.` folder, nothing that is no text. `..` stays: it is
  /// only a name.
  static String clean(String name) {
    String slashed = name.indexOf('/') < 0 ? name.replace('\\', '/') : name;
    var clean = new StringBuilder(slashed.length());
    for (String part : slashed.split("/", -1)) {
      String text = text(part);
      if (!text.isEmpty() && !text.equals(".")) {
        clean.append(clean.isEmpty() ? "" : "/").append(text);
      }
    }
    return clean.toString();
  }

  /// Without U+0000 and unpaired surrogates.
  private static String text(String part) {
    var text = new StringBuilder(part.length());
    part.codePoints()
        .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /// A name that was read byte by byte as Latin-1, unless a header said it in Unicode: text that is
  /// UTF-8 in truth, or that holds control characters no name has, is read again by its bytes.
  static String ofLatin1(String name) {
    boolean controls = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 0xFF) {
        return name;
      }
      controls |= c >= 0x80 && c < 0xA0;
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return controls || NameBytes.isUtf8(bytes) ? NameBytes.decode(bytes) : name;
  }
}

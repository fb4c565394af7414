package io.midicenter.indexer.archive;

import org.jspecify.annotations.Nullable;

/// What names a MIDI file inside an archive.
///
/// @param path as the archive calls it, with `/` between the folders and `!/` behind each inner
///   archive: `inner.zip!/dir/x.mid`. It is only a name: `..` in it means nothing
/// @param ordinal 1 for the first member of that path, 2 for the second …
public record MemberName(String path, int ordinal) {
  /// Stands behind the path of an archive, before the path of a member.
  public static final String INSIDE = "!/";

  /// What its row holds beside the path: null for the first of a path.
  public @Nullable String raw() {
    return ordinal == 1 ? null : "#" + ordinal;
  }

  /// The reverse of [#path] and [#raw]; what is no such mark counts as none.
  public static MemberName of(String path, @Nullable String raw) {
    return new MemberName(
        path,
        raw != null && raw.matches("#[1-9]\\d{0,8}") ? Integer.parseInt(raw.substring(1)) : 1);
  }
}

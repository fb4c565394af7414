package io.midicenter.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files whose music is the same: the same notes, or transposed or retimed.
///
/// @param id 16 hex digits; null for a file without notes, which is alone
/// @param members available ones, by content id
/// @param keeper which to keep
public record Family(@Nullable String id, List<Member> members, Keeper keeper) {
  public Family {
    members = List.copyOf(members);
  }

  /// A file of a family.
  ///
  /// @param noteKey equal where the notes are the same; null without notes
  public record Member(Hit hit, @Nullable Long noteKey) {
    /// Bytes of the file.
    public long bytes() {
      return hit.document().get("size") instanceof Long size ? size : 0;
    }

    /// True where both play the same notes in the same key and note values.
    public boolean hasNotesOf(Member other) {
      return noteKey != null && noteKey.equals(other.noteKey);
    }
  }

  /// The member to keep.
  public Member kept() {
    return members.get(keeper.index());
  }
}

package io.midicenter.cli;

import io.midicenter.catalog.read.Copies;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.search.Family;
import io.midicenter.index.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Walks all duplicates of a library, group by group. It reads only.
final class Duplicates {
  private Duplicates() {}

  /// Groups of the same bytes at several places.
  static void ofBytes(Copies copies, Consumer<List<DuplicateRow>> sink) {
    var rows = new ArrayList<DuplicateRow>();
    String id = copies.id().hex();
    for (int i = 0; i < copies.places().size(); i++) {
      var place = copies.places().get(i);
      boolean archived = place.member() != null;
      rows.add(
          new DuplicateRow(
              DuplicateRow.SAME_BYTES,
              id,
              i == 0,
              i > 0 ? "" : archived ? "came first" : "a file of its own; came first",
              id,
              place.display(),
              i == 0 || archived ? 0 : copies.sizeBytes()));
    }
    sink.accept(rows);
  }

  /// Groups of files with the same music, each with one place.
  static void ofMusic(MidiIndex index, Consumer<List<DuplicateRow>> sink) throws IOException {
    index.families(family -> sink.accept(rows(family)));
  }

  private static List<DuplicateRow> rows(Family family) {
    var rows = new ArrayList<DuplicateRow>();
    rows.add(row(family, family.keeper().index()));
    for (int i = 0; i < family.members().size(); i++) {
      if (i != family.keeper().index()) {
        rows.add(row(family, i));
      }
    }
    return rows;
  }

  private static DuplicateRow row(Family family, int index) {
    Family.Member member = family.members().get(index);
    boolean keep = index == family.keeper().index();
    Hit hit = member.hit();
    return new DuplicateRow(
        keep || member.hasNotesOf(family.kept())
            ? DuplicateRow.SAME_NOTES
            : DuplicateRow.SAME_SHAPE,
        String.valueOf(family.id()),
        keep,
        keep ? family.keeper().why() : "",
        hit.id(),
        text(hit, "root")
            + "/"
            + text(hit, "path")
            + (text(hit, "path").isEmpty() ? "" : "/")
            + text(hit, "name"),
        keep ? 0 : member.bytes());
  }

  private static String text(Hit hit, String field) {
    Object value = hit.document().get(field);
    return value == null ? "" : value.toString();
  }
}

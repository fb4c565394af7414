package io.midicenter.indexer.identity;

import io.midicenter.catalog.library.RootState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the rows must say after an import, by the rules and with none of the program's code.
///
/// Of several places with the same bytes the rules do not say which one moved, so vanished places
/// are counted by content, and present ones are told one by one.
final class ExpectedRows {
  private static final int SUSPECT_FROM = 100;

  /// A place as the database has it; paths of members are `archive!member`.
  record Row(int content, boolean present) {}

  /// What one import of every root must report.
  record Counts(int moved, int vanished) {}

  /// Content by place, one map a root.
  final List<Map<String, Integer>> present = new ArrayList<>();

  final List<RootState> states = new ArrayList<>();

  /// Vanished places by content, over all roots.
  final Map<Integer, Integer> vanished = new TreeMap<>();

  ExpectedRows(int roots) {
    for (int i = 0; i < roots; i++) {
      present.add(new TreeMap<>());
      states.add(RootState.ONLINE);
    }
  }

  /// Follows an import of every root.
  ///
  /// @param before rows of each root before it
  /// @param told states of the roots after it, believed only where the rules leave it open
  Counts follow(
      List<Disk> disks,
      List<Map<String, Row>> before,
      List<RootState> told,
      boolean acceptMissing) {
    var fresh = new HashMap<Integer, Integer>();
    for (int i = 0; i < disks.size(); i++) {
      enter(disks.get(i), present.get(i), before.get(i), fresh);
    }
    countVanished(before);
    int moved = 0;
    int gone = 0;
    for (int i = 0; i < disks.size(); i++) {
      Counts counts = settle(disks.get(i), i, before.get(i), fresh, told, acceptMissing, moved);
      moved += counts.moved();
      gone += counts.vanished();
    }
    return new Counts(moved, gone);
  }

  private static void enter(
      Disk disk,
      Map<String, Integer> places,
      Map<String, Row> before,
      Map<Integer, Integer> fresh) {
    if (disk.mount == Disk.Mount.THERE) {
      disk.items.forEach((path, item) ->
          item.contents()
              .forEach((member, content) -> {
                String place = member.isEmpty() ? path : path + "!" + member;
                places.put(place, content);
                if (!before.containsKey(place)) {
                  fresh.merge(content, 1, Integer::sum);
                }
              }));
    }
  }

  private void countVanished(List<Map<String, Row>> before) {
    vanished.clear();
    for (int i = 0; i < before.size(); i++) {
      Map<String, Integer> there = present.get(i);
      before
          .get(i)
          .forEach((place, row) -> {
            if (!row.present() && !there.containsKey(place)) {
              vanished.merge(row.content(), 1, Integer::sum);
            }
          });
    }
  }

  private Counts settle(
      Disk disk,
      int i,
      Map<String, Row> before,
      Map<Integer, Integer> fresh,
      List<RootState> told,
      boolean acceptMissing,
      int movedBefore) {
    if (disk.mount == Disk.Mount.AWAY && !acceptMissing) {
      states.set(i, RootState.OFFLINE);
      return new Counts(0, 0);
    }
    Map<String, Integer> places = present.get(i);
    var missing = new TreeMap<Integer, List<String>>();
    places.forEach((place, content) -> {
      if (isGone(disk, place)) {
        missing.computeIfAbsent(content, _ -> new ArrayList<>()).add(place);
      }
    });
    int all = 0;
    int moved = 0;
    for (Map.Entry<Integer, List<String>> of : missing.entrySet()) {
      all += of.getValue().size();
      moved += Math.min(of.getValue().size(), fresh.getOrDefault(of.getKey(), 0));
    }
    long known = places.keySet().stream().filter(before::containsKey).count();
    boolean suspect = isSuspect(all - moved, known);
    if (suspect != isSuspect(all - moved, known + movedBefore)) {
      suspect = told.get(i) == RootState.SUSPECT;
    }
    if (suspect && !acceptMissing) {
      states.set(i, RootState.SUSPECT);
      return new Counts(0, 0);
    }
    states.set(i, RootState.ONLINE);
    missing.forEach((content, list) -> {
      int takes = Math.min(list.size(), fresh.getOrDefault(content, 0));
      fresh.merge(content, -takes, Integer::sum);
      vanished.merge(content, list.size() - takes, Integer::sum);
      list.forEach(places::remove);
    });
    return new Counts(moved, all - moved);
  }

  private static boolean isSuspect(int gone, long known) {
    return known >= SUSPECT_FROM && gone * 2L > known;
  }

  private static boolean isGone(Disk disk, String place) {
    if (disk.mount != Disk.Mount.THERE) {
      return true;
    }
    int mark = place.indexOf('!');
    String path = mark < 0 ? place : place.substring(0, mark);
    Disk.Item item = disk.items.get(path);
    if (item != null) {
      return mark >= 0
          && !item.damaged()
          && !item.contents().containsKey(place.substring(mark + 1));
    }
    String folder = path;
    do {
      folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
    } while (!disk.folders.contains(folder));
    return !disk.closed.contains(folder);
  }
}

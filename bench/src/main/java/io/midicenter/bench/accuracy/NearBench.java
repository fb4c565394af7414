package io.midicenter.bench.accuracy;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.near.MinHash;
import io.midicenter.analysis.near.NearGroups;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Judges groups of near duplicates by the versions of one song in pop909: of all pairs in a group,
/// how many are one song; of all pairs of versions, how many are in a group.
final class NearBench {
  private NearBench() {}

  /// @param others files of all other sets stand among the songs: what is grouped with a song then
  ///   counts as wrong
  static void run(DevFiles dev, boolean others, Consumer<String> tell) throws IOException {
    var analyses = new Analyses();
    var groups = new NearGroups();
    var files = new ArrayList<TruthFile>();
    var seen = new HashSet<Bytes>();
    int versions = 0;
    var all = new ArrayList<TruthFile>();
    for (TruthFile file : dev.all()) {
      boolean song = file.set().equals("pop909");
      if (!song && !others) {
        continue;
      }
      var analysis = analyses.of(file, Limits.DEFAULT);
      Bytes notes = analysis.noteHash();
      if (notes == null || !seen.add(notes)) {
        continue;
      }
      all.add(file);
      versions += song ? 1 : 0;
      short[] print = MinHash.of(analysis.lines());
      Bytes shape = analysis.shapeHash();
      if (print != null) {
        groups.add(print, shape == null ? null : (Long) ByteBuffer.wrap(shape.toArray()).getLong());
        files.add(file);
      }
    }
    int[] firsts = groups.groups();
    for (Half half : Half.values()) {
      tell.accept(row(half, firsts, files, all));
    }
    tell.accept(
        String.format(
            Locale.ROOT,
            "    %,d versions with notes of their own among %,d files, %,d with enough melody",
            versions,
            all.size(),
            files.size()));
  }

  private static String row(Half half, int[] firsts, List<TruthFile> files, List<TruthFile> all) {
    long right = 0;
    long grouped = 0;
    for (int i = 0; i < firsts.length; i++) {
      for (int j = i + 1; j < firsts.length; j++) {
        if (firsts[i] >= 0 && firsts[i] == firsts[j] && isAsked(files.get(i), files.get(j), half)) {
          grouped++;
          right += isOneSong(files.get(i), files.get(j)) ? 1 : 0;
        }
      }
    }
    long pairs = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        pairs += isAsked(all.get(i), all.get(j), half) && isOneSong(all.get(i), all.get(j)) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "near duplicates, versions of a song, %s: precision %.1f %% of %,d pairs, recall %.1f %% of %,d pairs",
        half == Half.CHOSEN_ON ? "chosen on" : "kept aside",
        100.0 * right / Math.max(1, grouped),
        grouped,
        100.0 * right / Math.max(1, pairs),
        pairs);
  }

  /// Pairs with at least one song of the half.
  private static boolean isAsked(TruthFile a, TruthFile b, Half half) {
    return (a.set().equals("pop909") && a.half() == half)
        || (b.set().equals("pop909") && b.half() == half);
  }

  private static boolean isOneSong(TruthFile a, TruthFile b) {
    return a.get("group").equals(b.get("group"));
  }
}

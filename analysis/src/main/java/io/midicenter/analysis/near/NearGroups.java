package io.midicenter.analysis.near;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Groups pieces whose prints are alike: pieces that share a band are compared, and what is alike
/// is joined, also over a third piece. The same pieces in the same order give the same groups. One
/// thread; about 250 bytes a piece.
public final class NearGroups {
  /// Estimated share of common shingles from which two pieces are nearly the same.
  public static final double LEAST = 0.7;

  /// Pieces of one band that others are compared with: what is alike shares more than one band.
  private static final int LEADERS = 8;

  private final List<short[]> prints = new ArrayList<>();
  private final List<@Nullable Long> families = new ArrayList<>();
  private int[] parent = new int[0];

  /// Adds the next piece.
  ///
  /// @param family pieces of one family are the same music anyway; null without one
  public void add(short[] print, @Nullable Long family) {
    prints.add(print);
    families.add(family);
  }

  public int size() {
    return prints.size();
  }

  /// By piece in the order added: the first piece of its group, −1 where it is alone or has only
  /// its family beside it.
  public int[] groups() {
    parent = new int[prints.size()];
    Arrays.setAll(parent, i -> i);
    joinFamilies();
    for (int band = 0; band < MinHash.BANDS; band++) {
      joinBand(band);
    }
    return firsts();
  }

  /// Members of a family have nearly the same print: they are joined without a comparison.
  private void joinFamilies() {
    var first = new HashMap<Long, Integer>();
    for (int i = 0; i < parent.length; i++) {
      Long family = families.get(i);
      if (family != null) {
        Integer before = first.putIfAbsent(family, i);
        if (before != null) {
          join(before, i);
        }
      }
    }
  }

  private void joinBand(int band) {
    long[] order = new long[prints.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (MinHash.band(prints.get(i), band) & ~(long) Integer.MAX_VALUE) | i;
    }
    Arrays.sort(order);
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && order[to] >> 31 == order[from] >> 31) {
        to++;
      }
      if (to - from > 1) {
        joinRun(order, from, to);
      }
      from = to;
    }
  }

  private void joinRun(long[] order, int from, int to) {
    int[] leaders = new int[LEADERS];
    int size = 0;
    for (int at = from; at < to; at++) {
      int piece = (int) order[at] & Integer.MAX_VALUE;
      boolean alike = false;
      for (int i = 0; i < size && !alike; i++) {
        alike = find(leaders[i]) == find(piece);
        if (!alike && MinHash.likeness(prints.get(leaders[i]), prints.get(piece)) >= LEAST) {
          join(leaders[i], piece);
          alike = true;
        }
      }
      if (!alike && size < LEADERS) {
        leaders[size++] = piece;
      }
    }
  }

  private int[] firsts() {
    Map<Integer, Boolean> several = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      int first = find(i);
      Long family = families.get(i);
      if (i != first && (family == null || !family.equals(families.get(first)))) {
        several.put(first, true);
      }
    }
    int[] groups = new int[parent.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = several.containsKey(find(i)) ? find(i) : -1;
    }
    return groups;
  }

  private int find(int piece) {
    int root = piece;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /// The lower one stands for both.
  private void join(int a, int b) {
    int first = Math.min(find(a), find(b));
    int second = Math.max(find(a), find(b));
    parent[second] = first;
  }
}

package io.midicenter.index.match;

import java.util.Arrays;

/// The documents of the highest scores: a heap of numbers with the score in the high half, so that
/// of equal scores the lower document wins. One thread.
final class TopDocuments {
  private final long[] heap;
  private int size;

  TopDocuments(int most) {
    heap = new long[most];
  }

  /// @param document 0 or more
  /// @param score 0 or more
  /// @return true where the document is among the best so far
  boolean offer(int document, int score) {
    long entry = (long) score << 32 | (Integer.MAX_VALUE - document);
    if (size < heap.length) {
      heap[size] = entry;
      up(size++);
      return true;
    }
    if (size > 0 && entry > heap[0]) {
      heap[0] = entry;
      down();
      return true;
    }
    return false;
  }

  /// A later document needs a higher score than this to be among the best.
  int least() {
    return size < heap.length ? 0 : (int) (heap[0] >>> 32);
  }

  /// Best first.
  int[] documents() {
    long[] sorted = Arrays.copyOf(heap, size);
    Arrays.sort(sorted);
    int[] documents = new int[size];
    for (int i = 0; i < size; i++) {
      documents[i] = Integer.MAX_VALUE - (int) sorted[size - 1 - i];
    }
    return documents;
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[at] <= heap[child]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int a, int b) {
    long entry = heap[a];
    heap[a] = heap[b];
    heap[b] = entry;
  }
}

package io.midicenter.index.write;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.text.Words;

/// The order of files nobody asked anything about: readable names, known tempo and key, a fair
/// number of notes first.
public final class BrowseRank {
  public static final int MAX = 1_000;

  private BrowseRank() {}

  /// 0..1000.
  public static int of(IndexedFile file) {
    IndexedMusic music = file.music();
    double rank = 0;
    rank += music.bpmConfidence() == null ? 0 : 200 * music.bpmConfidence();
    rank += music.keyConfidence() == null ? 0 : 200 * music.keyConfidence();
    rank += Math.min(200, 20 * Math.log1p(music.notes()) / Math.log(2));
    rank += 250 * readability(file);
    rank += file.tags().isEmpty() ? 0 : 100;
    rank += file.problems().isEmpty() ? 50 : 0;
    return (int) Math.max(0, Math.min(MAX, Math.round(rank)));
  }

  /// 0..1: share of three words that have three letters or more.
  private static double readability(IndexedFile file) {
    if (file.places().isEmpty()) {
      return 0;
    }
    int readable = 0;
    for (String word : Words.of(file.places().getFirst().stem())) {
      if (word.length() >= 3 && Character.isLetter(word.charAt(0))) {
        readable++;
      }
    }
    return Math.min(3, readable) / 3.0;
  }
}

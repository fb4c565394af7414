package io.midicenter.index.chords;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.material.MusicMaterial;
import java.util.ArrayList;
import java.util.List;

/// One loop of chords in all 12 transpositions and 4 rotations, among the same chords in another
/// order.
final class MadeLoops {
  private static final List<String> NOTES =
      List.of("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

  private final List<IndexedFile> files = new ArrayList<>();

  MadeLoops(String loop) {
    List<String> chords = List.of(loop.split("-"));
    for (int up = 0; up < 12; up++) {
      for (int turn = 0; turn < 4; turn++) {
        add(chords, up, new int[] {turn, turn + 1, turn + 2, turn + 3});
        add(chords, up, new int[] {turn, turn + 2, turn + 1, turn + 3});
      }
    }
  }

  List<IndexedFile> files() {
    return files;
  }

  /// The same chord some semitones higher.
  static String transposed(String chord, int up) {
    boolean minor = chord.endsWith("m");
    String root = minor ? chord.substring(0, chord.length() - 1) : chord;
    return NOTES.get((NOTES.indexOf(root) + up) % 12) + (minor ? "m" : "");
  }

  private void add(List<String> chords, int up, int[] order) {
    int[] starts = new int[4];
    byte[] codes = new byte[4];
    for (int i = 0; i < 4; i++) {
      String chord = transposed(chords.get(order[i] % 4), up);
      boolean minor = chord.endsWith("m");
      int root = NOTES.indexOf(minor ? chord.substring(0, chord.length() - 1) : chord);
      codes[i] = (byte) (root << 4 | (minor ? 1 : 0));
      starts[i] = i * 1_920;
    }
    Bytes none = Bytes.wrap(new byte[4]);
    var track = new ChordTrack(Ints.wrap(starts), Bytes.of(codes), none, none, 7_680, true);
    byte[] id = new byte[32];
    id[0] = (byte) files.size();
    files.add(
        IndexedFile.named(
                files.size() + 1L, Bytes.wrap(id), "loops", "loop " + files.size() + ".mid")
            .heard(
                MusicTerms.of(List.of(), track, List.of(MusicalKey.of(0, false)), null),
                MusicMaterial.NONE,
                ChordSequence.encode(ChordRuns.of(track), List.of(0), 1_920)));
  }
}

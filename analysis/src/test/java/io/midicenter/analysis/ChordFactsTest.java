package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.chords.ChordCode;
import io.midicenter.analysis.chords.ChordNames;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChordFactsTest {
  /// Keys of a chord in close position, root lowest.
  private static int[] keys(int root, int quality) {
    var keys = new ArrayList<Integer>();
    for (int step = 0; step < 12; step++) {
      if ((ChordCode.tones(quality) >> step & 1) != 0) {
        keys.add(48 + root + step);
      }
    }
    return keys.stream().mapToInt(k -> k).toArray();
  }

  private static MidiTrack chord(MidiTrack track, double at, double quarters, int... keys) {
    for (int key : keys) {
      track.note(at, quarters, 1, key, 80);
    }
    return track;
  }

  private static ChordTrack held(int... keys) {
    return Analyses.of(MidiFile.create().track(t -> chord(t, 0, 4, keys))).chords();
  }

  private static List<String> names(ChordTrack chords) {
    var names = new ArrayList<String>();
    for (int i = 0; i < chords.size(); i++) {
      names.add(ChordNames.name(chords, i, 0));
    }
    return names;
  }

  @Test
  void all156ChordsInRootPositionGiveRootQualityAndBass() {
    for (int root = 0; root < 12; root++) {
      for (int quality = 0; quality < ChordCode.QUALITIES; quality++) {
        String name = ChordNames.name(ChordCode.of(root, quality), root, 0);
        assertThat(names(held(keys(root, quality)))).containsExactly(name);
      }
    }
  }

  @Test
  void triadsInBothInversionsKeepTheirRootAndNameTheirBass() {
    for (int root = 0; root < 12; root++) {
      for (int quality : new int[] {ChordCode.MAJ, ChordCode.MIN, ChordCode.DIM}) {
        int[] keys = keys(root, quality);
        for (int inversion = 1; inversion <= 2; inversion++) {
          keys[inversion - 1] += 12;
          int bass = keys[inversion] % 12;
          assertThat(names(held(keys)))
              .containsExactly(ChordNames.name(ChordCode.of(root, quality), bass, 0));
        }
      }
    }
  }

  @Test
  void aHeldChordCountsInEveryFrameInWhichItSounds() {
    ChordTrack chords =
        Analyses.of(
                MidiFile.create().track(t -> chord(chord(t, 0, 16, 48, 52, 55), 16, 4, 53, 57, 60)))
            .chords();
    assertThat(names(chords)).containsExactly("C", "F");
    assertThat(chords.starts()).isEqualTo(Ints.wrap(0, 16 * 480));
    assertThat(chords.end()).isEqualTo(20 * 480);
  }

  @Test
  void chordsOfThreeFourAndOfCompoundBarsBeginOnTheirBars() {
    for (int[] meter : new int[][] {{3, 4}, {6, 8}, {12, 8}}) {
      double bar = meter[0] * 4.0 / meter[1];
      ChordTrack chords =
          Analyses.of(
                  MidiFile.create()
                      .track(t -> {
                        t.meter(0, meter[0], meter[1]);
                        chord(t, 0, bar, 48, 64, 67);
                        chord(t, bar, bar, 45, 60, 64);
                        chord(t, 2 * bar, bar, 43, 59, 62);
                        return chord(t, 3 * bar, bar, 48, 64, 67);
                      }))
              .chords();
      assertThat(names(chords)).containsExactly("C", "Am", "G", "C");
      int ticks = (int) (bar * 480);
      assertThat(chords.starts()).isEqualTo(Ints.wrap(0, ticks, 2 * ticks, 3 * ticks));
    }
  }

  @Test
  void brokenChordsAreChords() {
    ChordTrack chords =
        Analyses.of(
                MidiFile.create()
                    .track(t -> {
                      int[][] bars = {{48, 52, 55, 60}, {45, 52, 57, 60}, {41, 53, 57, 60}};
                      for (int i = 0; i < 48; i++) {
                        t.note(i / 4.0, 0.25, 1, bars[i / 16][i % 4], 80);
                      }
                      return t;
                    }))
            .chords();
    assertThat(names(chords)).containsExactly("C", "Am", "F");
    assertThat(chords.starts()).isEqualTo(Ints.wrap(0, 1920, 3840));
  }

  @Test
  void drumsChangeNoChord() {
    MidiFile without = MidiFile.create().track(t -> progression(t, new Random(7), 0));
    MidiFile with =
        MidiFile.create()
            .track(t -> progression(t, new Random(7), 0))
            .track(t -> {
              for (int i = 0; i < 128; i++) {
                t.note(i / 2.0, 0.25, 10, 35 + i % 12, 100);
              }
              return t;
            });
    assertThat(Analyses.of(with).chords()).isEqualTo(Analyses.of(without).chords());
  }

  @Test
  void silenceOfMoreThanABeatIsNoChord() {
    ChordTrack chords =
        Analyses.of(
                MidiFile.create().track(t -> chord(chord(t, 0, 4, 48, 52, 55), 12, 4, 48, 52, 55)))
            .chords();
    assertThat(names(chords)).containsExactly("C", ChordNames.NO_CHORD, "C");
    assertThat(chords.starts()).isEqualTo(Ints.wrap(0, 4 * 480, 12 * 480));
    assertThat(chords.confidences().at(1)).isZero();
  }

  @Test
  void aRestOfOneBeatDoesNotEndAChord() {
    ChordTrack chords =
        Analyses.of(
                MidiFile.create().track(t -> chord(chord(t, 0, 3, 48, 52, 55), 4, 4, 48, 52, 55)))
            .chords();
    assertThat(names(chords)).containsExactly("C");
  }

  @Test
  void oneRepeatedNoteIsNoChord() {
    int[] same = new int[16];
    Arrays.fill(same, 60);
    assertThat(Analyses.of(MidiFile.create().track(t -> t.melody(same))).chords())
        .isEqualTo(ChordTrack.EMPTY);
  }

  @Test
  void transpositionShiftsKeyAndChordsAndNothingElse() {
    for (int by = 1; by < 12; by++) {
      int shift = by;
      Analysis low = Analyses.of(MidiFile.create().track(t -> progression(t, new Random(3), 0)));
      Analysis high =
          Analyses.of(MidiFile.create().track(t -> progression(t, new Random(3), shift)));
      assertThat(high.chords().starts()).isEqualTo(low.chords().starts());
      assertThat(high.chords().confidences()).isEqualTo(low.chords().confidences());
      for (int i = 0; i < low.chords().size(); i++) {
        int code = low.chords().code(i);
        assertThat(high.chords().code(i))
            .isEqualTo(ChordCode.of((ChordCode.root(code) + shift) % 12, ChordCode.quality(code)));
        assertThat(high.chords().basses().at(i))
            .isEqualTo((byte) ((low.chords().basses().at(i) + shift) % 12));
      }
      MusicalKey key = low.key().key().value();
      assertThat(key).isNotNull();
      assertThat(high.key().key().value())
          .isEqualTo(key == null ? null : MusicalKey.of(key.tonic() + shift, key.isMinor()));
    }
  }

  /// Sixteen bars of chords of one key with a tune above.
  private static MidiTrack progression(MidiTrack track, Random random, int shift) {
    int[][] chords = {{48, 52, 55}, {45, 48, 52}, {41, 45, 48}, {43, 47, 50}, {50, 53, 57}};
    int[] scale = {60, 62, 64, 65, 67, 69, 71};
    for (int bar = 0; bar < 16; bar++) {
      for (int key : chords[bar == 0 || bar == 15 ? 0 : random.nextInt(chords.length)]) {
        track.note(bar * 4, 4, 1, key + shift, 80);
      }
      for (int beat = 0; beat < 4; beat++) {
        track.note(bar * 4 + beat, 1, 1, scale[random.nextInt(7)] + shift, 90);
      }
    }
    return track;
  }

  @Test
  void aSequenceThatRepeatsWrapsAndOneThatDoesNotEndsThere() {
    int[] circle = {0, 9, 5, 7};
    int[] road = {0, 7, 2, 9, 4, 5, 10, 3, 8, 1, 6, 11};
    assertThat(sequence(32, circle).wraps()).isTrue();
    assertThat(sequence(12, road).wraps()).isFalse();
  }

  private static ChordTrack sequence(int bars, int[] roots) {
    return Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int bar = 0; bar < bars; bar++) {
                    chord(t, bar * 4, 4, keys(roots[bar % roots.length], ChordCode.MAJ));
                  }
                  return t;
                }))
        .chords();
  }

  @Test
  void aPerformanceOffTheGridHasChordsByHalfSecondsThatAreLessSure() {
    ChordTrack chords =
        Analyses.of(
                MidiFile.create()
                    .track(t -> {
                      var random = new Random(11);
                      int[][] bars = {{48, 64, 67}, {41, 65, 69}};
                      for (int i = 0; i < 64; i++) {
                        double at = i * 0.73 + random.nextDouble() * 0.4;
                        chord(t, at, 0.6, bars[i / 16 % 2]);
                      }
                      return t;
                    }))
            .chords();
    assertThat(names(chords)).containsExactly("C", "F", "C", "F");
    for (int i = 0; i < chords.size(); i++) {
      assertThat(chords.confidences().at(i)).isBetween((byte) 1, (byte) 70);
    }
  }

  @Test
  void withoutATimeBaseThereAreNoChords() {
    Analysis analysis =
        Analyses.of(MidiFile.create().rawDivision(0).track(t -> chord(t, 0, 4, 48, 52, 55)));
    assertThat(analysis.chords()).isEqualTo(ChordTrack.EMPTY);
  }
}

package io.midicenter.analysis.grams;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MusicTermsTest {
  private static final long SEED = Long.getLong("tests.seed", 99L);
  private static final int MAJOR = 0;
  private static final int MINOR = 1;
  private static final int SEVENTH = 6;

  private final Random random = new Random(SEED);

  @Test
  void aTuneHasTheSameTermsInEveryKey() {
    byte[] tune = tune(60);
    MusicTerms terms = melody(tune);
    assertThat(terms.mel3().size()).isBetween(30, 57);
    for (int up = 1; up <= 12; up++) {
      byte[] higher = tune.clone();
      for (int i = 0; i < tune.length; i++) {
        higher[i] = (byte) (tune[i] + up);
      }
      assertThat(melody(higher)).as("%d semitones up, -Dtests.seed=%d", up, SEED).isEqualTo(terms);
    }
  }

  @Test
  void aTermStandsForItsIntervalsAndNoOthers() {
    TermSet terms = melody(new byte[] {60, 62, 64, 60}).mel3();
    assertThat(terms.size()).isOne();
    assertThat(terms.contains(((14L * 25) + 14) * 25 + 8)).isTrue();
    assertThat(melody(new byte[] {60, 62, 64, 61}).mel3()).isNotEqualTo(terms);
  }

  @Test
  void leapsBeyondAnOctaveKeepTheirDirection() {
    assertThat(MelodyTerms.interval(40, 53)).isEqualTo(MelodyTerms.interval(40, 41));
    assertThat(MelodyTerms.interval(60, 36)).isEqualTo(MelodyTerms.interval(60, 48));
    assertThat(MelodyTerms.interval(60, 48)).isNotEqualTo(MelodyTerms.interval(60, 72));
  }

  @Test
  void theMainMelodyAloneFillsItsField() {
    byte[] tune = tune(20);
    assertThat(MusicTerms.of(List.of(line(tune, 1)), ChordTrack.EMPTY, List.of(), null).mel5m())
        .isEqualTo(TermSet.EMPTY);
    assertThat(melody(tune).mel5m()).isEqualTo(melody(tune).mel5());
  }

  @Test
  void aLoopOfFourChordsIsFoundInEveryRotationAndTransposition() {
    int[] loop = {chord(0, MAJOR), chord(7, MAJOR), chord(9, MINOR), chord(5, MAJOR)};
    MusicTerms terms = progression(loop, true, 0);
    assertThat(terms.shape().size()).as("M7M stands twice").isEqualTo(11);
    for (int up = 0; up < 12; up++) {
      for (int turn = 0; turn < loop.length; turn++) {
        int[] other = new int[loop.length];
        for (int i = 0; i < loop.length; i++) {
          int from = loop[(i + turn) % loop.length];
          other[i] = chord((from >> 4) + up, from & 15);
        }
        MusicTerms found = progression(other, true, up);
        assertThat(found.shape()).as("%d up, turned by %d", up, turn).isEqualTo(terms.shape());
        assertThat(found.prog()).as("%d up, turned by %d", up, turn).isEqualTo(terms.prog());
      }
    }
  }

  @Test
  void aSeventhBelongsToTheFamilyOfItsTriadButIsAChordOfItsOwn() {
    MusicTerms plain = progression(new int[] {chord(7, MAJOR), chord(0, MAJOR)}, false, 0);
    MusicTerms seventh = progression(new int[] {chord(7, SEVENTH), chord(0, MAJOR)}, false, 0);
    assertThat(seventh.prog()).isEqualTo(plain.prog());
    assertThat(seventh.pabs()).isEqualTo(plain.pabs());
    assertThat(seventh.chord()).isNotEqualTo(plain.chord());
  }

  @Test
  void silenceBreaksAProgression() {
    MusicTerms terms =
        progression(new int[] {chord(0, MAJOR), ChordTrack.NO_CHORD, chord(7, MAJOR)}, false, 0);
    assertThat(terms.pabs()).isEqualTo(TermSet.EMPTY);
    assertThat(terms.chord().size()).isEqualTo(2);
  }

  @Test
  void aHalfBarIsTheSameInEitherHalf() {
    TermSet first = drums(0b0000_0000_0001_0001).half();
    TermSet second = drums(0b0001_0001_0000_0000).half();
    assertThat(first).isEqualTo(second).isNotEqualTo(TermSet.EMPTY);
    assertThat(drums(0b0001_0001_0000_0000).bar()).isNotEqualTo(drums(0b0000_0000_0001_0001).bar());
    assertThat(first.contains(DrumTerms.term(DrumTerms.LOW, 8, 0b1_0001))).isTrue();
    assertThat(first.contains(DrumTerms.term(DrumTerms.HIGH, 8, 0b1_0001))).isFalse();
  }

  private byte[] tune(int notes) {
    byte[] tune = new byte[notes];
    for (int i = 0; i < notes; i++) {
      tune[i] = (byte) (50 + random.nextInt(24));
    }
    return tune;
  }

  private static MusicTerms melody(byte[] tune) {
    return MusicTerms.of(List.of(line(tune, 0)), ChordTrack.EMPTY, List.of(), null);
  }

  private static MelodyLine line(byte[] pitches, int rank) {
    byte[] times = new byte[pitches.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = (byte) (i % 3 == 0 ? 45 : 37);
    }
    return new MelodyLine(
        0, rank, false, 0.9, Bytes.of(pitches), Bytes.wrap(times), Ints.EMPTY, -1);
  }

  private static int chord(int root, int quality) {
    return root % 12 << 4 | quality;
  }

  private static MusicTerms progression(int[] codes, boolean wraps, int tonic) {
    int[] starts = new int[codes.length];
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      starts[i] = i * 1_920;
      bytes[i] = (byte) codes[i];
    }
    Bytes none = Bytes.wrap(new byte[codes.length]);
    var track =
        new ChordTrack(
            Ints.wrap(starts), Bytes.wrap(bytes), none, none, codes.length * 1_920, wraps);
    return MusicTerms.of(List.of(), track, List.of(MusicalKey.of(tonic, false)), null);
  }

  private static MusicTerms drums(int kick) {
    int[] masks = new int[DrumLane.COUNT];
    masks[DrumLane.KICK.number()] = kick;
    @Nullable Double ghosts = null;
    return MusicTerms.of(
        List.of(),
        ChordTrack.EMPTY,
        List.of(),
        new DrumAnalysis(4, 16, 0, Ints.wrap(masks), Ints.EMPTY, ghosts, 0, List.of(), Set.of()));
  }
}

package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import org.junit.jupiter.api.Test;

class KeyFactsTest {
  /// Tonic, dominant and the steps between, as a tune in a major key would use them.
  private static final int[] TUNE = {0, 4, 7, 4, 5, 2, 11, 0, 9, 5, 2, 7, 4, 0, 7, 0};

  private static MidiTrack tune(MidiTrack track, int tonic) {
    for (int i = 0; i < TUNE.length; i++) {
      track.note(i, 1, 1, tonic + TUNE[i], 90);
    }
    return track;
  }

  @Test
  void notesInFSharpMajorAreHeardUnderADeclaredCMajor() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> tune(t.keySignature(0, 0, false), 66)));
    assertThat(analysis.key().key().value()).isEqualTo(MusicalKey.of(6, false));
    assertThat(analysis.key().declared()).isEqualTo(new KeySignature(0, false));
    assertThat(analysis.key().signature().value()).isEqualTo(-6);
  }

  @Test
  void theSpellingFollowsTheSignature() {
    for (int fifths : new int[] {6, -6}) {
      Analysis analysis =
          Analyses.of(MidiFile.create().track(t -> tune(t.keySignature(0, fifths, false), 66)));
      assertThat(analysis.key().signature().value()).isEqualTo(fifths);
    }
  }

  @Test
  void aSongHasTheSameKeyWithAndWithoutItsDrums() {
    MidiFile without = MidiFile.create().track(t -> tune(t, 62));
    MidiFile with =
        MidiFile.create()
            .track(t -> tune(t, 62))
            .track(t -> {
              for (int i = 0; i < 64; i++) {
                t.note(i / 4.0, 0.25, 10, i % 2 == 0 ? 42 : 37, 100);
              }
              return t;
            });
    assertThat(Analyses.of(with).key()).isEqualTo(Analyses.of(without).key());
    assertThat(Analyses.of(with).key().key().value()).isEqualTo(MusicalKey.of(2, false));
  }

  @Test
  void drumsAloneHaveNoKey() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 64; i++) {
                    t.note(i / 4.0, 0.25, 10, 35 + i % 20, 100);
                  }
                  return t;
                }));
    assertThat(analysis.key().key()).isEqualTo(Fact.none());
    assertThat(analysis.key().possible()).isEmpty();
    assertThat(analysis.key().probabilities()).isEmpty();
    assertThat(analysis.statistics().pitchMin()).isNull();
    assertThat(analysis.statistics().velocityMax()).isEqualTo(100);
  }

  @Test
  void threeNotesOrTwoPitchClassesNameNoKey() {
    assertThat(Analyses.of(MidiFile.create().track(t -> t.melody(60, 64, 67))).key().possible())
        .isEmpty();
    assertThat(
            Analyses.of(MidiFile.create().track(t -> t.melody(60, 67, 72, 79, 60, 67)))
                .key()
                .possible())
        .isEmpty();
  }

  @Test
  void oneChordHasThreePossibleKeysAndNoKey() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> t.melody(60, 64, 67, 72, 64, 67)));
    assertThat(analysis.key().key()).isEqualTo(Fact.none());
    assertThat(analysis.key().possible()).hasSize(3);
  }

  @Test
  void probabilitiesSumToOneAndLengthMakesThemSharper() {
    Analysis brief = Analyses.of(MidiFile.create().track(t -> tune(t, 60)));
    Analysis longer =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 6 * TUNE.length; i++) {
                    t.note(i, 1, 1, 60 + TUNE[i % TUNE.length], 90);
                  }
                  return t;
                }));
    assertThat(brief.key().probabilities().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(brief.key().key().value()).isEqualTo(MusicalKey.of(0, false));
    assertThat(longer.key().key().confidence()).isGreaterThan(brief.key().key().confidence());
    assertThat(brief.key().possible().getFirst().probability())
        .isEqualTo(brief.key().key().confidence());
  }

  @Test
  void longNotesCountMoreThanManyShortOnes() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  tune(t, 60);
                  for (int i = 0; i < 40; i++) {
                    t.note(i / 3.0, 0.01, 2, 66, 20);
                  }
                  return t;
                }));
    assertThat(analysis.key().key().value()).isEqualTo(MusicalKey.of(0, false));
  }

  @Test
  void hiddenSignaturesAreNotDeclared() {
    byte[] file = MidiFile.create().track(t -> tune(t.keySignature(0, 3, true), 60)).bytes();
    Analysis analysis = Analyses.of(file, new Limits(1 << 20, false, true, false, false));
    assertThat(analysis.key().declared()).isNull();
  }

  @Test
  void aPieceThatMovesToAnotherKeyHasASegmentForEach() {
    for (int shift = 0; shift < 12; shift++) {
      int tonic = 60 + shift;
      KeyAnalysis key =
          Analyses.of(MidiFile.create().track(t -> tunes(tunes(t, 0, tonic), 12, tonic + 4))).key();
      assertThat(key.segments())
          .containsExactly(
              new KeySegment(0, MusicalKey.of(tonic, false)),
              new KeySegment(12, MusicalKey.of(tonic + 4, false)));
    }
  }

  @Test
  void aPieceInOneKeyHasNoSegments() {
    KeyAnalysis key =
        Analyses.of(MidiFile.create().track(t -> tunes(tunes(t, 0, 60), 12, 60))).key();
    assertThat(key.segments()).isEmpty();
    assertThat(key.key().value()).isEqualTo(MusicalKey.of(0, false));
  }

  @Test
  void aStretchBelowFourBarsIsNoSegment() {
    KeyAnalysis key =
        Analyses.of(
                MidiFile.create()
                    .track(t -> {
                      tunes(t, 0, 60);
                      for (int i = 0; i < 8; i++) {
                        t.note(48 + i, 1, 1, 66 + TUNE[i], 90);
                      }
                      return tunes(t, 14, 60);
                    }))
            .key();
    assertThat(key.segments()).isEmpty();
  }

  /// Twelve bars of the tune.
  private static MidiTrack tunes(MidiTrack track, int bar, int tonic) {
    for (int i = 0; i < 48; i++) {
      track.note(bar * 4 + i, 1, 1, tonic + TUNE[i % 16], 90);
    }
    return track;
  }
}

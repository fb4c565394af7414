package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterAndLengthTest {
  /// Quarter notes from `from` up to `to`.
  private static MidiTrack quarters(MidiTrack track, int from, int to) {
    for (int i = from; i < to; i++) {
      track.note(i, 1, 1, 60 + i % 5, 90);
    }
    return track;
  }

  @Test
  void aPickUpBarWrittenAsOneFourDoesNotHideTheThreeFour() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> quarters(t.meter(0, 1, 4).meter(1, 3, 4), 0, 25)));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.declared(new Meter(3, 4), 0.95));
    assertThat(analysis.meter().changes()).isEqualTo(1);
    assertThat(analysis.meter().alternatives()).containsExactly(new Meter(1, 4));
  }

  @Test
  void anExponentOf255IsIgnored() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> quarters(t.meta(0, 0x58, 4, 255, 24, 8).meter(0, 6, 8), 0, 12)));
    assertThat(analysis.meter().meter().value()).isEqualTo(new Meter(6, 8));
  }

  @Test
  void aLoneFourFourIsBelievedLessThanAnythingElse() {
    Analysis common = Analyses.of(MidiFile.create().track(t -> quarters(t.meter(0, 4, 4), 0, 12)));
    assertThat(common.meter().meter()).isEqualTo(Fact.declared(new Meter(4, 4), 0.9));
    Analysis other = Analyses.of(MidiFile.create().track(t -> quarters(t.meter(0, 5, 4), 0, 20)));
    assertThat(other.meter().meter()).isEqualTo(Fact.declared(new Meter(5, 4), 0.95));
  }

  @Test
  void signaturesCountByTheTimeInWhichNotesSound() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> quarters(t.meter(0, 3, 4).meter(12, 7, 8), 0, 12).end(500)));
    assertThat(analysis.meter().meter().value()).isEqualTo(new Meter(3, 4));
  }

  @Test
  void withoutASignatureBarsAreCountedInFourAndBelievedLittle() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> quarters(t, 0, 16)));
    assertThat(analysis.meter().meter()).isEqualTo(Fact.none());
    assertThat(analysis.extent().bars().value()).isEqualTo(4);
    assertThat(analysis.extent().bars().confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aTrackEndOnABarLineTellsTheLength() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> quarters(t.meter(0, 3, 4), 0, 10).end(12)));
    assertThat(analysis.extent().bars().value()).isEqualTo(4);
    assertThat(analysis.extent().bars().confidence()).isCloseTo(0.9 * 0.95, within(1e-9));
    assertThat(analysis.extent().loopable()).isTrue();
    assertThat(analysis.extent().loopBars()).isEqualTo(4);
    assertThat(analysis.kind().value()).isEqualTo(Kind.LOOP);
  }

  @Test
  void silenceBeforeTheMusicIsTrimmed() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create().track(t -> quarters(t.meter(0, 4, 4), 256, 256 + 8).end(264)));
    assertThat(analysis.extent().startBar()).isEqualTo(64);
    assertThat(analysis.extent().bars().value()).isEqualTo(2);
  }

  @Test
  void aPickUpBelongsToTheNextBar() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> quarters(t.meter(0, 4, 4), 3, 20).end(20)));
    assertThat(analysis.extent().startBar()).isEqualTo(1);
    assertThat(analysis.extent().bars().value()).isEqualTo(4);
    assertThat(analysis.extent().loopable()).isTrue();
  }

  @Test
  void aNoteThatRingsOverTheEndMakesNoLoop() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create().track(t -> quarters(t.meter(0, 4, 4), 0, 16).note(15, 3, 1, 48, 90)));
    assertThat(analysis.extent().loopable()).isFalse();
    assertThat(analysis.extent().loopBars()).isNull();
    assertThat(analysis.extent().bars().value()).isCloseTo(4.5, within(1e-9));
  }

  @Test
  void oneStrokeIsAOneShot() {
    Analysis chord =
        Analyses.of(
            MidiFile.create()
                .track(
                    t -> t.note(0, 8, 1, 48, 90).note(0.01, 8, 1, 55, 90).note(0.02, 8, 1, 64, 9)));
    assertThat(chord.kind().value()).isEqualTo(Kind.ONE_SHOT);
  }

  @Test
  void aRunOverTheTomsIsAFillAndAGrooveIsNot() {
    Analysis fill =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  int[] toms = {50, 50, 48, 48, 47, 47, 45, 45, 43, 43, 41, 41, 38, 38, 36, 49};
                  for (int i = 0; i < 16; i++) {
                    t.note(i / 4.0, 0.1, 10, toms[i], 90 + i);
                  }
                  return t.meter(0, 4, 4).end(4);
                }));
    assertThat(fill.kind().value()).isEqualTo(Kind.FILL);
    Analysis groove =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 16; i++) {
                    t.note(i / 2.0, 0.1, 10, 42, 90);
                    t.note(i / 2.0, 0.1, 10, i % 4 == 0 ? 36 : i % 4 == 2 ? 38 : 45, 90);
                  }
                  return t.meter(0, 4, 4).end(8);
                }));
    assertThat(groove.kind().value()).isEqualTo(Kind.LOOP);
  }

  @Test
  void manyBarsAndHalfAMinuteAreASong() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> quarters(t.tempo(0, 100).meter(0, 4, 4), 0, 39 * 4).end(39 * 4)));
    assertThat(analysis.kind().value()).isEqualTo(Kind.SONG);
    assertThat(analysis.extent().bars().value()).isEqualTo(39);
  }

  @Test
  void aFileWithoutMetasClaimsNothing() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> t.note(0, 1, 1, 60, 90)));
    assertThat(analysis.tempo().bpm()).isEqualTo(Fact.none());
    assertThat(analysis.meter().meter()).isEqualTo(Fact.none());
    assertThat(analysis.key().key()).isEqualTo(Fact.none());
    assertThat(analysis.key().possible()).isEmpty();
    assertThat(analysis.statistics().nomml()).isNull();
    assertThat(analysis.gridCoherence()).isNull();
    assertThat(analysis.parts().getFirst().instrument()).isEqualTo(Fact.none());
    assertThat(analysis.parts().getFirst().program()).isNull();
    assertThat(analysis.text().title().isKnown()).isFalse();
  }

  @Test
  void aFileWithoutNotesHasNeitherLengthNorHashNorKind() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> t.tempo(0, 100).meter(0, 3, 4).end(8)));
    assertThat(analysis.notes()).isZero();
    assertThat(analysis.noteHash()).isNull();
    assertThat(analysis.sketch()).isEqualTo(Bytes.EMPTY);
    assertThat(analysis.kind()).isEqualTo(Fact.none());
    assertThat(analysis.extent()).isEqualTo(new Extent(Fact.none(), null, null, null));
    assertThat(analysis.statistics().drumShare()).isNull();
    assertThat(analysis.parts()).isEqualTo(List.of());
    assertThat(analysis.durationMs()).isEqualTo(4800);
    assertThat(analysis.firstNoteMs()).isNull();
  }
}

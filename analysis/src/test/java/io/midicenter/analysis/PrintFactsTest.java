package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PrintFactsTest {
  private static MidiTrack melody(MidiTrack track, int channel, int velocity) {
    for (int i = 0; i < 20; i++) {
      track.note(i / 2.0, 0.4, channel, 60 + i * 5 % 12, velocity);
    }
    return track;
  }

  private static MidiTrack bass(MidiTrack track, int channel) {
    for (int i = 0; i < 10; i++) {
      track.note(i, 1, channel, 36 + i % 3, 80);
    }
    return track;
  }

  private static Bytes hash(MidiFile file) {
    return Objects.requireNonNull(Analyses.of(file).noteHash());
  }

  private final Bytes original =
      hash(MidiFile.create().track(t -> melody(t, 1, 90)).track(t -> bass(t, 2)));

  @Test
  void theFormatZeroTwinHasTheSameNoteHash() {
    assertThat(original.size()).isEqualTo(16);
    assertThat(hash(MidiFile.create().format(0).track(t -> bass(melody(t, 1, 90), 2))))
        .isEqualTo(original);
  }

  @Test
  void namesProgramsVelocitiesTempoChannelsAndTrackOrderDoNotMatter() {
    assertThat(
            hash(
                MidiFile.create()
                    .track(t -> t.name("Copy of final").tempo(0, 77).meter(0, 3, 4))
                    .track(t -> bass(t.name("Bass").program(0, 9, 33), 9))
                    .track(t -> melody(t.program(0, 3, 80), 3, 40))))
        .isEqualTo(original);
  }

  @Test
  void runningStatusAndAnotherResolutionDoNotMatter() {
    assertThat(
            hash(
                MidiFile.create()
                    .division(960)
                    .track(t -> melody(t.runningStatus(), 1, 90))
                    .track(t -> bass(t, 2))))
        .isEqualTo(original);
  }

  @Test
  void aLaterStartAndDoubledNotesDoNotMatter() {
    assertThat(
            hash(
                MidiFile.create()
                    .track(t -> {
                      for (int i = 0; i < 20; i++) {
                        t.note(8 + i / 2.0, 0.4, 1, 60 + i * 5 % 12, 90);
                      }
                      return t;
                    })
                    .track(t -> {
                      for (int i = 0; i < 10; i++) {
                        t.note(8 + i, 1, 2, 36 + i % 3, 80);
                        t.note(8 + i, 1, 4, 36 + i % 3, 50);
                      }
                      return t;
                    })))
        .isEqualTo(original);
  }

  @Test
  void keysLengthsOnsetsAndDrumsDoMatter() {
    assertThat(hash(MidiFile.create().track(t -> melody(t, 1, 90)).track(t -> bass(t, 10))))
        .isNotEqualTo(original);
    assertThat(hash(MidiFile.create().track(t -> melody(t, 1, 90)))).isNotEqualTo(original);
    assertThat(
            hash(
                MidiFile.create()
                    .track(t -> melody(t, 1, 90))
                    .track(t -> bass(t, 2).note(3, 1, 2, 72, 90))))
        .isNotEqualTo(original);
  }

  @Test
  void theSketchHoldsColumnKeyPartAndLengthOfEachNote() {
    Bytes sketch =
        Analyses.of(
                MidiFile.create()
                    .track(t -> t.note(0, 4, 1, 60, 90).note(2, 2, 1, 64, 90))
                    .track(t -> t.note(1, 0.25, 10, 38, 90)))
            .sketch();
    assertThat(sketch.size()).isEqualTo(9);
    assertThat(sketch.hex()).isEqualTo("003c00" + "40a62c" + "804003");
  }

  @Test
  void aLongFileIsDrawnWith160NotesFromItsWholeLength() {
    Bytes sketch =
        Analyses.of(
                MidiFile.create()
                    .track(t -> {
                      for (int i = 0; i < 5000; i++) {
                        t.note(i / 4.0, 0.25, 1, 40 + i % 40, 90);
                      }
                      return t;
                    }))
            .sketch();
    assertThat(sketch.size()).isEqualTo(480);
    assertThat(sketch.at(0)).isZero();
    assertThat(sketch.at(477) & 0xFF).isGreaterThan(250);
  }
}

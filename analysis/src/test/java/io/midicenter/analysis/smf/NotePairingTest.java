package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.SmfFault;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Which off ends which note.
class NotePairingTest {
  @Test
  void theFirstOffEndsTheFirstNote() {
    Smf smf =
        read(t -> t.noteOn(0, 1, 60, 90).noteOn(1, 1, 60, 80).noteOff(2, 1, 60).noteOff(3, 1, 60));
    assertThat(notes(smf)).containsExactly("0-960 60 90", "480-1440 60 80");
    assertThat(faults(smf)).isEmpty();
  }

  @Test
  void notesOfZeroLengthAreKept() {
    Smf smf = read(t -> t.note(0, 0, 1, 60, 90).note(0, 0, 1, 60, 80));
    assertThat(notes(smf)).containsExactly("0-0 60 90", "0-0 60 80");
    assertThat(faults(smf)).isEmpty();
  }

  @Test
  void theNinthOpenNoteOfAKeyEndsTheFirst() {
    Smf smf =
        read(t -> {
          for (int i = 0; i < 9; i++) {
            t.noteOn(i, 1, 60, 10 + i);
          }
          for (int i = 0; i < 8; i++) {
            t.noteOff(10 + i, 1, 60);
          }
          return t;
        });
    assertThat(faults(smf)).containsExactly(SmfFault.W_OVERLAP);
    assertThat(notes(smf)).startsWith("0-3840 60 10", "480-4800 60 11").endsWith("3840-8160 60 18");
  }

  @Test
  void anOffOfAnotherTrackEndsANoteThatNoneOfItsOwnEnds() {
    Smf smf =
        Reading.read(
            MidiFile.create()
                .track(t -> t.noteOn(0, 1, 60, 90).noteOn(1, 2, 60, 91).end(8))
                .track(t -> t.noteOff(2, 1, 60).noteOff(3, 2, 60))
                .bytes());
    assertThat(notes(smf)).containsExactly("0-960 60 90", "480-1440 60 91");
    assertThat(faults(smf)).isEmpty();
  }

  @Test
  void equalKeysInTwoTracksDoNotEndEachOther() {
    Smf smf =
        Reading.read(
            MidiFile.create()
                .track(t -> t.note(0, 4, 1, 60, 90))
                .track(t -> t.note(1, 1, 1, 60, 80))
                .bytes());
    assertThat(notes(smf)).containsExactly("0-1920 60 90", "480-960 60 80");
  }

  @Test
  void aHangingNoteEndsAtTheNextOnsetOfItsKey() {
    Smf smf = read(t -> t.noteOn(0, 1, 60, 90).noteOff(2, 1, 61).noteOn(1, 1, 60, 80).end(2));
    assertThat(notes(smf)).containsExactly("0-480 60 90", "480-960 60 80");
    assertThat(faults(smf)).containsExactly(SmfFault.W_HANGING);
    assertThat(smf.warnings.getFirst().count()).isEqualTo(2);
  }

  @Test
  void aHangingNoteEndsWithItsTrackOrAfterFourQuarters() {
    assertThat(notes(read(t -> t.noteOn(0, 1, 60, 90).end(3)))).containsExactly("0-1440 60 90");
    assertThat(notes(read(t -> t.noteOn(0, 1, 60, 90).end(9)))).containsExactly("0-1920 60 90");
  }

  @Test
  void offsWithoutOnAreIgnored() {
    Smf smf = read(t -> t.noteOff(0, 1, 60).noteOff(0, 1, 60).note(1, 1, 1, 60, 90));
    assertThat(notes(smf)).containsExactly("480-960 60 90");
    assertThat(faults(smf)).isEmpty();
  }

  @Test
  void thePedalDoesNotLengthenNotes() {
    Smf smf = read(t -> t.controller(0, 1, 64, 127).note(0, 1, 1, 60, 90).controller(4, 1, 64, 0));
    assertThat(notes(smf)).containsExactly("0-480 60 90");
  }

  @Test
  void notesAreSortedByOnsetThenKey() {
    Smf smf =
        Reading.read(
            MidiFile.create()
                .track(t -> t.note(300, 1, 1, 60, 90).note(1, 1, 1, 72, 90).note(1, 1, 1, 48, 90))
                .track(t -> t.note(1, 1, 2, 60, 90).note(0, 1, 2, 99, 90))
                .bytes());
    assertThat(notes(smf))
        .containsExactly(
            "0-480 99 90",
            "480-960 48 90",
            "480-960 60 90",
            "480-960 72 90",
            "144000-144480 60 90");
  }

  private static Smf read(UnaryOperator<MidiTrack> track) {
    return Reading.read(MidiFile.create().track(track).bytes());
  }
}

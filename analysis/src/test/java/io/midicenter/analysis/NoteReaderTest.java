package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.NoteView.MeterPoint;
import io.midicenter.analysis.NoteView.Note;
import io.midicenter.analysis.NoteView.PartNotes;
import io.midicenter.analysis.engine.NoteReader;
import io.midicenter.testkit.MidiFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NoteReaderTest {
  @Test
  void ticksAreScaledTo480AndPartsNumberedByTrackPortAndChannel() {
    NoteView view =
        read(
            MidiFile.create()
                .division(96)
                .track(t -> t.tempo(0, 100).tempo(2, 90).meter(0, 3, 4))
                .track(t -> t.note(1, 0.5, 2, 64, 80).note(0, 1, 1, 60, 90).end(4)));
    assertThat(view)
        .isEqualTo(
            new NoteView(
                1920,
                List.of(new TempoPoint(0, 100.0), new TempoPoint(960, 90.0)),
                List.of(new MeterPoint(0, new Meter(3, 4))),
                List.of(
                    new PartNotes(0, 1, 0, 1, List.of(new Note(0, 480, 60, 90))),
                    new PartNotes(1, 1, 0, 2, List.of(new Note(480, 240, 64, 80)))),
                false));
  }

  @Test
  void everyOnsetKeepsItsTickWhateverTheConductorTrackHolds() {
    NoteView view =
        read(
            MidiFile.create()
                .track(t -> t.tempo(7, 60).tempo(20, 200).end(50))
                .track(t -> t.note(20.53, 1, 1, 60, 90)));
    assertThat(view.parts().getFirst().notes().getFirst().tick()).isEqualTo(9854);
    assertThat(view.end()).isEqualTo(50 * 480);
  }

  @Test
  void smpteFilesAreDrawnAsIfAt120() {
    NoteView view = read(MidiFile.create().smpte(25, 40).track(t -> t.tempo(0, 60).melody(60, 62)));
    assertThat(view.tempo()).isEmpty();
    assertThat(view.parts().getFirst().notes())
        .containsExactly(new Note(0, 480, 60, 90), new Note(480, 480, 62, 90));
  }

  @Test
  void aFileWithoutEventsOfItsOwnDeclaresNothing() {
    NoteView view = read(MidiFile.create().track(t -> t.melody(60)));
    assertThat(view.tempo()).isEmpty();
    assertThat(view.meter()).isEmpty();
  }

  @Test
  void moreThan100000NotesAreCut() {
    NoteView view =
        read(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 100_001; i++) {
                    t.note(i * 0.1, 0.1, 1, 60, 90);
                  }
                  return t;
                }));
    assertThat(view.cut()).isTrue();
    assertThat(view.parts().getFirst().notes()).hasSize(100_000);
  }

  @Test
  void whatIsNoMidiHasNoNotes() {
    byte[] bytes = new byte[100];
    assertThat(new NoteReader().read(bytes, 0, bytes.length, Limits.DEFAULT)).isNull();
  }

  private static NoteView read(MidiFile file) {
    byte[] bytes = file.bytes();
    return Objects.requireNonNull(
        new NoteReader().read(bytes, 0, bytes.length, Limits.DEFAULT), "rejected");
  }
}

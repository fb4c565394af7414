package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MelodyFactsTest {
  private static final Limits TEXTS_HIDDEN = new Limits(16 << 20, false, false, false, true);
  private static final int[] TUNE = {
    67, 67, 69, 67, 72, 71, 67, 67, 69, 67, 74, 72, 72, 67, 76, 72
  };

  /// Two phrases of eight notes with a breath between them, again and again.
  private static MidiTrack tune(MidiTrack track, int channel, int transposed) {
    for (int bar = 0; bar < 16; bar++) {
      for (int i = 0; i < 3; i++) {
        int key = TUNE[(bar * 3 + i) % TUNE.length] + transposed;
        track.note(bar * 4 + i, 0.9, channel, key, 100);
      }
    }
    return track;
  }

  private static MidiTrack chords(MidiTrack track, int channel) {
    int[] roots = {60, 65, 67, 60};
    for (int bar = 0; bar < 16; bar++) {
      for (int beat = 0; beat < 4; beat++) {
        for (int tone : new int[] {0, 4, 7}) {
          track.note(bar * 4 + beat, 0.9, channel, roots[bar % 4] + tone, 70);
        }
      }
    }
    return track;
  }

  private static MidiTrack bass(MidiTrack track, int channel) {
    int[] roots = {36, 41, 43, 36};
    for (int bar = 0; bar < 16; bar++) {
      for (int i = 0; i < 8; i++) {
        track.note(bar * 4 + i / 2.0, 0.5, channel, roots[bar % 4], 90);
      }
    }
    return track;
  }

  private static Part part(Analysis a, int channel) {
    return a.parts().stream().filter(p -> p.channel() == channel).findFirst().orElseThrow();
  }

  @Test
  void thePartThatSingsIsTheLeadAndItsLineComesFirst() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t -> bass(t, 1))
                .track(t -> chords(t, 2))
                .track(t -> tune(t, 3, 0)));
    assertThat(part(a, 3).role().value()).isEqualTo(Role.LEAD);
    assertThat(part(a, 1).role().value()).isEqualTo(Role.BASS);
    assertThat(part(a, 2).role().value()).isEqualTo(Role.CHORDS);
    assertThat(Objects.requireNonNull(part(a, 3).melodyScore())).isGreaterThan(0.5);
    assertThat(Objects.requireNonNull(part(a, 1).melodyScore())).isLessThan(0.2);
    MelodyLine main = a.lines().getFirst();
    assertThat(main.rank()).isZero();
    assertThat(a.parts().get(main.part()).channel()).isEqualTo(3);
    assertThat(main.pitches().size()).isEqualTo(48);
  }

  @Test
  void drumsHaveNoMelodyScoreAndNoLine() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 32; i++) {
                    t.note(i, 0.2, 10, i % 2 == 0 ? 36 : 38, 90);
                  }
                  return t;
                }));
    assertThat(a.parts().getFirst().melodyScore()).isNull();
    assertThat(a.lines()).isEmpty();
  }

  @Test
  void aNameSaysWhichPartIsTheMelodyUnlessTextsAreHidden() {
    MidiFile file =
        MidiFile.create()
            .track(t -> tune(t.name("Flute"), 1, 0))
            .track(t -> tune(t.name("Melody"), 2, 5));
    Analysis named = Analyses.of(file);
    Analysis hidden = Analyses.of(file.bytes(), TEXTS_HIDDEN);
    double before = Objects.requireNonNull(part(hidden, 2).melodyScore());
    assertThat(part(named, 2).melodyScore()).isGreaterThan(before);
    assertThat(part(named, 2).role().value()).isEqualTo(Role.LEAD);
  }

  @Test
  void aPitchIsOneByteAndATimeAnEighthOfAnOctaveAboveTenTicks() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    t.meter(0, 4, 4)
                        .note(4, 1, 1, 60, 90)
                        .note(5, 0.5, 1, 62, 90)
                        .note(5.5, 0.5, 1, 64, 90)
                        .note(6, 2, 1, 65, 90)
                        .note(8, 4, 1, 67, 90)));
    MelodyLine line = a.lines().getFirst();
    assertThat(line.pitches().hex()).isEqualTo("3c3e404143");
    // 480, 240, 240 and 960 ticks
    assertThat(line.intervals().toArray()).containsExactly(45, 37, 37, 53, 0);
    assertThat(line.firstBar()).isEqualTo(1);
    assertThat(line.bars().toArray()).containsExactly(0, 4);
  }

  @Test
  void theLineOfAPartIsTheHighestNoteOfEachChord() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 16; i++) {
                    t.note(i, 0.9, 1, 60 + TUNE[i] % 12, 90);
                    if (i % 4 == 0) {
                      t.note(i, 0.9, 1, 48, 90);
                    }
                  }
                  return t;
                }));
    MelodyLine line = a.lines().getFirst();
    for (int i = 0; i < 16; i++) {
      assertThat(line.pitches().at(i)).isEqualTo((byte) (60 + TUNE[i] % 12));
    }
  }

  @Test
  void aPianoAloneGivesItsTopAndItsBassWithLittleConfidence() {
    List<MelodyLine> lines = Analyses.of(MidiFile.create().track(t -> chords(t, 1))).lines();
    assertThat(lines).hasSize(2);
    assertThat(lines).extracting(MelodyLine::bass).containsExactly(false, true);
    assertThat(lines).extracting(MelodyLine::rank).containsExactly(1, 2);
    assertThat(lines).extracting(MelodyLine::confidence).containsExactly(0.4, 0.4);
    assertThat(lines.getFirst().pitches().at(0)).isEqualTo((byte) 67);
    assertThat(lines.getLast().pitches().at(0)).isEqualTo((byte) 60);
  }

  @Test
  void aVoiceDoubledInUnisonIsOneLineAndRepeatsOfAPhraseStay() {
    Analysis a = Analyses.of(MidiFile.create().track(t -> tune(t, 1, 0)).track(t -> tune(t, 2, 0)));
    assertThat(a.lines()).hasSize(1);
    assertThat(a.lines().getFirst().pitches().size()).isEqualTo(48);
  }

  @Test
  void brokenChordsInFiguresAreAnArpeggioNotALead() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 128; i++) {
                    t.note(i / 4.0, 0.25, 1, new int[] {60, 64, 67, 72}[i % 4], 80);
                  }
                  return t;
                }));
    assertThat(a.parts().getFirst().role().value()).isEqualTo(Role.ARP);
  }

  @Test
  void linesEndAtTwoThousandNotes() {
    Analysis a =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 3000; i++) {
                    t.note(i / 2.0, 0.4, 1, 60 + i % 7, 80);
                  }
                  return t;
                }));
    assertThat(a.lines().getFirst().pitches().size()).isEqualTo(MelodyLine.MAX_NOTES);
  }
}

package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lines, drums, form, shape and vector of random music, written in other ways.
class LinesPropertyTest {
  private static final int ROUNDS = 60;
  private static final int FEEL_FROM = 84;

  private final long seed = RandomNotes.seed();
  private final Random random = new Random(seed);
  private final String because = "reproduce with -Dtests.seed=" + seed;

  private record Note(double at, double quarters, int key, int velocity) {}

  private record Voice(int channel, List<Note> notes) {
    MidiTrack write(MidiTrack track, int transposed, double stretch) {
      track.program(0, channel, channel * 7);
      for (Note n : notes) {
        int key = n.key + (channel == 10 ? 0 : transposed);
        track.note(n.at * stretch, n.quarters * stretch, channel, key, n.velocity);
      }
      return track;
    }
  }

  /// Phrases over a scale, with repeats, so that there is form to find.
  private List<Voice> voices() {
    int[] scale = {0, 2, 4, 5, 7, 9, 11, 12};
    int tonic = random.nextInt(12);
    var voices = new ArrayList<Voice>();
    for (int channel : new int[] {1, 2, 10}) {
      var phrase = new ArrayList<Note>();
      for (double at = 0; at < 15.9; ) {
        double quarters = (1 + random.nextInt(4)) / 4.0;
        int step = scale[random.nextInt(8)];
        int key = channel == 10 ? 36 + random.nextInt(15) : 36 + 12 * channel + tonic + step;
        phrase.add(new Note(at, quarters, key, 40 + random.nextInt(80)));
        at += quarters;
      }
      var notes = new ArrayList<Note>();
      for (int repeat = 0; repeat < 4; repeat++) {
        for (Note n : phrase) {
          if (random.nextInt(12) > 0 || repeat == 0) {
            notes.add(new Note(n.at + repeat * 16, n.quarters, n.key, n.velocity));
          }
        }
      }
      voices.add(new Voice(channel, notes));
    }
    return voices;
  }

  private static MidiFile file(List<Voice> voices, int transposed, double stretch) {
    MidiFile file = MidiFile.create().track(t -> t.tempo(0, 100 * stretch).meter(0, 4, 4));
    for (Voice voice : voices) {
      file.track(t -> voice.write(t, transposed, stretch));
    }
    return file;
  }

  @Test
  void transpositionShiftsLinesAndLeavesShapeDrumsAndFormAlone() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Voice> voices = voices();
      int by = random.nextInt(12) - 6;
      Analysis plain = Analyses.of(file(voices, 0, 1));
      Analysis moved = Analyses.of(file(voices, by, 1));
      assertThat(moved.shapeHash()).as(because).isNotNull().isEqualTo(plain.shapeHash());
      assertThat(moved.drums()).as(because).isEqualTo(plain.drums());
      assertThat(moved.performance()).as(because).isEqualTo(plain.performance());
      for (MelodyLine line : plain.lines()) {
        MelodyLine same =
            moved.lines().stream()
                .filter(l -> l.part() == line.part() && l.bass() == line.bass())
                .findFirst()
                .orElseThrow();
        assertThat(same.intervals()).as(because).isEqualTo(line.intervals());
        assertThat(same.bars()).as(because).isEqualTo(line.bars());
        for (int i = 0; i < line.pitches().size(); i++) {
          assertThat(same.pitches().at(i) - line.pitches().at(i)).as(because).isEqualTo(by);
        }
      }
    }
  }

  @Test
  void transpositionMovesNothingOfTheVectorButTheRegister() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Voice> voices = voices().subList(1, 3);
      int by = random.nextInt(5);
      SimilarityVector plain = Analyses.of(file(voices, 0, 1)).vector();
      SimilarityVector moved = Analyses.of(file(voices, by, 1)).vector();
      assertThat(moved.aspects()).as(because).isEqualTo(plain.aspects());
      for (int i = 0; i < FEEL_FROM; i++) {
        assertThat(moved.values().at(i))
            .as(because + ", value " + i)
            .isEqualTo(plain.values().at(i));
      }
    }
  }

  @Test
  void twiceTheNoteValuesHaveTheSameShapeAndAnotherNoteHash() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Voice> voices = voices();
      Analysis plain = Analyses.of(file(voices, 0, 1));
      Analysis slow = Analyses.of(file(voices, 3, 2));
      assertThat(slow.shapeHash()).as(because).isEqualTo(plain.shapeHash());
      assertThat(slow.noteHash()).as(because).isNotEqualTo(plain.noteHash());
    }
  }

  @Test
  void trackOrderFormatAndRunningStatusChangeNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Voice> voices = voices();
      Analysis plain = Analyses.of(file(voices, 0, 1));
      var shuffled = new ArrayList<>(voices);
      Collections.shuffle(shuffled, random);
      MidiFile single =
          MidiFile.create()
              .format(0)
              .track(t -> {
                t.tempo(0, 100).meter(0, 4, 4).runningStatus();
                shuffled.forEach(voice -> voice.write(t, 0, 1));
                return t;
              });
      for (Analysis other : List.of(Analyses.of(file(shuffled, 0, 1)), Analyses.of(single))) {
        assertThat(other.shapeHash()).as(because).isEqualTo(plain.shapeHash());
        assertThat(other.drums()).as(because).isEqualTo(plain.drums());
        assertThat(other.structure()).as(because).isEqualTo(plain.structure());
        assertThat(other.complexity()).as(because).isEqualTo(plain.complexity());
        assertThat(other.controllers()).as(because).isEqualTo(plain.controllers());
        assertThat(other.performance()).as(because).isEqualTo(plain.performance());
        assertThat(other.vector()).as(because).isEqualTo(plain.vector());
        assertThat(other.lines()).as(because).hasSameSizeAs(plain.lines());
        for (int i = 0; i < plain.lines().size(); i++) {
          assertThat(other.lines().get(i).pitches())
              .as(because)
              .isEqualTo(plain.lines().get(i).pitches());
        }
      }
    }
  }
}

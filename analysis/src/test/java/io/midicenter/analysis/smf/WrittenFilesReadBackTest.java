package io.midicenter.analysis.smf;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Writes random music, reads it and compares.
class WrittenFilesReadBackTest {
  private static final int FILES = 300;
  private static final int MOST_NOTES = 200;

  /// A note as it was meant, in ticks.
  private record Note(int track, int channel, int on, int off, int key, int velocity) {}

  @Test
  void everyNoteComesBackWhatFormatAndDivisionItMayHave() {
    SplittableRandom random = Seeds.random(getClass());
    for (int file = 0; file < FILES; file++) {
      int division = random.nextInt(1, 0x8000);
      List<Note> notes = notes(random, 1 + random.nextInt(6), division);
      Smf smf = Reading.read(write(notes, division, 1, random.nextBoolean()));
      assertThat(found(smf, false))
          .as("seed %d, file %d", Seeds.SEED, file)
          .isEqualTo(meant(notes, false));
    }
  }

  @Test
  void formatZeroAndOneTwinsHaveEqualNotes() {
    SplittableRandom random = Seeds.random(getClass());
    for (int file = 0; file < FILES; file++) {
      List<Note> notes = notes(random, 4, 480);
      Smf one = Reading.read(write(notes, 480, 1, random.nextBoolean()));
      List<String> ofOne = found(one, true);
      Smf zero = Reading.read(write(notes, 480, 0, random.nextBoolean()));
      assertThat(found(zero, true)).as("seed %d, file %d", Seeds.SEED, file).isEqualTo(ofOne);
      assertThat(zero.endTick).isEqualTo(one.endTick);
    }
  }

  /// Random notes; no two of one channel and key overlap, so that there is one way to pair them,
  /// and each track has a channel of its own.
  private static List<Note> notes(SplittableRandom random, int tracks, int division) {
    var notes = new ArrayList<Note>();
    int[] free = new int[16 * 128];
    int now = 0;
    int number = random.nextInt(MOST_NOTES);
    for (int i = 0; i < number; i++) {
      now += random.nextInt(3) == 0 ? random.nextInt(division * 2) : 0;
      int track = random.nextInt(tracks);
      int key = random.nextInt(128);
      int on = Math.max(now, free[track * 128 + key] + 1);
      int off = on + 1 + random.nextInt(division * 3);
      free[track * 128 + key] = off;
      notes.add(new Note(track, track, on, off, key, 1 + random.nextInt(127)));
    }
    return notes;
  }

  private static byte[] write(List<Note> notes, int division, int format, boolean running) {
    MidiFile file = MidiFile.create().format(format).division(division);
    int tracks = format == 0 ? 1 : 6;
    for (int track = 0; track < tracks; track++) {
      int no = track;
      file.track(t -> {
        if (running) {
          t.runningStatus();
        }
        notes.stream()
            .filter(n -> format == 0 || n.track() == no)
            .forEach(n -> add(t, n, division));
        return t;
      });
    }
    return file.bytes();
  }

  private static void add(MidiTrack track, Note n, int division) {
    double on = (double) n.on() / division;
    track.note(on, (double) (n.off() - n.on()) / division, n.channel() + 1, n.key(), n.velocity());
  }

  private static List<String> found(Smf smf, boolean withoutTrack) {
    NoteTable n = smf.notes;
    var notes = new ArrayList<Note>();
    for (int i = 0; i < n.size; i++) {
      notes.add(new Note(n.track[i], n.lane[i], n.on[i], n.off[i], n.key[i], n.velocity[i]));
      assertThat(
              i == 0
                  || n.on[i - 1] < n.on[i]
                  || (n.on[i - 1] == n.on[i] && n.key[i - 1] <= n.key[i]))
          .as("sorted by onset and key")
          .isTrue();
    }
    return meant(notes, withoutTrack);
  }

  private static List<String> meant(List<Note> notes, boolean withoutTrack) {
    return notes.stream()
        .map(n ->
            withoutTrack ? new Note(0, n.channel(), n.on(), n.off(), n.key(), n.velocity()) : n)
        .map(Note::toString)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

package io.midicenter.analysis;

import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.List;
import java.util.Random;

/// Writes the notes of a file anew, as another program would: other tracks, format, resolution,
/// names and velocities, drums on channel 10, and on wish in another key or in other note values.
final class ReExport {
  private static final int[] DIVISIONS = {480, 960, 1920};

  private final Random random;

  ReExport(Random random) {
    this.random = random;
  }

  /// @param parts of the original, in the same numbering
  /// @param transposed semitones for all but drums
  /// @param stretch note values of this file by those of the original
  byte[] write(NoteView notes, List<Part> parts, int transposed, double stretch) {
    MidiFile file = MidiFile.create().division(DIVISIONS[random.nextInt(DIVISIONS.length)]);
    boolean single = random.nextBoolean();
    boolean running = random.nextBoolean();
    int velocity = random.nextInt(21) - 10;
    if (single) {
      return file.format(0)
          .track(t -> {
            running(t, running);
            for (NoteView.PartNotes part : notes.parts()) {
              part(t, part, drums(parts, part), transposed, stretch, velocity);
            }
            return t;
          })
          .bytes();
    }
    file.track(t -> t.name("Copy " + random.nextInt(100)).tempo(0, 60 + random.nextInt(100)));
    for (int i = notes.parts().size() - 1; i >= 0; i--) {
      NoteView.PartNotes part = notes.parts().get(i);
      file.track(t -> {
        running(t, running);
        t.name("Take " + part.no());
        return part(t, part, drums(parts, part), transposed, stretch, velocity);
      });
    }
    return file.bytes();
  }

  private static boolean drums(List<Part> parts, NoteView.PartNotes part) {
    return parts.get(part.no()).isDrums();
  }

  private static void running(MidiTrack track, boolean running) {
    if (running) {
      track.runningStatus();
    }
  }

  private static MidiTrack part(
      MidiTrack track,
      NoteView.PartNotes part,
      boolean drums,
      int transposed,
      double stretch,
      int velocity) {
    int channel = drums ? 10 : part.channel();
    int by = drums ? 0 : transposed;
    for (NoteView.Note n : part.notes()) {
      track.note(
          n.tick() / 480.0 * stretch,
          n.length() / 480.0 * stretch,
          channel,
          n.pitch() + by,
          Math.clamp(n.velocity() + velocity, 1, 127));
    }
    return track;
  }
}

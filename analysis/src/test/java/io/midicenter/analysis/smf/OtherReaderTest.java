package io.midicenter.analysis.smf;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An independent reference: the reader of the Java platform, on the files of the demo library.
class OtherReaderTest {
  /// Folder below the shared data; a larger one can be named by hand.
  private static final String FOLDER = System.getProperty("tests.folder", "demo-library");

  @Test
  void thePlatformsReaderFindsTheSameOnsets() throws IOException {
    var reader = new SmfReader();
    int compared = 0;
    for (Path path : files()) {
      byte[] bytes = Files.readAllBytes(path);
      Sequence sequence = sequence(bytes);
      if (sequence == null) {
        continue;
      }
      assertThat(reader.read(bytes, 0, bytes.length, Limits.DEFAULT)).as("%s", path).isNull();
      if (reader.smf().status != Analysis.Status.PARTIAL) {
        assertThat(onsets(reader.smf())).as("%s", path).isEqualTo(onsets(sequence));
        assertThat(reader.smf().tracks).as("%s", path).isEqualTo(sequence.getTracks().length);
        compared++;
      }
    }
    System.out.println(compared + " files of " + FOLDER + " compared");
    assertThat(compared).isGreaterThan(150);
  }

  private static List<Path> files() throws IOException {
    try (var paths = Files.walk(SharedData.find(FOLDER))) {
      return paths.filter(p -> p.toString().endsWith(".mid")).sorted().toList();
    }
  }

  private static @Nullable Sequence sequence(byte[] bytes) throws IOException {
    try {
      return MidiSystem.getSequence(new ByteArrayInputStream(bytes));
    } catch (InvalidMidiDataException e) {
      return null;
    }
  }

  private static List<String> onsets(Smf smf) {
    NoteTable n = smf.notes;
    var onsets = new ArrayList<String>();
    for (int i = 0; i < n.size; i++) {
      onsets.add(
          n.track[i]
              + " "
              + n.on[i]
              + " "
              + (n.lane[i] & 15)
              + " "
              + n.key[i]
              + " "
              + n.velocity[i]);
    }
    onsets.sort(null);
    return onsets;
  }

  private static List<String> onsets(Sequence sequence) {
    var onsets = new ArrayList<String>();
    Track[] tracks = sequence.getTracks();
    for (int no = 0; no < tracks.length; no++) {
      for (int i = 0; i < tracks[no].size(); i++) {
        var event = tracks[no].get(i);
        if (event.getMessage() instanceof ShortMessage m
            && m.getCommand() == ShortMessage.NOTE_ON
            && m.getData2() > 0) {
          onsets.add(
              no
                  + " "
                  + event.getTick()
                  + " "
                  + m.getChannel()
                  + " "
                  + m.getData1()
                  + " "
                  + m.getData2());
        }
      }
    }
    onsets.sort(null);
    return onsets;
  }
}

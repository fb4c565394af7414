package io.midicenter.api;

import io.midicenter.testkit.MidiFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Files that a person could own: loops with facts in their names, a drum loop, a song with lyrics,
/// a copy, names and texts that try to become markup, a page that is no MIDI, a file cut short.
final class SampleFiles {
  static final String HOSTILE = "<img src=x onerror=alert(1)> & \"quoted\".mid";
  static final String BIDI = "evil_\u202Egnp.mid";
  static final String NEWLINE = "two\nlines.mid";

  /// Different contents; the song lies at two places, and the page is known by its name only.
  static final int CONTENTS = 28;

  private static final String[] KEYS = {"Am", "C", "Dm", "Em", "F", "G"};
  private static final int[] TONICS = {57, 60, 62, 64, 65, 67};

  private SampleFiles() {}

  static Path write(Path folder) throws IOException {
    for (int i = 0; i < 20; i++) {
      int bpm = 90 + i * 4;
      String kind = i % 2 == 0 ? "Bass" : "Piano";
      String key = KEYS[i % KEYS.length];
      save(
          folder.resolve("Loops/%s/Funky_%s_%02d-%dbpm_%s.mid".formatted(kind, kind, i, bpm, key)),
          loop(i % 2 == 0 ? 33 : 0, bpm, TONICS[i % KEYS.length], key.endsWith("m"), i));
    }
    save(folder.resolve("Loops/Drums/Break_120bpm.mid"), drums());
    save(folder.resolve("Songs/Sad Ballad.mid"), song());
    save(folder.resolve("Songs/Copy of a Ballad.mid"), song());
    save(folder.resolve("Odd/" + HOSTILE), named("<b>bold</b> & \u202E text", 1));
    save(folder.resolve("Odd/" + BIDI), named("bidi", 2));
    save(folder.resolve("Odd/" + NEWLINE), named("newline", 3));
    save(folder.resolve("Odd/Tôkyô 東京.MIDI"), named("Tokyo", 4));
    byte[] whole = song();
    save(folder.resolve("Odd/truncated.mid"), Arrays.copyOf(whole, whole.length * 2 / 3));
    save(
        folder.resolve("Odd/page.mid"),
        "<!doctype html><p>not found</p>".getBytes(StandardCharsets.UTF_8));
    return folder;
  }

  private static byte[] loop(int program, int bpm, int tonic, boolean minor, int number) {
    int third = minor ? 3 : 4;
    return MidiFile.create()
        .track(track -> {
          track.name("Loop " + number).tempo(0, bpm).meter(0, 4, 4).program(0, 1, program);
          int[] steps = {0, third, 7, 12, 7, third, 0, number % 3 == 0 ? 5 : 10};
          for (int bar = 0; bar < 4; bar++) {
            for (int step = 0; step < 8; step++) {
              track.note(bar * 4 + step * 0.5, 0.5, 1, tonic - 12 + steps[step], 90);
            }
          }
          return track;
        })
        .bytes();
  }

  private static byte[] drums() {
    return MidiFile.create()
        .track(track -> {
          track.name("Drums").tempo(0, 120).meter(0, 4, 4);
          for (int beat = 0; beat < 16; beat++) {
            track.note(beat, 0.25, 10, beat % 2 == 0 ? 36 : 38, 100);
            track.note(beat + 0.5, 0.25, 10, 42, 80);
          }
          return track;
        })
        .bytes();
  }

  private static byte[] song() {
    return MidiFile.create()
        .track(track -> track.name("Sad Ballad").tempo(0, 72).meter(0, 3, 4))
        .track(track -> {
          track.name("Strings").program(0, 2, 48);
          for (int bar = 0; bar < 24; bar++) {
            track.note(bar * 3, 3, 2, 60 + bar % 5, 70).note(bar * 3, 3, 2, 64 + bar % 5, 70);
          }
          return track;
        })
        .track(track -> {
          track.name("Voice").program(0, 3, 52);
          for (int bar = 0; bar < 24; bar++) {
            track.text(bar * 3, 5, "la ".getBytes(StandardCharsets.UTF_8));
            track.note(bar * 3, 2, 3, 72 + bar % 7, 80);
          }
          return track;
        })
        .bytes();
  }

  private static byte[] named(String trackName, int number) {
    return MidiFile.create()
        .track(track ->
            track
                .name(trackName)
                .tempo(0, 100 + number)
                .program(0, 1, 24)
                .melody(60 + number, 62, 64, 65, 67, 69, 71, 72))
        .bytes();
  }

  private static void save(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

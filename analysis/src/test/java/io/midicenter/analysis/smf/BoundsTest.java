package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.ascii;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.SmfFault;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What one file may cost.
class BoundsTest {
  private static final Limits LARGE = new Limits(64 << 20, false, false, false, false);

  @Test
  void readingStopsAfterAMillionNotes() {
    Smf smf = read(repeated(1_100_000, 0, 0x90, 60, 90, 0, 0x80, 60, 0), LARGE);
    assertThat(smf.noteOns).isEqualTo(Bounds.NOTES);
    assertLimit(smf);
  }

  @Test
  void readingStopsAfterFourMillionEvents() {
    Smf smf = read(repeated(4_100_000, 0, 0xD0, 1), LARGE);
    assertThat(smf.events).isEqualTo(Bounds.EVENTS);
    assertLimit(smf);
  }

  @Test
  void readingStopsAfterAMillionOtherEvents() {
    Smf smf = read(repeated(1_100_000, 0, 0xB0, 7, 1), LARGE);
    assertThat(smf.controller.size).isEqualTo(Bounds.OTHER_EVENTS);
    assertLimit(smf);
  }

  @Test
  void aHugeFileLeavesNoHugeArraysBehind() {
    var reader = new SmfReader();
    byte[] huge = repeated(300_000, 0, 0x90, 60, 90, 0, 0x80, 60, 0);
    byte[] small = MidiFile.create().track(t -> t.melody(60)).bytes();
    assertThat(reader.read(huge, 0, huge.length, LARGE)).isNull();
    assertThat(reader.read(small, 0, small.length, LARGE)).isNull();
    assertThat(reader.smf().notes.on.length).isLessThanOrEqualTo(Bounds.KEPT_ENTRIES);
  }

  @Test
  void moreThan4096TracksAreNotRead() {
    MidiFile file = MidiFile.create();
    for (int i = 0; i < 4100; i++) {
      file.track(t -> t.note(0, 1, 1, 60, 90));
    }
    Smf smf = read(file.bytes());
    assertThat(smf.tracks).isEqualTo(4096);
    assertThat(smf.noteOns).isEqualTo(4096);
    assertThat(faults(smf)).contains(SmfFault.W_LIMIT);
  }

  @Test
  void moreThan256PartsAreReportedAndShareTheLast() {
    MidiFile file = MidiFile.create();
    for (int i = 0; i < 257; i++) {
      file.track(t -> t.note(0, 1, 1, 60, 90));
    }
    Smf smf = read(file.bytes());
    assertLimit(smf);
    var order = new PartOrder();
    assertThat(order.load(smf.notes)).isFalse();
    assertThat(order.size()).isEqualTo(256);
    assertThat(order.part(255)).isEqualTo(255);
    assertThat(order.part(256)).isEqualTo(255);
  }

  @Test
  void partsAreNumberedByTrackPortAndChannel() {
    Smf smf =
        read(
            MidiFile.create()
                .track(t -> t.note(0, 1, 3, 60, 90).note(0, 1, 2, 64, 90))
                .track(t -> t.meta(0, 0x21, 1).note(0, 1, 1, 40, 90))
                .bytes());
    var order = new PartOrder();
    assertThat(order.load(smf.notes)).isTrue();
    assertThat(order.size()).isEqualTo(3);
    assertThat(order.lane(0)).isEqualTo(1);
    assertThat(order.lane(1)).isEqualTo(2);
    assertThat(order.track(2)).isEqualTo(1);
    assertThat(order.lane(2)).isEqualTo(16);
    assertThat(order.part(0)).as("the lowest note").isEqualTo(2);
  }

  @Test
  void moreThan65536TempoEventsAreNotKept() {
    Smf smf = read(repeated(70_000, 0, 0xFF, 0x51, 3, 7, 0xA1, 0x20), LARGE);
    assertThat(smf.tempo.size).isEqualTo(65_536);
    assertLimit(smf);
  }

  @Test
  void longTextsAreCutWhereACharacterEnds() {
    Smf words = read(text("lorem ipsum ".repeat(1000)));
    assertThat(faults(words)).containsExactly(SmfFault.W_TEXT_CUT);
    assertThat(Reading.texts(words).getFirst()).hasSizeBetween(4080, 4096).endsWith(" ");
    Smf utf8 = read(text("a" + "\u00E9".repeat(3000)));
    assertThat(utf8.texts.getFirst().length()).isEqualTo(4095);
    Smf ascii = read(text("x".repeat(5000)));
    assertThat(ascii.texts.getFirst().length()).isEqualTo(4096);
  }

  @Test
  void atMost4096TextsAnd64KiBOfAKindAreKept() {
    Smf many = read(texts(5000, ascii("a")));
    assertThat(many.texts).hasSize(4096);
    assertThat(faults(many)).containsExactly(SmfFault.W_TEXT_CUT);
    Smf large = read(texts(100, new byte[1000]));
    assertThat(large.texts.stream().mapToInt(TextEvent::length).sum()).isLessThanOrEqualTo(65_536);
    assertThat(faults(large)).containsExactly(SmfFault.W_TEXT_CUT);
  }

  @Test
  void sixteenMegabytesOfAnythingEndWithinASecond() {
    byte[] head = MidiFile.create().track(t -> t.withoutEnd().declareLength(16 << 20)).bytes();
    int[][] patterns = {
      {0xFF},
      {0x80},
      {0},
      {0x90},
      {0x7F},
      {'M', 'T', 'r', 'k'},
      {'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 1, 0, 1, 0, 96},
      {'M', 'T', 'r', 'k', 0, 0, 0, 1, 0},
      {'M', 'T', 'r', 'k', 0xFF, 0xFF, 0xFF, 0xFF, 0},
      {0, 0xFF, 1, 1, 'a'},
      {0, 0xF0, 0},
      {0, 0xF4},
      {0, 0x90, 60, 90},
      {0, 0x90, 60, 0xFF},
      {0, 0x80, 60, 0},
      {'a', 'b', 'c', 'd', 0, 0, 0, 0}
    };
    for (int[] pattern : patterns) {
      byte[] body = filled(15 << 20, pattern);
      for (byte[] start : new byte[][] {{}, {1}, head}) {
        byte[] file = MidiFile.join(start, body);
        long begin = Cost.nanos();
        var _ = new SmfReader().read(file, 0, file.length, Limits.DEFAULT);
        assertThat((Cost.nanos() - begin) / 1_000_000)
            .as("milliseconds for %s after %d bytes", Arrays.toString(pattern), start.length)
            .isLessThan(1000);
      }
    }
  }

  private static byte[] filled(int size, int... pattern) {
    byte[] body = new byte[size];
    for (int i = 0; i < size; i++) {
      body[i] = (byte) pattern[i % pattern.length];
    }
    return body;
  }

  private static byte[] repeated(int times, int... event) {
    byte[] body = filled(times * event.length, event);
    byte[] head = MidiFile.create().track(t -> t.withoutEnd().declareLength(body.length)).bytes();
    return MidiFile.join(head, body);
  }

  private static byte[] text(String text) {
    return MidiFile.create()
        .track(t -> t.text(0, 1, text.getBytes(StandardCharsets.UTF_8)))
        .bytes();
  }

  private static byte[] texts(int number, byte[] raw) {
    return MidiFile.create()
        .track(t -> {
          MidiTrack track = t;
          for (int i = 0; i < number; i++) {
            track = track.text(0, 1, raw);
          }
          return track;
        })
        .bytes();
  }

  private static void assertLimit(Smf smf) {
    assertThat(faults(smf)).contains(SmfFault.W_LIMIT);
    assertThat(smf.status).isEqualTo(Analysis.Status.PARTIAL);
  }
}

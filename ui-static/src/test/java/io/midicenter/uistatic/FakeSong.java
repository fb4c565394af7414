package io.midicenter.uistatic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// A made-up piece: facts, notes, and the MIDI bytes and the sketch that follow from them.
///
/// @param bpm null = unknown
/// @param key null = unknown
record FakeSong(
    String name,
    String path,
    @org.jspecify.annotations.Nullable Double bpm,
    @org.jspecify.annotations.Nullable String key,
    String meter,
    int bars,
    String kind,
    List<String> tags,
    List<String> instruments,
    List<Note> notes) {
  /// One note; ticks at 480 per quarter, `part` counts the instruments.
  record Note(int tick, int length, int pitch, int part, boolean drum) {}

  private static final int[] MINOR = {0, 2, 3, 5, 7, 8, 10};
  private static final int[][] PROGRESSIONS = {
    {0, 5, 2, 6}, {0, 3, 4, 0}, {0, 6, 5, 4}, {5, 2, 6, 0}
  };

  String id() {
    return Sha256.hex((path + "/" + name).getBytes(StandardCharsets.UTF_8));
  }

  double seconds() {
    return bars * ticksPerBar() / 480.0 * 60 / tempo();
  }

  double tempo() {
    return bpm == null ? 120 : bpm;
  }

  int ticksPerBar() {
    return meterNumber(0) * 1920 / meterNumber(1);
  }

  /// The upper (0) or lower (1) number of the meter.
  int meterNumber(int which) {
    return Integer.parseInt(List.of(meter.split("/", 2)).get(which));
  }

  boolean hasDrums(int part) {
    return instruments.get(part).equals("drums");
  }

  /// Chords, bass, melody and drums as far as the piece has such parts.
  static List<Note> compose(long seed, List<String> instruments, int bars, int ticksPerBar) {
    Random random = new Random(seed);
    List<Note> notes = new ArrayList<>();
    int[] progression = PROGRESSIONS[random.nextInt(PROGRESSIONS.length)];
    int style = random.nextInt(3);
    int degree = 5;
    for (int bar = 0; bar < bars; bar++) {
      int start = bar * ticksPerBar;
      int root = progression[bar % 4];
      for (int part = 0; part < instruments.size(); part++) {
        switch (instruments.get(part)) {
          case "drums" -> drums(notes, start, ticksPerBar, part, random);
          case "bass" -> {
            for (int tick = 0; tick < ticksPerBar; tick += 240) {
              notes.add(new Note(start + tick, 200, 36 + MINOR[root], part, false));
            }
          }
          case "strings", "pad" -> {
            notes.add(new Note(start, ticksPerBar - 20, 72 + MINOR[(root + 2) % 7], part, false));
            notes.add(new Note(start, ticksPerBar - 20, 76 + MINOR[root], part, false));
          }
          case "piano", "guitar" -> chords(notes, start, ticksPerBar, part, root, style);
          default -> degree = melody(notes, start, ticksPerBar, part, degree, random);
        }
      }
      if (instruments.size() == 1 && !instruments.contains("drums")) {
        degree = melody(notes, start, ticksPerBar, 0, degree, random);
      }
    }
    notes.sort(Comparator.comparingInt(Note::tick));
    return notes;
  }

  private static void chords(
      List<Note> notes, int start, int ticksPerBar, int part, int root, int style) {
    for (int third = 0; third < 3; third++) {
      int step = root + 2 * third;
      int pitch = 48 + MINOR[step % 7] + 12 * (step / 7);
      int every = style == 0 ? ticksPerBar : style == 1 ? 480 : 240;
      for (int tick = 0; tick < ticksPerBar; tick += every) {
        if (style < 2 || tick / 240 % 3 == third) {
          notes.add(new Note(start + tick, every - 30, pitch, part, false));
        }
      }
    }
  }

  private static int melody(
      List<Note> notes, int start, int ticksPerBar, int part, int degree, Random random) {
    int now = degree;
    for (int tick = 0; tick < ticksPerBar; ) {
      int length = 120 * (1 + random.nextInt(5));
      if (random.nextInt(5) > 0) {
        now = Math.max(0, Math.min(13, now + random.nextInt(5) - 2));
        int pitch = 64 + MINOR[now % 7] + 12 * (now / 7);
        notes.add(
            new Note(start + tick, Math.min(length, ticksPerBar - tick) - 10, pitch, part, false));
      }
      tick += length;
    }
    return now;
  }

  private static void drums(List<Note> notes, int start, int ticksPerBar, int part, Random random) {
    for (int step = 0; step * 120 < ticksPerBar; step++) {
      int tick = start + step * 120;
      if (step % 8 == 0 || (step == 10 && random.nextBoolean())) {
        notes.add(new Note(tick, 60, 36, part, true));
      }
      if (step % 8 == 4) {
        notes.add(new Note(tick, 60, 38, part, true));
      }
      if (step % 2 == 0) {
        notes.add(new Note(tick, 60, 42, part, true));
      }
    }
  }

  /// At most 160 notes of three bytes: column, key with drum bit, part and length.
  String sketch() {
    List<Note> first = notes.subList(0, Math.min(160, notes.size()));
    if (first.isEmpty()) {
      return "";
    }
    Note last = first.getLast();
    double span = last.tick() + last.length();
    byte[] bytes = new byte[first.size() * 3];
    int at = 0;
    for (Note note : first) {
      int column = (int) Math.min(255, 256 * note.tick() / span);
      double share = Math.max(1e-4, note.length() / span);
      int code = (int) Math.max(0, Math.min(31, Math.round(-3 * Math.log(share) / Math.log(2))));
      bytes[at++] = (byte) column;
      bytes[at++] = (byte) (note.pitch() | (note.drum() ? 128 : 0));
      bytes[at++] = (byte) (note.part() << 5 | code);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// A format 0 file with tempo, meter, programs and all notes.
  byte[] midi() {
    record Event(int tick, int order, List<Integer> bytes) {}
    List<Event> events = new ArrayList<>();
    int micros = (int) Math.round(60_000_000 / tempo());
    events.add(
        new Event(0, 0, List.of(0xff, 0x51, 3, micros >> 16, (micros >> 8) & 255, micros & 255)));
    for (int part = 0; part < instruments.size(); part++) {
      if (!hasDrums(part)) {
        events.add(new Event(0, 1, List.of(0xc0 | part, program(part))));
      }
    }
    for (Note note : notes) {
      int channel = note.drum() ? 9 : note.part();
      events.add(new Event(note.tick(), 3, List.of(0x90 | channel, note.pitch(), 96)));
      events.add(
          new Event(note.tick() + note.length(), 2, List.of(0x80 | channel, note.pitch(), 0)));
    }
    events.sort(Comparator.comparingInt(Event::tick).thenComparingInt(Event::order));
    ByteArrayOutputStream track = new ByteArrayOutputStream();
    int tick = 0;
    for (Event event : events) {
      varInt(track, event.tick() - tick);
      event.bytes().forEach(track::write);
      tick = event.tick();
    }
    track.writeBytes(new byte[] {0, (byte) 0xff, 0x2f, 0});
    ByteBuffer file = ByteBuffer.allocate(22 + track.size());
    file.put("MThd".getBytes(StandardCharsets.US_ASCII)).putInt(6);
    file.putShort((short) 0).putShort((short) 1).putShort((short) 480);
    file.put("MTrk".getBytes(StandardCharsets.US_ASCII))
        .putInt(track.size())
        .put(track.toByteArray());
    return file.array();
  }

  int program(int part) {
    return switch (instruments.get(part)) {
      case "bass" -> 33;
      case "strings" -> 48;
      case "guitar" -> 25;
      case "synth" -> 80;
      case "brass" -> 61;
      case "pad" -> 88;
      default -> 0;
    };
  }

  private static void varInt(ByteArrayOutputStream out, int value) {
    if (value >= 1 << 14) {
      out.write(((value >> 14) & 127) | 128);
    }
    if (value >= 1 << 7) {
      out.write(((value >> 7) & 127) | 128);
    }
    out.write(value & 127);
  }
}

package io.midicenter.bench.accuracy;

import io.midicenter.analysis.NoteView;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of a piece as a MIDI file of its own: format 0, 480 ticks a quarter, notes alone.
final class Clip {
  private static final int HEADER_LENGTH = 6;

  private record Event(long tick, int status, int key, int velocity) {}

  private Clip() {}

  /// The notes that begin in `[from, to)`, cut at its end; ticks at 480.
  static byte[] of(NoteView view, long from, long to) throws IOException {
    var events = new ArrayList<Event>();
    for (NoteView.PartNotes part : view.parts()) {
      for (NoteView.Note note : part.notes()) {
        if (note.tick() >= from && note.tick() < to) {
          int channel = part.channel() - 1;
          long end = Math.min(to, note.tick() + note.length());
          events.add(new Event(note.tick() - from, 0x90 | channel, note.pitch(), note.velocity()));
          events.add(new Event(end - from, 0x80 | channel, note.pitch(), 64));
        }
      }
    }
    events.sort(Comparator.comparingLong(Event::tick).thenComparingInt(Event::status));
    return file(track(events, to - from));
  }

  private static byte[] track(List<Event> events, long end) {
    var out = new ByteArrayOutputStream();
    long at = 0;
    for (Event event : events) {
      delta(out, event.tick - at);
      at = event.tick;
      out.write(event.status);
      out.write(event.key);
      out.write(event.velocity);
    }
    delta(out, end - at);
    out.writeBytes(new byte[] {(byte) 0xFF, 0x2F, 0});
    return out.toByteArray();
  }

  private static void delta(ByteArrayOutputStream out, long ticks) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (ticks >> shift != 0) {
        out.write((int) (ticks >> shift & 0x7F) | 0x80);
      }
    }
    out.write((int) ticks & 0x7F);
  }

  private static byte[] file(byte[] track) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeBytes("MThd");
    out.writeInt(HEADER_LENGTH);
    out.writeShort(0);
    out.writeShort(1);
    out.writeShort(NoteView.PPQ);
    out.writeBytes("MTrk");
    out.writeInt(track.length);
    out.write(track);
    return bytes.toByteArray();
  }
}

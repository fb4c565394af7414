package io.midicenter.api.files;

import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.TempoPoint;
import java.util.Set;

/// The notes of a file as JSON. Numbers only, written at once: a file may have 100,000 notes.
final class NotesText {
  private static final int BYTES_PER_NOTE = 20;

  private final StringBuilder out;

  private NotesText(int notes) {
    out = new StringBuilder(512 + notes * BYTES_PER_NOTE);
  }

  /// @param parts numbers of the parts wanted; empty = all
  /// @param from first tick of onsets wanted
  /// @param to tick behind the last onset wanted
  static String of(NoteView view, Set<Integer> parts, long from, long to) {
    int notes = 0;
    for (NoteView.PartNotes part : view.parts()) {
      notes += part.notes().size();
    }
    return new NotesText(notes).write(view, parts, from, to);
  }

  private String write(NoteView view, Set<Integer> parts, long from, long to) {
    out.append("{\"ppq\":").append(NoteView.PPQ).append(",\"end\":").append(view.end());
    out.append(",\"tempo\":[");
    String comma = "";
    for (TempoPoint point : view.tempo()) {
      out.append(comma).append('[').append(point.tick()).append(',');
      out.append(Math.round(point.bpm() * 100) / 100.0).append(']');
      comma = ",";
    }
    out.append("],\"meter\":[");
    comma = "";
    for (NoteView.MeterPoint point : view.meter()) {
      out.append(comma).append('[').append(point.tick()).append(',');
      out.append(point.meter().numerator()).append(',');
      out.append(point.meter().denominator()).append(']');
      comma = ",";
    }
    out.append("],\"parts\":[");
    comma = "";
    for (NoteView.PartNotes part : view.parts()) {
      if (parts.isEmpty() || parts.contains(part.no())) {
        out.append(comma);
        write(part, from, to);
        comma = ",";
      }
    }
    return out.append("],\"cut\":").append(view.cut()).append('}').toString();
  }

  private void write(NoteView.PartNotes part, long from, long to) {
    out.append("{\"no\":").append(part.no()).append(",\"track\":").append(part.track());
    out.append(",\"port\":").append(part.port()).append(",\"channel\":").append(part.channel());
    out.append(",\"notes\":[");
    String comma = "";
    for (NoteView.Note note : part.notes()) {
      if (note.tick() >= from && note.tick() < to) {
        out.append(comma).append('[').append(note.tick()).append(',').append(note.length());
        out.append(',').append(note.pitch()).append(',').append(note.velocity()).append(']');
        comma = ",";
      }
    }
    out.append("]}");
  }
}

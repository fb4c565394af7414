package io.midicenter.analysis.engine;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.NoteView.MeterPoint;
import io.midicenter.analysis.NoteView.Note;
import io.midicenter.analysis.NoteView.PartNotes;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.notes.TickScale;
import io.midicenter.analysis.smf.EventList;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.SmfReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes of a MIDI file to the notes that a page draws and plays.
///
/// *Threads:* one reader per thread; it keeps the scratch memory of the largest file it read.
public final class NoteReader {
  private final SmfReader reader = new SmfReader();
  private final PartOrder order = new PartOrder();
  private final TickScale scale = new TickScale();

  /// The notes of `buf[from, to)`, or null where the bytes are rejected as MIDI.
  public @Nullable NoteView read(byte[] buf, int from, int to, Limits limits) {
    if (reader.read(buf, from, to, limits) != null) {
      return null;
    }
    Smf smf = reader.smf();
    order.load(smf.notes);
    scale.load(smf);
    return new NoteView(
        end(smf), tempo(smf), meter(smf), parts(smf), smf.notes.size > NoteView.MAX_NOTES);
  }

  private long end(Smf smf) {
    int end = smf.endTick;
    for (int i = 0; i < smf.notes.size; i++) {
      end = Math.max(end, smf.notes.off[i]);
    }
    return scale.at480(end);
  }

  private List<TempoPoint> tempo(Smf smf) {
    var points = new ArrayList<TempoPoint>();
    EventList tempo = smf.tempo;
    for (int i = 0; i < tempo.size && smf.timeBase == TimeBase.PPQ; i++) {
      if (isLastOfTick(tempo, i)) {
        double bpm = Math.round(60e10 / tempo.value[i]) / 1e4;
        points.add(new TempoPoint(scale.at480(tempo.tick[i]), bpm));
      }
    }
    return points;
  }

  private List<MeterPoint> meter(Smf smf) {
    var points = new ArrayList<MeterPoint>();
    EventList meter = smf.meter;
    for (int i = 0; i < meter.size; i++) {
      if (isLastOfTick(meter, i)) {
        var value = new Meter(meter.value[i] >> 8, 1 << (meter.value[i] & 0xFF));
        points.add(new MeterPoint(scale.at480(meter.tick[i]), value));
      }
    }
    return points;
  }

  private static boolean isLastOfTick(EventList events, int i) {
    return i + 1 == events.size || events.tick[i + 1] > events.tick[i];
  }

  private List<PartNotes> parts(Smf smf) {
    var notes = new ArrayList<List<Note>>();
    for (int no = 0; no < order.size(); no++) {
      notes.add(new ArrayList<>());
    }
    NoteTable table = smf.notes;
    for (int i = 0; i < Math.min(table.size, NoteView.MAX_NOTES); i++) {
      long on = scale.at480(table.on[i]);
      long length = scale.at480(table.off[i]) - on;
      notes.get(order.part(i)).add(new Note(on, length, table.key[i], table.velocity[i]));
    }
    var parts = new ArrayList<PartNotes>();
    for (int no = 0; no < order.size(); no++) {
      int lane = order.lane(no);
      parts.add(new PartNotes(no, order.track(no), lane >> 4, (lane & 15) + 1, notes.get(no)));
    }
    return parts;
  }
}

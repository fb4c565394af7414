package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.smf.EventReader.Step;

/// Reads one track and answers where it ends, whatever its head says.
final class TrackReader {
  private final FaultLog faults;
  private final EventReader events;
  private final Cursor c = new Cursor();

  /// `plain` leaves the fast loop out: a test compares both.
  TrackReader(Smf smf, FaultLog faults, NotePairing pairing, MetaEvents metaEvents, boolean plain) {
    this.faults = faults;
    events = new EventReader(smf, faults, pairing, metaEvents, c, plain);
  }

  void clear(byte[] buf) {
    c.buf = buf;
    events.clear();
  }

  /// True once a bound on events or notes stopped the reading of the file.
  boolean limitReached() {
    return events.limitReached();
  }

  /// Tick of the end of the track that was read last.
  int endTick() {
    return c.tick;
  }

  /// Reads the track whose events start at `from` and, as its head says, are `length` bytes long.
  ///
  /// @return where to look for the next chunk
  int read(int track, int from, long length, int to) {
    boolean beyond = length > to - from;
    int declaredEnd = beyond ? to : from + (int) length;
    int limit = beyond ? Chunk.next(c.buf, from, to) : declaredEnd;
    if (beyond) {
      faults.addPartial(SmfFault.W_TRACK_LENGTH, from - 4);
    }
    c.startTrack(track, from, limit);
    Step end = events.readAll();
    boolean readOn = limit < to && isUnfinished(end) && !Chunk.isChunk(c.buf, limit, to);
    if (readOn) {
      faults.add(SmfFault.W_TRACK_LENGTH, from - 4);
      c.limit = Chunk.next(c.buf, limit, to);
      end = events.readAll();
    }
    report(end);
    return nextChunk(end, beyond || readOn ? c.pos : declaredEnd, to);
  }

  private static boolean isUnfinished(Step end) {
    return end == Step.NO_MORE || end == Step.CUT;
  }

  private void report(Step end) {
    events.endSysex();
    switch (end) {
      case NO_MORE -> faults.add(SmfFault.W_NO_EOT, c.pos);
      case CUT -> {
        events.keepCutText();
        faults.addPartial(SmfFault.W_TRUNCATED, c.pos);
        c.pos = c.limit;
      }
      case NEXT, ENDED, STOPPED -> {}
    }
  }

  private int nextChunk(Step end, int declaredEnd, int to) {
    if (end == Step.ENDED && c.pos < declaredEnd) {
      if (Chunk.isAt(c.buf, c.pos, to, Chunk.MTRK)) {
        faults.add(SmfFault.W_TRACK_LENGTH, c.pos);
        return c.pos;
      }
      faults.add(SmfFault.W_AFTER_EOT, c.pos);
    }
    return declaredEnd;
  }
}

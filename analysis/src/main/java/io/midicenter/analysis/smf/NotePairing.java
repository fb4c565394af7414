package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;
import java.util.Arrays;

/// Joins note-ons and note-offs, first in, first out, per (track, port, channel, key): the reverse
/// order makes zero-length notes where a key is struck twice (craigsapp/midifile issue 115).
///
/// While a note is open its `off` holds the next open note of the same key, [#OPEN] in the newest;
/// at the end of its track each becomes [#OPEN].
final class NotePairing {
  private static final int LANES = 256;
  private static final int KEYS = 128;
  private static final int MAX_OPEN = 8;
  private static final int OPEN = -1;

  private final NoteTable notes;
  private final FaultLog faults;

  /// The oldest open note by lane and key, counted from 1; 0 = none.
  private final int[] oldest = new int[LANES * KEYS];

  /// The newest open note, where there is one.
  private final int[] newest = new int[LANES * KEYS];

  private final boolean[] touched = new boolean[LANES];
  private final EventList strayOffs = new EventList();
  private int openAtEnd;
  private int parts;

  NotePairing(NoteTable notes, FaultLog faults) {
    this.notes = notes;
    this.faults = faults;
  }

  void clear() {
    strayOffs.clear();
    openAtEnd = 0;
    parts = 0;
  }

  /// (Track, port, channel) triples with notes so far.
  int parts() {
    return parts;
  }

  void on(Cursor at, int tick, int lane, int key, int velocity) {
    int slot = lane * KEYS + key;
    touched[lane] = true;
    int note = notes.add(tick, OPEN, key, velocity, lane, at.track);
    if (oldest[slot] != 0 && openNotes(slot) == MAX_OPEN) {
      faults.add(SmfFault.W_OVERLAP, at.pos);
      close(slot, tick);
    }
    push(slot, note);
  }

  void off(Cursor at, int tick, int lane, int key) {
    int slot = lane * KEYS + key;
    if (oldest[slot] > 0) {
      close(slot, tick);
    } else if (strayOffs.size < Bounds.OTHER_EVENTS) {
      strayOffs.add(tick, at.track, lane, key);
    }
  }

  /// Leaves the open notes of a track for [#finish].
  void endTrack() {
    for (int lane = 0; lane < LANES; lane++) {
      if (touched[lane]) {
        touched[lane] = false;
        parts++;
        openAtEnd += abandon(lane);
      }
    }
  }

  /// Tracks are sequences of their own: none ends the notes of another.
  void separateTracks() {
    strayOffs.clear();
  }

  /// Ends the notes that no off of their own track ended: by a stray off of another track, by the
  /// next onset of their key, at the end of their track, and after `maxTicks`. Wants sorted notes.
  void finish(TickOrder order, TrackEnds ends, long maxTicks) {
    if (openAtEnd == 0) {
      return;
    }
    if (strayOffs.size > 0) {
      order.sort(strayOffs);
      pairAcrossTracks();
    }
    closeHanging(ends, maxTicks);
  }

  private int openNotes(int slot) {
    int open = 0;
    for (int note = oldest[slot] - 1; note != OPEN; note = notes.off[note]) {
      open++;
    }
    return open;
  }

  private void push(int slot, int note) {
    if (oldest[slot] == 0) {
      oldest[slot] = note + 1;
    } else {
      notes.off[newest[slot]] = note;
    }
    newest[slot] = note;
  }

  private void close(int slot, int tick) {
    int note = oldest[slot] - 1;
    oldest[slot] = notes.off[note] + 1;
    notes.off[note] = tick;
  }

  private int abandon(int lane) {
    int count = 0;
    for (int slot = lane * KEYS; slot < (lane + 1) * KEYS; slot++) {
      while (oldest[slot] > 0) {
        close(slot, OPEN);
        count++;
      }
    }
    return count;
  }

  private void pairAcrossTracks() {
    int stray = 0;
    for (int note = 0; note < notes.size; note++) {
      if (notes.off[note] == OPEN) {
        stray = closeUntil(notes.on[note], stray);
        touched[notes.lane[note]] = true;
        push(notes.lane[note] * KEYS + notes.key[note], note);
      }
    }
    closeUntil(Integer.MAX_VALUE, stray);
    for (int lane = 0; lane < LANES; lane++) {
      if (touched[lane]) {
        touched[lane] = false;
        abandon(lane);
      }
    }
  }

  /// Offs of a tick come before the ons of the same tick.
  private int closeUntil(int tick, int from) {
    int stray = from;
    while (stray < strayOffs.size && strayOffs.tick[stray] <= tick) {
      int slot = strayOffs.lane[stray] * KEYS + strayOffs.value[stray];
      if (oldest[slot] > 0) {
        close(slot, strayOffs.tick[stray]);
      }
      stray++;
    }
    return stray;
  }

  private void closeHanging(TrackEnds ends, long maxTicks) {
    int[] nextOnset = oldest;
    int[] onsetAfterThat = newest;
    Arrays.fill(nextOnset, Integer.MAX_VALUE);
    Arrays.fill(onsetAfterThat, Integer.MAX_VALUE);
    for (int note = notes.size - 1; note >= 0; note--) {
      int slot = notes.lane[note] * KEYS + notes.key[note];
      int on = notes.on[note];
      if (nextOnset[slot] != on) {
        onsetAfterThat[slot] = nextOnset[slot];
        nextOnset[slot] = on;
      }
      if (notes.off[note] == OPEN) {
        int track = notes.track[note];
        faults.add(SmfFault.W_HANGING, ends.offset(track));
        long end = Math.min(onsetAfterThat[slot], ends.tick(track));
        notes.off[note] = (int) Math.max(on, Math.min(end, on + maxTicks));
      }
    }
    Arrays.fill(oldest, 0);
  }
}

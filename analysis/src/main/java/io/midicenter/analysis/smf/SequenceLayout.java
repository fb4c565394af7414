package io.midicenter.analysis.smf;

import io.midicenter.analysis.TimeBase;

/// Format 2: each track is a sequence of its own. They are laid end to end at bar lines; tempo and
/// meter are those of the first sequence with notes.
final class SequenceLayout {
  private final Smf smf;
  private final TrackEnds ends;
  private int[] start = new int[16];

  SequenceLayout(Smf smf, TrackEnds ends) {
    this.smf = smf;
    this.ends = ends;
  }

  /// Moves everything that was read to its place. Wants notes in the order of the file.
  void layEndToEnd() {
    int leading = smf.notes.size > 0 ? smf.notes.track[0] : -1;
    if (leading >= 0) {
      keepOnly(smf.tempo, leading);
      keepOnly(smf.meter, leading);
    }
    place(barTicks());
    moveNotes();
    move(smf.tempo);
    move(smf.meter);
    move(smf.keySignature);
    move(smf.program);
    move(smf.controller);
    move(smf.bend);
    smf.texts.replaceAll(this::moved);
    for (int track = 0; track < ends.size(); track++) {
      ends.set(track, later(ends.tick(track), track));
    }
  }

  /// One tick where bars cannot be counted.
  private long barTicks() {
    if (smf.timeBase != TimeBase.PPQ) {
      return 1;
    }
    long whole = 4L * smf.ticksPerQuarter;
    if (smf.meter.size == 0) {
      return whole;
    }
    int meter = smf.meter.value[0];
    return Math.max(1, (whole * (meter >> 8)) >> (meter & 0xFF));
  }

  private void place(long barTicks) {
    if (start.length < ends.size()) {
      start = new int[ends.size()];
    }
    long at = 0;
    for (int track = 0; track < ends.size(); track++) {
      start[track] = (int) at;
      at = (at + ends.tick(track) + barTicks - 1) / barTicks * barTicks;
      if (at > Integer.MAX_VALUE) {
        at = Integer.MAX_VALUE;
        smf.timeOverflow = true;
      }
    }
  }

  private void moveNotes() {
    NoteTable notes = smf.notes;
    for (int i = 0; i < notes.size; i++) {
      notes.on[i] = later(notes.on[i], notes.track[i]);
      if (notes.off[i] >= 0) {
        notes.off[i] = later(notes.off[i], notes.track[i]);
      }
    }
  }

  private void move(EventList events) {
    for (int i = 0; i < events.size; i++) {
      events.tick[i] = later(events.tick[i], events.track[i]);
    }
  }

  private TextEvent moved(TextEvent text) {
    if (text.track() < 0) {
      return text;
    }
    int tick = later(text.tick(), text.track());
    return new TextEvent(
        text.kind(), tick, text.track(), text.lane(), text.offset(), text.length());
  }

  private int later(int tick, int track) {
    return (int) Math.min(Integer.MAX_VALUE, (long) tick + start[track]);
  }

  private static void keepOnly(EventList events, int track) {
    int kept = 0;
    for (int i = 0; i < events.size; i++) {
      if (events.track[i] == track) {
        events.tick[kept] = events.tick[i];
        events.track[kept] = events.track[i];
        events.lane[kept] = events.lane[i];
        events.value[kept++] = events.value[i];
      }
    }
    events.size = kept;
  }
}

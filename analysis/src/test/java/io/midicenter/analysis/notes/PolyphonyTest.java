package io.midicenter.analysis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.RandomNotes;
import io.midicenter.analysis.RandomNotes.Note;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolyphonyTest {
  private final Polyphony polyphony = new Polyphony();
  private final PartOrder parts = new PartOrder();
  private final NoteIndex index = new NoteIndex();

  @Test
  void theSweepEqualsACountAtEveryTick() {
    long seed = RandomNotes.seed();
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Note> notes = RandomNotes.some(random);
      NoteTable table = RandomNotes.table(notes);
      parts.load(table);
      index.load(table, parts);
      polyphony.sweep(table.on, table.off, index.allEnds, 0, table.size);
      assertEqualsACountAtEveryTick(notes, "all parts", seed);
      for (int no = 0; no < parts.size(); no++) {
        int track = parts.track(no);
        int lane = parts.lane(no);
        polyphony.sweep(index.on, index.off, index.ends, index.first[no], index.first[no + 1]);
        assertEqualsACountAtEveryTick(
            notes.stream().filter(n -> n.track() == track && n.lane() == lane).toList(),
            "part " + no,
            seed);
      }
    }
  }

  private void assertEqualsACountAtEveryTick(List<Note> notes, String what, long seed) {
    int max = 0;
    long noteTicks = 0;
    long filled = 0;
    for (int tick = 0; tick < 400; tick++) {
      int here = 0;
      int lasting = 0;
      for (Note note : notes) {
        here += note.on() <= tick && tick < Math.max(note.off(), note.on() + 1) ? 1 : 0;
        lasting += note.on() <= tick && tick < note.off() ? 1 : 0;
      }
      max = Math.max(max, here);
      noteTicks += lasting;
      filled += lasting > 0 ? 1 : 0;
    }
    String because = what + ", reproduce with -Dtests.seed=" + seed;
    assertThat(polyphony.max()).as(because).isEqualTo(max);
    assertThat(polyphony.noteTicks()).as(because).isEqualTo(noteTicks);
    assertThat(polyphony.filledTicks()).as(because).isEqualTo(filled);
  }
}

package io.midicenter.analysis.parts;

import io.midicenter.analysis.notes.NoteIndex;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.Smf;
import java.util.Arrays;

/// Which program plays a part: the one in force for most of its notes, sent by any track of the
/// same port and channel. A bank select takes effect with the next program change (MIDI 1.0, "Bank
/// Select"); where no program is ever sent, the bank itself is reported.
///
/// *Threads:* none: one per worker, loaded anew for each file.
final class Programs {
  private static final int NOT_SENT = 128;
  private static final int CONTROLLER_SHIFT = 7;
  private static final int BANK_MSB = 0;
  private static final int BANK_LSB = 32;

  private final LaneEvents programs = new LaneEvents();
  private final LaneEvents msbs = new LaneEvents();
  private final LaneEvents lsbs = new LaneEvents();
  private final int[] notesOf = new int[NOT_SENT + 1];
  private final int[] tickOf = new int[NOT_SENT + 1];

  private int program;
  private int msb;
  private int lsb;

  void load(Smf smf) {
    programs.load(smf.program, CONTROLLER_SHIFT, 0);
    msbs.load(smf.controller, CONTROLLER_SHIFT, BANK_MSB);
    lsbs.load(smf.controller, CONTROLLER_SHIFT, BANK_LSB);
  }

  /// Finds program and bank of one part; [#program] and the banks tell them afterwards.
  void choose(NoteTable table, NoteIndex index, int part, int lane) {
    int from = index.first[part];
    int to = index.first[part + 1];
    int change = programs.first[lane];
    int end = programs.first[lane + 1];
    if (change == end) {
      int last = table.on[index.byOnset[to - 1]];
      program = -1;
      msb = msbs.valueAt(lane, last);
      lsb = lsbs.valueAt(lane, last);
      return;
    }
    Arrays.fill(notesOf, 0);
    int current = NOT_SENT;
    for (int i = from; i < to; i++) {
      int on = table.on[index.byOnset[i]];
      for (; change < end && programs.tick[change] <= on; change++) {
        current = programs.value[change];
        tickOf[current] = programs.tick[change];
      }
      notesOf[current]++;
    }
    int best = 0;
    for (int p = 1; p <= NOT_SENT; p++) {
      if (notesOf[p] > notesOf[best]) {
        best = p;
      }
    }
    program = best == NOT_SENT ? -1 : best;
    msb = best == NOT_SENT ? -1 : msbs.valueAt(lane, tickOf[best]);
    lsb = best == NOT_SENT ? -1 : lsbs.valueAt(lane, tickOf[best]);
  }

  /// 0..127, or −1 if none was sent.
  int program() {
    return program;
  }

  /// 0..127, or −1 if none was sent.
  int msb() {
    return msb;
  }

  /// 0..127, or −1 if none was sent.
  int lsb() {
    return lsb;
  }
}

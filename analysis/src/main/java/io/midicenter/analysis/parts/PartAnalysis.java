package io.midicenter.analysis.parts;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.melody.MelodyScores;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.Polyphony;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.Smf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of one file: measures, program, instrument, whether it is drums, and role.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class PartAnalysis {
  private static final double DRUM_WORD_SCORE = 0.4;

  private final List<PartMeasures> measures = new ArrayList<>();
  private final Programs programs = new Programs();
  private final Polyphony polyphony;
  private final boolean[] kit = new boolean[PartOrder.MAX_PARTS];
  private final boolean[] drums = new boolean[PartOrder.MAX_PARTS];
  private final boolean[] drumSounds = new boolean[PartOrder.MAX_PARTS];
  private final int[] program = new int[PartOrder.MAX_PARTS];
  private final int[] msb = new int[PartOrder.MAX_PARTS];
  private final int[] lsb = new int[PartOrder.MAX_PARTS];
  private final double[] tune = new double[PartOrder.MAX_PARTS];
  private final MelodyScores melody = new MelodyScores();

  public PartAnalysis(Polyphony polyphony) {
    this.polyphony = polyphony;
  }

  /// All parts in the order and numbering of [PartOrder].
  public List<Part> analyze(Piece piece, Texts texts) {
    Smf smf = piece.smf();
    PartOrder order = piece.parts();
    @Nullable String[] names = PartNames.of(smf, order, texts);
    var words = new ArrayList<PartWords>(order.size());
    programs.load(smf);
    for (int no = 0; no < order.size(); no++) {
      PartMeasures part = measures(no);
      part.measure(piece, no, polyphony);
      programs.choose(piece.notes(), piece.index(), no, order.lane(no));
      program[no] = programs.program();
      msb[no] = programs.msb();
      lsb[no] = programs.lsb();
      words.add(PartWords.of(names[no]));
      kit[no] = smf.drumLanes.get(order.lane(no)) || isDrumBank(smf.programSet, msb[no]);
      drumSounds[no] = kit[no] || part.drumScore >= DrumScore.CERTAIN;
      drums[no] = drumSounds[no] || (part.drumScore >= DRUM_WORD_SCORE && words.get(no).drums());
    }
    List<Fact<Role>> roles = roles(piece, words);
    var parts = new ArrayList<Part>(order.size());
    for (int no = 0; no < order.size(); no++) {
      parts.add(part(piece, no, names[no], words.get(no), roles.get(no)));
    }
    return parts;
  }

  /// By part: it is drums. Valid after [#analyze], as are the others; longer than there are parts.
  public boolean[] drums() {
    return drums;
  }

  /// By part: channel, bank or notes alone make it drums, whatever texts say.
  public boolean[] drumSounds() {
    return drumSounds;
  }

  /// Notes by key over all drum parts, 128 counts.
  public int[] drumNotes(NoteTable notes, PartOrder order) {
    int[] counts = new int[128];
    for (int i = 0; i < notes.size; i++) {
      if (drums[order.part(i)]) {
        counts[notes.key[i]]++;
      }
    }
    return counts;
  }

  private PartMeasures measures(int no) {
    if (no == measures.size()) {
      measures.add(new PartMeasures());
    }
    return measures.get(no);
  }

  /// XG drum and effect kits (127, 126), GM2 percussion (120). In GS these banks hold CM-64 sounds.
  private static boolean isDrumBank(ProgramSet set, int msb) {
    return switch (set) {
      case GS, MT32 -> false;
      case UNKNOWN, GM, GM2, XG -> msb == 127 || msb == 126 || msb == 120;
    };
  }

  /// The pitched part with the lowest mean key, or −1 where there are not two of them.
  private int lowestPitched(int size) {
    int lowest = -1;
    int pitched = 0;
    for (int no = 0; no < size; no++) {
      if (!drums[no]) {
        pitched++;
        if (lowest < 0 || measures.get(no).meanKey() < measures.get(lowest).meanKey()) {
          lowest = no;
        }
      }
    }
    return pitched < 2 ? -1 : lowest;
  }

  /// The role of every part; sets [#tune] on the way.
  private List<Fact<Role>> roles(Piece piece, List<PartWords> words) {
    int size = words.size();
    int lowest = lowestPitched(size);
    melody.load(piece, drums);
    var roles = new ArrayList<Fact<Role>>(size);
    for (int no = 0; no < size; no++) {
      roles.add(role(piece, no, words.get(no), no == lowest));
      if (!drums[no]) {
        melody.compare(no, roles.get(no).value());
      }
    }
    int best = -1;
    for (int no = 0; no < size; no++) {
      if (!drums[no]) {
        boolean named = words.get(no).role() == Role.LEAD;
        tune[no] = melody.score(no, roles.get(no).value(), piece.quarter(), named);
        best = best < 0 || tune[no] > tune[best] ? no : best;
      }
    }
    if (best >= 0 && tune[best] >= MelodyScores.MELODY && !roles.get(best).isKnown()) {
      roles.set(best, Fact.estimated(Role.LEAD, Math.min(Roles.MOST, tune[best])));
    }
    return roles;
  }

  private Part part(Piece piece, int no, @Nullable String name, PartWords words, Fact<Role> role) {
    PartMeasures m = measures.get(no);
    PartOrder order = piece.parts();
    ProgramSet set = piece.smf().programSet;
    Fact<Instrument> instrument =
        InstrumentChoice.of(set, kit[no], drums[no] && !kit[no], program[no], msb[no], words);
    return new Part(
        order.track(no),
        order.lane(no) >> 4,
        (order.lane(no) & 15) + 1,
        known(program[no]),
        known(msb[no]),
        known(lsb[no]),
        set,
        instrument,
        name,
        role,
        m.notes,
        m.low,
        m.high,
        m.meanVelocity(),
        m.polyphonyMax,
        m.monoShare(),
        m.nomml,
        m.drumScore,
        drums[no] ? null : (Double) tune[no]);
  }

  private Fact<Role> role(Piece piece, int no, PartWords words, boolean lowest) {
    if (kit[no]) {
      return Fact.declared(Role.DRUMS, 0.95);
    }
    if (drums[no]) {
      return Fact.estimated(Role.DRUMS, 0.9);
    }
    int gm = piece.smf().programSet == ProgramSet.MT32 ? -1 : program[no];
    boolean arpeggio = piece.quarter() > 0 && melody.isArpeggio(no, piece.quarter());
    return Roles.ofPitched(measures.get(no), gm, lowest, arpeggio, piece.quarter(), words.role());
  }

  private static @Nullable Integer known(int value) {
    return value < 0 ? null : value;
  }
}

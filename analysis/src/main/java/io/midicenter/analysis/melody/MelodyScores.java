package io.midicenter.analysis.melody;

import io.midicenter.analysis.Role;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.smf.NoteTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much each part behaves like a tune that somebody sings: a logistic regression over what
/// singers do (one note at a time, none before the last one ends, tones repeated on syllables,
/// rests to breathe, louder than the rest) and over the place of the part among the others. Weights
/// were fitted to one half of the POP909 songs and to named melody tracks, see `docs/accuracy.md`.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class MelodyScores {
  /// From this score on, the best part of a file is its melody.
  public static final double MELODY = 0.5;

  private static final double BASE = -4.4;
  private static final double MONO = 4.4;
  private static final double REPEATS = 4.9;
  private static final double OVERLAPS = -7.5;
  private static final double LOUDNESS = 3.1;
  private static final double BUSIEST = 2.7;
  private static final double WIDE = -3.5;
  private static final double LENGTH = -2.7;
  private static final double RESTS = 2.0;
  private static final double BREATHS = -2.2;
  private static final double DISTINCT = -3.6;
  private static final double FEW_PITCHES = -3.7;
  private static final double LATE = 1.9;
  private static final double COVER = 1.1;
  private static final double LOW = -4.7;
  private static final double HIGH = -1.4;
  private static final double BASS = -6.3;
  private static final double CHORDS = -3.1;

  /// No other part plays one note at a time.
  private static final double ALONE = 2.0;

  /// The part is called melody, lead, vocal …
  private static final double NAMED = 3.0;

  private static final int LOWEST_VOICE = 58;
  private static final int HIGHEST_VOICE = 72;
  private static final double OCTAVE = 12;
  private static final double VELOCITY_UNIT = 20;
  private static final double MONO_PART = 0.7;

  private static final double ARPEGGIO_LEAPS = 0.75;
  private static final double ARPEGGIO_RATE = 1.2;
  private static final double ARPEGGIO_FIGURE = 0.85;

  private final List<TuneMeasures> pool = new ArrayList<>();
  private int candidates;
  private int first;
  private double whole;
  private double meanVelocity;
  private int busiest;

  /// Measures all pitched parts.
  ///
  /// @param drums by part
  public void load(Piece piece, boolean[] drums) {
    NoteTable table = piece.notes();
    int size = piece.parts().size();
    candidates = 0;
    long velocities = 0;
    long notes = 0;
    for (int part = 0; part < size; part++) {
      if (part == pool.size()) {
        pool.add(new TuneMeasures());
      }
      if (drums[part]) {
        continue;
      }
      TuneMeasures m = pool.get(part);
      m.measure(piece, part);
      velocities += m.velocities;
      notes += m.notes;
    }
    meanVelocity = notes == 0 ? 0 : (double) velocities / notes;
    first = table.size == 0 ? 0 : table.on[0];
    whole = table.size == 0 ? 1 : Math.max(1, piece.index().lastEnd() - first);
    busiest = 1;
  }

  /// Tells that a part with this role takes part in the comparison; call it for every pitched part
  /// before the first [#score].
  public void compare(int part, @Nullable Role role) {
    TuneMeasures m = pool.get(part);
    if (role != Role.BASS && isMono(m)) {
      busiest = Math.max(busiest, m.groups);
      candidates++;
    }
  }

  /// The measures say that the part runs up and down broken chords: one note at a time, mostly
  /// leaps, in a figure that comes again and again.
  ///
  /// @param quarter ticks, 0 if unknown
  public boolean isArpeggio(int part, int quarter) {
    TuneMeasures m = pool.get(part);
    long sounding = m.end - m.first - m.restTicks;
    return isMono(m)
        && m.leaps >= ARPEGGIO_LEAPS * (m.groups - 1)
        && m.groups * (double) quarter >= ARPEGGIO_RATE * sounding
        && m.figureShare() >= ARPEGGIO_FIGURE;
  }

  /// 0..1.
  ///
  /// @param role of the part by the rules that come before the melody, or null
  /// @param quarter ticks, 0 if unknown
  /// @param named the part's name calls it a melody
  public double score(int part, @Nullable Role role, int quarter, boolean named) {
    TuneMeasures m = pool.get(part);
    double groups = m.groups;
    double intervals = Math.max(1, m.groups - 1);
    double span = Math.max(1, m.end - m.first);
    double rests = m.restTicks / span;
    double top = m.topKeys / groups;
    double sum = BASE;
    sum += MONO * m.singles / groups;
    sum += REPEATS * m.repeats / intervals;
    sum += OVERLAPS * m.overlaps / groups;
    sum += LOUDNESS * ((double) m.velocities / m.notes - meanVelocity) / VELOCITY_UNIT;
    if (isMono(m) && role != Role.BASS) {
      sum += BUSIEST * m.groups / busiest;
      sum += candidates == 1 ? ALONE : 0;
    }
    sum += WIDE * m.wide / intervals;
    sum += quarter == 0 ? 0 : LENGTH * Math.min(1, m.lineTicks / groups / quarter / 2);
    sum += rests >= 0.05 && rests <= 0.4 ? RESTS : 0;
    sum += BREATHS * Math.min(1, 8 * m.breaths / groups);
    sum += DISTINCT * Math.min(1, m.distinct / OCTAVE);
    sum += m.distinct < 5 ? FEW_PITCHES : 0;
    sum += LATE * (m.first - first) / whole;
    sum += COVER * (span - m.restTicks) / whole;
    sum += LOW * Math.max(0, LOWEST_VOICE - top) / OCTAVE;
    sum += HIGH * Math.max(0, top - HIGHEST_VOICE) / OCTAVE;
    sum += role == Role.BASS ? BASS : 0;
    sum += role == Role.CHORDS || role == Role.PAD ? CHORDS : 0;
    sum += named ? NAMED : 0;
    return 1 / (1 + Math.exp(-sum));
  }

  private static boolean isMono(TuneMeasures m) {
    return m.singles > MONO_PART * m.groups;
  }
}

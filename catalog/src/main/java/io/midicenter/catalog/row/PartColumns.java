package io.midicenter.catalog.row;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.Source;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.Resolution;
import io.midicenter.catalog.facts.StoredPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of `analysis.parts`, one per part: track, port, channel, program, bank MSB, bank LSB,
/// program set, instrument, its source and confidence, role, its source and confidence, notes,
/// lowest and highest key, mean velocity, most notes at once, mono share, NOMML, drum score, melody
/// score. What is unknown is −1; shares are whole percent. Version 1 of the analysis wrote lines
/// without a melody score.
final class PartColumns {
  static final int COUNT = 22;
  private static final int MELODY_SCORE = 21;

  private static final Source[] SOURCES = Source.values();
  private static final Role[] ROLES = Role.values();
  private static final ProgramSet[] PROGRAM_SETS = ProgramSet.values();

  private PartColumns() {}

  static int[] write(List<StoredPart> parts) {
    int[] columns = new int[parts.size() * COUNT];
    int at = 0;
    for (StoredPart part : parts) {
      Role role = part.role().value();
      columns[at++] = part.track();
      columns[at++] = part.port();
      columns[at++] = part.channel();
      columns[at++] = orMinusOne(part.program());
      columns[at++] = orMinusOne(part.bankMsb());
      columns[at++] = orMinusOne(part.bankLsb());
      columns[at++] = Codes.of(part.programSet());
      columns[at++] = orMinusOne(part.instrument().value());
      columns[at++] = Codes.of(part.instrument().source());
      columns[at++] = Resolution.percent(part.instrument().confidence());
      columns[at++] = role == null ? -1 : Codes.of(role);
      columns[at++] = Codes.of(part.role().source());
      columns[at++] = Resolution.percent(part.role().confidence());
      columns[at++] = part.notes();
      columns[at++] = part.low();
      columns[at++] = part.high();
      columns[at++] = part.velocityMean();
      columns[at++] = part.polyphonyMax();
      columns[at++] = Resolution.percent(part.monoShare());
      columns[at++] = orMinusOne(part.nomml());
      columns[at++] = Resolution.percent(part.drumScore());
      Double melodyScore = part.melodyScore();
      columns[at++] = melodyScore == null ? -1 : Resolution.percent(melodyScore);
    }
    return columns;
  }

  /// @param lines a line a part
  static List<StoredPart> read(Integer[][] lines, @Nullable String[] names) {
    var parts = new ArrayList<StoredPart>(names.length);
    for (int i = 0; i < names.length; i++) {
      Integer[] columns = lines[i];
      Integer melody = columns.length > MELODY_SCORE ? orNull(columns[MELODY_SCORE]) : null;
      Integer instrument = orNull(columns[7]);
      Integer role = orNull(columns[10]);
      parts.add(
          new StoredPart(
              columns[0],
              columns[1],
              columns[2],
              orNull(columns[3]),
              orNull(columns[4]),
              orNull(columns[5]),
              Codes.at(PROGRAM_SETS, columns[6]),
              fact(instrument, columns[8], columns[9]),
              names[i],
              fact(role == null ? null : Codes.at(ROLES, role), columns[11], columns[12]),
              columns[13],
              columns[14],
              columns[15],
              columns[16],
              columns[17],
              columns[18] / 100.0,
              orNull(columns[19]),
              columns[20] / 100.0,
              melody == null ? null : Double.valueOf(melody / 100.0)));
    }
    return parts;
  }

  static <T> Fact<T> fact(@Nullable T value, int source, int percent) {
    return value == null
        ? Fact.none()
        : new Fact<>(value, Codes.at(SOURCES, source), percent / 100.0);
  }

  private static int orMinusOne(@Nullable Integer value) {
    return value == null ? -1 : value;
  }

  private static @Nullable Integer orNull(Integer value) {
    return value == -1 ? null : value;
  }
}

package io.midicenter.analysis.smf;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Warning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Deviations met so far: per code the first offset and how often.
final class FaultLog {
  private static final int MAX_KINDS = 32;

  private static final class Tally {
    int first;
    int count;
  }

  private final Map<SmfFault, Tally> tallies = new EnumMap<>(SmfFault.class);
  private int base;
  private int total;
  private boolean partial;

  FaultLog() {
    for (SmfFault fault : SmfFault.values()) {
      tallies.put(fault, new Tally());
    }
  }

  /// Forgets everything; offsets count from `base` from now on.
  void clear(int newBase) {
    tallies.values().forEach(tally -> tally.count = 0);
    base = newBase;
    total = 0;
    partial = false;
  }

  void add(SmfFault fault, int at) {
    Tally tally = Objects.requireNonNull(tallies.get(fault));
    if (tally.count++ == 0) {
      tally.first = at - base;
    }
    total++;
  }

  /// As [#add], and something of the file was not read.
  void addPartial(SmfFault fault, int at) {
    add(fault, at);
    partial = true;
  }

  /// A rejection whose offset counts like those of the warnings.
  Outcome.Rejected reject(SmfFault fault, int at, String detail) {
    return new Outcome.Rejected(fault, at - base, detail);
  }

  boolean has(SmfFault fault) {
    return Objects.requireNonNull(tallies.get(fault)).count > 0;
  }

  int total() {
    return total;
  }

  Analysis.Status status() {
    if (partial) {
      return Analysis.Status.PARTIAL;
    }
    return total == 0 ? Analysis.Status.OK : Analysis.Status.WARNINGS;
  }

  List<Warning> warnings() {
    if (total == 0) {
      return List.of();
    }
    var warnings = new ArrayList<Warning>();
    tallies.forEach((fault, tally) -> {
      if (tally.count > 0 && warnings.size() < MAX_KINDS) {
        warnings.add(new Warning(fault, tally.first, tally.count));
      }
    });
    return List.copyOf(warnings);
  }
}

package io.midicenter.analysis.names;

import io.midicenter.analysis.Meter;
import io.midicenter.analysis.NameFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Meters (`6-8`, `3_4 time`, a waltz) and lengths in bars (`4 bars`) in a name.
final class MeterReader {
  private static final Set<String> METERS =
      Set.of(
          "2-4", "3-4", "4-4", "5-4", "6-4", "7-4", "3-8", "5-8", "6-8", "7-8", "9-8", "11-8",
          "12-8", "2-2");
  private static final String SEPARATORS = "-_⁄∕:";
  private static final Set<String> METER_WORDS =
      Set.of("time", "feel", "meter", "metre", "signature", "takt");
  private static final Set<String> NOT_AFTER =
      Set.of("vol", "volume", "part", "parts", "no", "nos", "op", "track", "tracks", "take", "pt");
  private static final Set<String> WALTZ = Set.of("waltz", "waltzes", "valse", "walzer");
  private static final Set<String> BAR_WORDS = Set.of("bar", "bars", "takt", "takte");
  private static final int MOST_BARS = 256;

  private MeterReader() {}

  static List<NameFact<Meter>> read(Component name) {
    var found = new ArrayList<NameFact<Meter>>(1);
    for (int i = 0; i + 1 < name.size(); i++) {
      if (isMeter(name, i)) {
        boolean said = METER_WORDS.contains(name.word(i + 2));
        var meter = new Meter(name.number(i), name.number(i + 1));
        name.claim(i, i + 2, Claim.METER);
        found.add(Facts.of(name, meter, said ? 0.85 : 0.6, true, i, i + 2));
      }
    }
    if (found.isEmpty()) {
      for (int i = 0; i < name.size(); i++) {
        if (WALTZ.contains(name.word(i))) {
          found.add(Facts.of(name, new Meter(3, 4), 0.4, false, i, i + 1));
          break;
        }
      }
    }
    return Facts.contradictions(name, found);
  }

  private static boolean isMeter(Component name, int i) {
    if (!name.isNumber(i) || !name.isNumber(i + 1) || name.gap(i + 1) != 1) {
      return false;
    }
    char separator = name.separator(i + 1);
    return SEPARATORS.indexOf(separator) >= 0
        && METERS.contains(name.word(i) + "-" + name.word(i + 1))
        && name.isFree(i, i + 2)
        && !(name.isNumber(i - 1) && name.separator(i) == separator)
        && !(name.isNumber(i + 2) && name.separator(i + 2) == separator)
        && !name.joined(i)
        && !name.joined(i + 2)
        && !NOT_AFTER.contains(name.word(i - 1));
  }

  static List<NameFact<Integer>> bars(Component name) {
    var found = new ArrayList<NameFact<Integer>>(1);
    for (int i = 0; i + 1 < name.size(); i++) {
      int bars = name.number(i);
      if (bars >= 1
          && bars <= MOST_BARS
          && BAR_WORDS.contains(name.word(i + 1))
          && name.gap(i + 1) <= 1
          && name.isFree(i, i + 2)
          // The twelve-bar blues is a form, not a length.
          && !name.word(i + 2).equals("blues")) {
        name.claim(i, i + 2, Claim.BARS);
        found.add(Facts.of(name, bars, 0.9, true, i, i + 2));
      }
    }
    return Facts.contradictions(name, found);
  }
}

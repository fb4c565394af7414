package io.midicenter.analysis.names;

import io.midicenter.analysis.NameFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tempi in a name: `128bpm`, `BPM 128`, `tempo 128` are explicit; a lone number 60..200 is a
/// candidate that needs the file to agree.
final class TempoReader {
  /// Synthesizers and drum machines; those above 200 are no tempo anyway.
  private static final Set<Integer> MODELS = Set.of(101, 106);

  private static final Set<String> NOT_AFTER =
      Set.of(
          "vol", "volume", "part", "pt", "no", "nr", "num", "number", "op", "opus", "bwv", "k",
          "kv", "take", "v", "ver", "version", "track", "trk", "tr", "rv", "hwv", "woo", "hob",
          "psalm", "hymn", "chapter", "level", "route", "highway", "bus", "room", "channel", "ch",
          "cc", "juno", "jx", "jp", "top", "page");
  private static final Set<String> NOT_BEFORE =
      Set.of(
          "bar", "bars", "beats", "hz", "khz", "bit", "bits", "th", "st", "nd", "rd", "times", "ms",
          "sec", "secs", "seconds", "minutes", "hours", "days", "years", "steps", "notes", "ticks",
          "ppq", "kbps", "percent", "miles", "degrees", "kg", "x");

  private TempoReader() {}

  static List<NameFact<Double>> read(Component name) {
    var found = new ArrayList<NameFact<Double>>(2);
    for (int i = 0; i < name.size(); i++) {
      if (name.word(i).equals("bpm")) {
        besideBpm(name, i, found);
      } else if (name.word(i).equals("tempo")) {
        after(name, i, 0.85, found);
      }
    }
    for (int i = 1; i < name.size(); i++) {
      if (isBare(name, i)) {
        name.claim(i, i + 1, Claim.BARE_TEMPO);
        found.add(Facts.of(name, (double) name.number(i), 0.35, false, i, i + 1));
      }
    }
    return Facts.contradictions(name, found);
  }

  private static void besideBpm(Component name, int bpm, List<NameFact<Double>> found) {
    int from = beforeStart(name, bpm);
    boolean before = from >= 0;
    boolean after = afterEnd(name, bpm) > 0;
    // "01 BPM 120": an index stands first and the number after is the tempo.
    boolean indexFirst = from == 0 && !name.joined(bpm);
    if (before && !(after && (indexFirst || name.gap(bpm) > name.gap(bpm + 1)))) {
      double value = value(name, from, bpm);
      name.claim(from, bpm + 1, Claim.TEMPO);
      found.add(Facts.of(name, value, 0.95, true, from, bpm + 1));
    } else {
      after(name, bpm, 0.95, found);
    }
  }

  private static void after(
      Component name, int word, double confidence, List<NameFact<Double>> found) {
    int end = afterEnd(name, word);
    if (end > 0) {
      double value = value(name, word + 1, end);
      name.claim(word, end, Claim.TEMPO);
      found.add(Facts.of(name, value, confidence, true, word, end));
    }
  }

  /// First token of the tempo that ends before `bpm`, or −1.
  private static int beforeStart(Component name, int bpm) {
    if (!name.isNumber(bpm - 1) || name.gap(bpm) > 1) {
      return -1;
    }
    int from = bpm - 1;
    if (isDecimal(name, from)) {
      from--;
    }
    return isFree(name, from, bpm) && inRange(value(name, from, bpm)) ? from : -1;
  }

  /// One past the last token of the tempo that begins after `word`, or −1.
  private static int afterEnd(Component name, int word) {
    int from = word + 1;
    if (!name.isNumber(from) || name.gap(from) > 3 || name.separator(from) == Component.SEVERAL) {
      return -1;
    }
    int end = name.isNumber(from + 1) && isDecimal(name, from + 1) ? from + 2 : from + 1;
    return isFree(name, from, end) && inRange(value(name, from, end)) ? end : -1;
  }

  private static boolean isFree(Component name, int from, int to) {
    return name.isFree(from, to);
  }

  /// True where `i` holds the one or two decimals of the number before it.
  private static boolean isDecimal(Component name, int i) {
    return name.isNumber(i - 1)
        && name.gap(i) == 1
        && name.separator(i) == '.'
        && name.word(i).length() <= 2
        && !(i >= 2 && name.isNumber(i - 2) && name.separator(i - 1) == '.');
  }

  private static double value(Component name, int from, int to) {
    int whole = name.number(from);
    if (to - from == 1 || !name.isNumber(from + 1)) {
      return whole;
    }
    String decimals = name.word(from + 1);
    return whole + Integer.parseInt(decimals) / (decimals.length() == 1 ? 10.0 : 100.0);
  }

  private static boolean inRange(double bpm) {
    return bpm >= 20 && bpm <= 400;
  }

  private static boolean isBare(Component name, int i) {
    int value = name.number(i);
    return value >= 60
        && value <= 200
        && !name.word(i).startsWith("0")
        && !isModel(name, i, value)
        && name.claim(i) == Claim.NONE
        && !name.isVocabulary(i)
        && !name.joined(i)
        && !name.joined(i + 1)
        && name.separator(i) != '.'
        && !(name.isNumber(i + 1) && name.separator(i + 1) == '.')
        && !NOT_AFTER.contains(name.word(i - 1))
        && !NOT_BEFORE.contains(name.word(i + 1));
  }

  /// SH-101, Juno 106: but `latin_101_beat` is a row of facts.
  private static boolean isModel(Component name, int i, int value) {
    boolean row = name.separator(i) == '_' && name.separator(i + 1) == '_';
    return MODELS.contains(value) && !row;
  }
}

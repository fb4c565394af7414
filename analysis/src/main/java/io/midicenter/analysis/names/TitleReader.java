package io.midicenter.analysis.names;

import java.util.Set;

/// The title for people: the stem without index, take, version and the facts that stand beside it.
final class TitleReader {
  private static final Set<String> VERSION_WORDS = Set.of("v", "ver", "version", "take", "rev");

  private TitleReader() {}

  /// Claims leading and trailing numbers, versions, takes and copy marks. Runs after the other
  /// readers.
  static void claimIndexes(Component name) {
    int size = name.size();
    for (int i = 0; i < size; i++) {
      if (VERSION_WORDS.contains(name.word(i))
          && name.isNumber(i + 1)
          && name.gap(i + 1) <= 1
          && !(name.word(i).equals("v") && !name.joined(i + 1))
          && name.isFree(i, i + 2)) {
        name.claim(i, i + 2, Claim.INDEX);
      } else if (name.word(i).equals("copy") && i == size - 1 && i > 0) {
        name.claim(i, i + 1, Claim.INDEX);
      }
    }
    if (size > 1 && isLeadingIndex(name)) {
      name.claim(0, 1, Claim.INDEX);
    }
    int last = size - 1;
    while (last > 0 && name.claim(last) != Claim.NONE) {
      last--;
    }
    for (int i = 1; i < size; i++) {
      if (isIndex(name, i) && (name.word(i).startsWith("0") || i == last)) {
        name.claim(i, i + 1, Claim.INDEX);
      }
    }
  }

  /// `01 Intro`, `2 - Intro`, but not `99 Red Balloons`.
  private static boolean isLeadingIndex(Component name) {
    return name.isNumber(0)
        && name.claim(0) == Claim.NONE
        && !name.isVocabulary(0)
        && !name.joined(1)
        && (name.word(0).startsWith("0") || name.separator(1) != ' ');
  }

  /// `Beat 02 fill`, `Loop_3`, `Lead (2)`, but not `Song 2`.
  private static boolean isIndex(Component name, int i) {
    return name.isNumber(i)
        && name.claim(i) == Claim.NONE
        && !name.isVocabulary(i)
        && !name.joined(i)
        && !name.joined(i + 1)
        && (name.word(i).startsWith("0") || name.separator(i) != ' ');
  }

  static String read(Component name) {
    boolean[] removed = new boolean[name.raw.length()];
    boolean descriptive = name.isDescriptive();
    for (int i = 0; i < name.size(); i++) {
      if (isRemoved(name, i, descriptive)) {
        for (int at = name.tokens.get(i).start(); at < name.tokens.get(i).end(); at++) {
          removed[at] = true;
        }
        joinRemoved(name, i, removed);
      }
    }
    boolean hyphens = name.raw.indexOf(' ') < 0 && name.raw.indexOf('_') < 0;
    String title = tidy(name.raw, removed, hyphens);
    return title.isEmpty() ? tidy(name.raw, new boolean[removed.length], hyphens) : title;
  }

  /// The separators between two removed tokens of one fact go with them.
  private static void joinRemoved(Component name, int i, boolean[] removed) {
    if (i > 0 && name.claim(i) == name.claim(i - 1)) {
      for (int at = name.tokens.get(i - 1).end(); at < name.tokens.get(i).start(); at++) {
        removed[at] = true;
      }
    }
  }

  private static boolean isRemoved(Component name, int i, boolean descriptive) {
    return switch (name.claim(i)) {
      case TEMPO, KEY, METER, BARS, INDEX -> true;
      case BARE_TEMPO -> descriptive || name.claim(i - 1) == Claim.KEY;
      case NONE, DOUBTFUL_KEY, CHORD -> false;
    };
  }

  private static String tidy(String raw, boolean[] removed, boolean hyphens) {
    var title = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = removed[i] || raw.charAt(i) == '_' ? ' ' : raw.charAt(i);
      if (c == '-' && (hyphens || dangles(raw, removed, i))) {
        c = ' ';
      }
      boolean emptyBracket = (c == ')' || c == ']') && endsWithOpening(title);
      if (emptyBracket) {
        title.setLength(lastOpening(title));
      } else if (c != ' ' || (!title.isEmpty() && title.charAt(title.length() - 1) != ' ')) {
        title.append(c);
      }
    }
    return strip(title);
  }

  /// True for a dash with nothing left on its right or its left.
  private static boolean dangles(String raw, boolean[] removed, int dash) {
    return !hasWord(raw, removed, dash + 1, 1) || !hasWord(raw, removed, dash - 1, -1);
  }

  private static boolean hasWord(String raw, boolean[] removed, int from, int step) {
    for (int i = from; i >= 0 && i < raw.length(); i += step) {
      char c = raw.charAt(i);
      if (c == '-') {
        return false;
      }
      if (!removed[i] && Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithOpening(StringBuilder title) {
    int at = lastOpening(title);
    return at >= 0 && title.substring(at + 1).isBlank();
  }

  private static int lastOpening(StringBuilder title) {
    return Math.max(title.lastIndexOf("("), title.lastIndexOf("["));
  }

  private static String strip(StringBuilder title) {
    int from = 0;
    int to = title.length();
    while (from < to && " -_.,".indexOf(title.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " -_,".indexOf(title.charAt(to - 1)) >= 0) {
      to--;
    }
    return title.substring(from, to);
  }
}

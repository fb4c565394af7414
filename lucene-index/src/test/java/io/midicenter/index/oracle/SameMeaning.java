package io.midicenter.index.oracle;

import io.midicenter.index.text.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Words that mean the same, word by word over one file.
final class SameMeaning {
  private static final Synonyms GROUPS = Synonyms.shipped();

  /// Words of [io.midicenter.index.MadeFiles] that are in a group.
  private static final List<String> WORDS =
      List.of("kick", "snare", "piano", "synth", "strings", "vocal", "arp");

  private SameMeaning() {}

  /// What means the same as some word that names hold.
  static List<String> any(Random random) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    var sides = new ArrayList<List<String>>(GROUPS.at(List.of(word), 0).getValue());
    sides.sort((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
    return sides.get(random.nextInt(sides.size()));
  }

  /// The file has every word of the run, or what means the same as the longest sides in it.
  static boolean holds(ScannedFile file, List<String> run) {
    for (int i = 0; i < run.size(); ) {
      var group = GROUPS.at(run, i);
      List<String> own = run.subList(i, i + Math.max(1, group.getKey()));
      boolean other =
          group.getValue().stream()
              .anyMatch(
                  side -> side.size() == 1 ? file.hasWord(side.getFirst()) : file.hasPhrase(side));
      if (!other && !own.stream().allMatch(file::hasWord)) {
        return false;
      }
      i += own.size();
    }
    return true;
  }
}

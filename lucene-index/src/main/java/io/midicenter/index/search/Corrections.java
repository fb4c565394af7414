package io.midicenter.index.search;

import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryItem;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Other spellings of the words of one query. Immutable.
///
/// @param shown one entry a word
/// @param near the same by word, with what is known about each spelling
record Corrections(List<Correction> shown, Map<String, List<NearWord>> near) {
  static final Corrections NONE = new Corrections(List.of(), Map.of());

  Corrections {
    shown = List.copyOf(shown);
    near = Map.copyOf(near);
  }

  /// Looks words up that next to no file of the library holds: the first ones of the query, and no
  /// more than may be corrected.
  static Corrections of(ParsedQuery parsed, Spelling spelling) throws IOException {
    var shown = new ArrayList<Correction>();
    var near = new HashMap<String, List<NearWord>>();
    for (var place : places(parsed).entrySet()) {
      String word = place.getKey();
      if (near.size() == SearchLimits.MAX_CORRECTED_WORDS) {
        break;
      }
      if (!Spelling.isCorrectable(word) || spelling.files(word) >= SearchLimits.FEW_HITS) {
        continue;
      }
      List<NearWord> found = spelling.near(word);
      if (!found.isEmpty()) {
        near.put(word, found);
        int[] at = place.getValue();
        shown.add(new Correction(word, at[0], at[1], found.stream().map(NearWord::text).toList()));
      }
    }
    return shown.isEmpty() ? NONE : new Corrections(shown, near);
  }

  /// Every word that is asked for, once, with its first place in `q`.
  static Map<String, int[]> places(ParsedQuery parsed) {
    var places = new LinkedHashMap<String, int[]>();
    for (QueryItem item : parsed.textItems()) {
      if (item.negated() || item.kind() != QueryItem.Kind.WORD) {
        continue;
      }
      String written = parsed.q().substring(item.from(), item.to());
      String composed = Folding.compose(written);
      boolean same = composed.equals(written);
      for (Words.Word word : Words.located(composed)) {
        places.putIfAbsent(
            word.text(),
            new int[] {
              same ? item.from() + word.from() : item.from(),
              same ? item.from() + word.to() : item.to()
            });
      }
    }
    return places;
  }

  boolean isEmpty() {
    return shown.isEmpty();
  }

  /// `q` with the likeliest spelling of each word.
  String applied(String q) {
    var better = new StringBuilder(q);
    for (Correction correction : shown.reversed()) {
      String word = correction.words().getFirst();
      boolean joined =
          correction.to() < q.length() && Character.isLetterOrDigit(q.charAt(correction.to()));
      better.replace(correction.from(), correction.to(), joined ? word + " " : word);
    }
    return better.toString();
  }

  List<NearWord> near(String word) {
    return near.getOrDefault(word, List.of());
  }
}

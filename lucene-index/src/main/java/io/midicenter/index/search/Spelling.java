package io.midicenter.index.search;

import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.text.EditDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The words of the library, and which of them are spelt nearly like one that was typed. For one
/// request and one thread.
final class Spelling {
  /// The first letter is taken to be right.
  private static final int FIXED = 1;

  /// Words from this length on may differ in two letters.
  private static final int TWO_EDITS = 8;

  /// Letters of the parts of a word that is cut in two.
  private static final int MIN_PART = 3;

  private final IndexReader reader;
  private final Deadline deadline;

  Spelling(IndexReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /// True for words that may be looked for in other spellings: 4 to 24 letters of an alphabet.
  static boolean isCorrectable(String word) {
    int letters = word.codePointCount(0, word.length());
    return letters >= SearchLimits.MIN_CORRECTED
        && letters <= SearchLimits.MAX_CORRECTED
        && word.codePoints().allMatch(c -> Character.isLetter(c) && !Character.isIdeographic(c));
  }

  /// Documents that hold the word, deleted ones perhaps included: the most of any text field.
  long files(String word) throws IOException {
    long most = 0;
    for (String field : WordQuery.WEIGHTS.keySet()) {
      most = Math.max(most, reader.docFreq(new Term(field, word)));
    }
    return most;
  }

  /// `q` with blanks inside words that no file holds and whose two parts some file does.
  String withBlanks(ParsedQuery parsed) throws IOException {
    var better = new StringBuilder(parsed.q());
    for (var place : List.copyOf(Corrections.places(parsed).entrySet()).reversed()) {
      String word = place.getKey();
      int[] at = place.getValue();
      if (isCorrectable(word) && files(word) == 0 && at[1] - at[0] == word.length()) {
        int cut = likeliestCut(word);
        if (cut > 0) {
          better.insert(at[0] + cut, ' ');
        }
      }
    }
    return better.toString();
  }

  /// The place where both parts are words, the rarer of them as frequent as can be; 0 = none.
  private int likeliestCut(String word) throws IOException {
    int best = 0;
    long most = 0;
    for (int cut = MIN_PART; cut <= word.length() - MIN_PART; cut++) {
      long files = Math.min(files(word.substring(0, cut)), files(word.substring(cut)));
      if (files > most) {
        best = cut;
        most = files;
      }
    }
    return best;
  }

  /// The nearest words first, the more frequent ones first among them; without `word` itself.
  List<NearWord> near(String word) throws IOException {
    int edits = word.codePointCount(0, word.length()) < TWO_EDITS ? 1 : 2;
    CompiledAutomaton spellings = FuzzyQuery.getFuzzyAutomaton(word, edits, FIXED, true);
    Map<String, Long> most = new HashMap<>();
    for (String field : WordQuery.WEIGHTS.keySet()) {
      Map<String, Long> inField = new HashMap<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null && !deadline.isOver()) {
          TermsEnum each = spellings.getTermsEnum(terms);
          for (BytesRef term = each.next(); term != null; term = each.next()) {
            inField.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
          }
        }
      }
      inField.forEach((found, files) -> most.merge(found, files, Math::max));
    }
    most.remove(word);
    var near = new ArrayList<NearWord>(most.size());
    most.forEach(
        (found, files) -> near.add(new NearWord(found, EditDistance.of(word, found), files)));
    near.sort(
        Comparator.comparingInt(NearWord::edits)
            .thenComparing(Comparator.comparingLong(NearWord::files).reversed())
            .thenComparing(NearWord::text));
    return List.copyOf(near.subList(0, Math.min(SearchLimits.MAX_EXPANSIONS, near.size())));
  }
}

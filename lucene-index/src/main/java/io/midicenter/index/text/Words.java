package io.midicenter.index.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// The words of a text, outside Lucene's own indexing. Safe for any thread.
public final class Words {
  private static final Analyzer ANALYZER = new WordsAnalyzer();

  private Words() {}

  /// One word and where it stands in the composed text.
  public record Word(String text, int from, int to) {}

  /// The words of `text`, which is composed first.
  public static List<String> of(String text) {
    return located(Folding.compose(text)).stream().map(Word::text).toList();
  }

  /// The words of an already composed text, with their places.
  public static List<Word> located(String composed) {
    List<Word> plain = AsciiWords.cut(composed);
    return plain != null ? plain : analyzed(composed);
  }

  /// The same by Lucene's chain, for any text.
  static List<Word> analyzed(String composed) {
    var words = new ArrayList<Word>();
    try (TokenStream tokens = ANALYZER.tokenStream("words", composed)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = term.toString();
        int end = offset.endOffset();
        words.add(new Word(word, offset.startOffset(), withSign(composed, word, end)));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading words from memory failed", e);
    }
    return words;
  }

  /// The sign behind a note name belongs to its word.
  private static int withSign(String text, String word, int end) {
    boolean sign = end < text.length() && (text.charAt(end) == '#' || text.charAt(end) == '♯');
    return sign && word.endsWith("sharp") ? end + 1 : end;
  }

  /// All words run together: `Drum_Loop` and `drumloop` are the same.
  public static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining());
  }
}

package io.midicenter.index.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.util.CharTokenizer;

/// Cuts text into words: letters and digits only, cut again where lower case turns into upper case
/// and between letters and digits, lower case, without accents. `Vengeance_DrumLoop-174bpm_Amin`
/// gives vengeance, drum, loop, 174, bpm, amin; `F#min` gives fsharp, min, so that it never equals
/// F minor. Names such as DnB or TR808 (`protected-words.txt`) stay whole. No stemming, no stop
/// words.
///
/// Text has to pass [Folding#compose] first: what is stored and highlighted is that form.
public final class WordsAnalyzer extends Analyzer {
  /// Positions between two values of one field: a phrase never runs from one into the next.
  public static final int GAP = 100;

  private static final int FLAGS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new MusicSigns(reader);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return initReader(fieldName, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var tokenizer = CharTokenizer.fromTokenCharPredicate(WordsAnalyzer::isWordCharacter);
    var parts =
        new WordDelimiterGraphFilter(
            tokenizer,
            true, // every part knows where it stands
            WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE,
            FLAGS,
            ProtectedWords.SET);
    return new TokenStreamComponents(tokenizer, plain(parts));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return plain(in);
  }

  /// Lower case without accents.
  private static TokenStream plain(TokenStream words) {
    return new GreekAccents(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP;
  }

  /// Letters and digits, and the marks that belong to letters.
  static boolean isWordCharacter(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}

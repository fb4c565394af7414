package io.midicenter.index.write;

import io.midicenter.index.text.WordsAnalyzer;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/// Words or grams that are already cut, as the tokens of one field: the values follow each other as
/// several fields of one name would, [WordsAnalyzer#GAP] apart. One thread, one use.
final class TermStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<BytesRef[]> values;
  private int value;
  private int next;

  TermStream(List<BytesRef[]> values) {
    this.values = values;
  }

  /// Both attributes are set anew with each token, so nothing has to be cleared.
  @Override
  public boolean incrementToken() {
    while (value < values.size() && next == values.get(value).length) {
      value++;
      next = 0;
    }
    if (value == values.size()) {
      return false;
    }
    step.setPositionIncrement(next == 0 && value > 0 ? WordsAnalyzer.GAP + 1 : 1);
    term.setBytesRef(values.get(value)[next++]);
    return true;
  }

  @Override
  public void reset() {
    value = 0;
    next = 0;
  }
}

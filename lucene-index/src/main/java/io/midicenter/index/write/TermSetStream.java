package io.midicenter.index.write;

import io.midicenter.analysis.grams.TermSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/// The terms of a set as tokens, each big-endian in the same number of bytes. One thread, one use.
final class TermSetStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermSet terms;
  private final BytesRef bytes;
  private int next;

  /// @param width bytes of a term, 1..6
  TermSetStream(TermSet terms, int width) {
    this.terms = terms;
    this.bytes = new BytesRef(new byte[width], 0, width);
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    encode(terms.at(next++), bytes.bytes);
    term.setBytesRef(bytes);
    return true;
  }

  /// Writes the low bytes of `term` into all of `into`, the highest first.
  static void encode(long term, byte[] into) {
    long rest = term;
    for (int i = into.length - 1; i >= 0; i--) {
      into[i] = (byte) rest;
      rest >>>= 8;
    }
  }

  @Override
  public void reset() {
    next = 0;
  }
}

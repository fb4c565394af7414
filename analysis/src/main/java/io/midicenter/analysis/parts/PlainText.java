package io.midicenter.analysis.parts;

import io.midicenter.analysis.Texts;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.TextEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// One text event in the charset that was chosen for the whole file, without controls, trimmed.
final class PlainText {
  private PlainText() {}

  static String of(Smf smf, TextEvent event, Texts texts) {
    String name = texts.charset().value();
    Charset charset =
        name != null && Charset.isSupported(name)
            ? Charset.forName(name)
            : StandardCharsets.ISO_8859_1;
    String text = new String(smf.buffer, event.offset(), event.length(), charset);
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::isVisible).forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean.toString().strip(), Normalizer.Form.NFC);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> false;
      default -> codePoint != '\uFFFD';
    };
  }
}

package io.midicenter.cli;

import io.midicenter.index.query.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/// What is wrong with a search, in sentences.
final class MistakeText {
  private MistakeText() {}

  /// Everything at once.
  static CommandFailure usage(List<Mistake> mistakes) {
    return CommandFailure.usage(
        mistakes.stream().map(MistakeText::sentence).collect(Collectors.joining("; ")));
  }

  private static String sentence(Mistake mistake) {
    var text = new StringBuilder(mistake.parameter());
    if (mistake.value() != null) {
      text.append(" \"").append(mistake.value()).append('"');
    }
    text.append(": ").append(mistake.reason());
    if (mistake.allowed() != null) {
      text.append(". Allowed: ").append(mistake.allowed());
    }
    if (mistake.didYouMean() != null) {
      text.append(". Did you mean ").append(mistake.didYouMean()).append('?');
    }
    return text.toString();
  }
}

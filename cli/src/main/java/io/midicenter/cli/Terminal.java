package io.midicenter.cli;

import java.io.Console;
import java.util.Optional;

/// What the program knows about the terminal it runs in.
final class Terminal {
  private Terminal() {}

  /// Progress on standard error, so that results can be piped.
  static ProgressLine progress(HomeOptions options) {
    return new ProgressLine(System.err, isInteractive(), options.showsProgress());
  }

  private static boolean isInteractive() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}

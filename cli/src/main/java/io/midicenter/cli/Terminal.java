package io.midicenter.cli;

/// What the program knows about the terminal it runs in.
final class Terminal {
  private Terminal() {}

  /// Progress on standard error, so that results can be piped.
  static ProgressLine progress(HomeOptions options) {
    return new ProgressLine(System.err, isInteractive(), options.showsProgress());
  }

  private static boolean isInteractive() {
    return System.console().isTerminal();
  }
}

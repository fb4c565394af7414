package io.midicenter.cli;

/// Ends a command with one sentence for people (what, where, what to do) and an exit code; its
/// stack trace is never shown.
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  CommandFailure(ExitCode exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  static CommandFailure usage(String sentence) {
    return new CommandFailure(ExitCode.USAGE, sentence);
  }

  static CommandFailure environment(String sentence) {
    return new CommandFailure(ExitCode.ENVIRONMENT, sentence);
  }

  ExitCode exitCode() {
    return exitCode;
  }
}

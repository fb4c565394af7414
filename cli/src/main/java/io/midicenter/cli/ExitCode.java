package io.midicenter.cli;

/// What the program tells its caller.
enum ExitCode {
  DONE(0),
  /// The work was done, some files failed.
  SOME_FAILED(1),
  USAGE(2),
  /// The machine, the database or the library does not allow it.
  ENVIRONMENT(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}

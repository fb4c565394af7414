package io.midicenter.catalog.embedded;

/// The machine, the database or the home directory is not as the program needs it. The message is
/// one sentence for people: what, where, what to do. The command line prints it and ends with 3.
public final class EnvironmentException extends RuntimeException {
  public EnvironmentException(String message) {
    super(message);
  }

  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}

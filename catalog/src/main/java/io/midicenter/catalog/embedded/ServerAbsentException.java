package io.midicenter.catalog.embedded;

/// No PostgreSQL answers, or the library's own does not start: it may come later. Everything else
/// that is wrong with a server stays wrong until somebody changes it.
public final class ServerAbsentException extends EnvironmentException {
  private static final long serialVersionUID = 1;

  public ServerAbsentException(String message, Throwable cause) {
    super(message, cause);
  }

  ServerAbsentException(String message) {
    super(message);
  }
}

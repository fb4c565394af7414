package io.midicenter.migrations;

/// The tables are not, and cannot be made, what this program expects. The message is for people.
public final class SchemaException extends RuntimeException {
  SchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}

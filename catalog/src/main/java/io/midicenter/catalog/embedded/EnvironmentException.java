package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The machine, the database or the home directory is not as the program needs it. The message is
/// one sentence for people: what, where, what to do. The command line prints it and ends with 3.
public sealed class EnvironmentException extends RuntimeException permits ServerAbsentException {
  private static final long serialVersionUID = 1;

  public EnvironmentException(String message) {
    super(message);
  }

  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }

  /// What a file error says, in words for people instead of the name of a class.
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "your user has no right to it";
      case FileAlreadyExistsException _, NotDirectoryException _ ->
          "a file stands where a folder should be";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      case IOException other -> String.valueOf(other.getMessage());
    };
  }
}

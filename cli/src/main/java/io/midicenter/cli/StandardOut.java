package io.midicenter.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Standard output as UTF-8, whatever the locale.
final class StandardOut {
  private StandardOut() {}

  /// For much output: the caller flushes.
  static PrintStream buffered() {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}

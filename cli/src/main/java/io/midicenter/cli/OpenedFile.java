package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.index.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Opens a file of the library with a program of the machine.
final class OpenedFile {
  /// A program that still runs after this took the file.
  private static final int SECONDS = 3;

  private OpenedFile() {}

  /// @param program what to open it with; null = what the system opens MIDI files with
  /// @return the file that was opened
  /// @throws CommandFailure where the file or the program is not there
  static Path open(Hit hit, @Nullable String program, Path home, Settings settings) {
    Path file = file(hit, home, settings);
    List<String> command = program == null ? opener() : new ArrayList<>(List.of(program));
    command.add(file.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
        throw CommandFailure.environment(
            "%s ended with code %d on %s. Name another program: --with PROGRAM"
                .formatted(command.getFirst(), process.exitValue(), file));
      }
      return file;
    } catch (IOException e) {
      throw CommandFailure.environment(
          "%s cannot be started to open %s. Name another program: --with PROGRAM"
              .formatted(command.getFirst(), file));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts", e);
    }
  }

  private static Path file(Hit hit, Path home, Settings settings) {
    String name = String.valueOf(hit.document().get("name"));
    List<ContentPath> places = StoredFile.places(home, settings, Bytes.fromHex(hit.id()));
    if (places == null) {
      throw CommandFailure.environment(
          name + " cannot be opened: the database, which knows where it lies, cannot be read now.");
    }
    for (ContentPath place : places) {
      if (place.member() == null && Files.isRegularFile(place.file())) {
        return place.file();
      }
    }
    for (ContentPath place : places) {
      if (place.member() != null) {
        throw CommandFailure.environment(
            "%s lies inside an archive: take it out of %s to open it."
                .formatted(name, place.file()));
      }
    }
    throw CommandFailure.environment(
        name + " is no longer where it was. Have the folders read again: msc import");
  }

  private static List<String> opener() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return new ArrayList<>(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    return new ArrayList<>(List.of(system.contains("mac") ? "open" : "xdg-open"));
  }
}

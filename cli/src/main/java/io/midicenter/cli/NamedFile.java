package io.midicenter.cli;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.Limits;
import io.midicenter.cli.MidiPaths.MidiPath;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file that a command was given: one of the library, or one that is analysed for the moment.
///
/// @param id BLAKE3 of its bytes
/// @param read its analysis, null where the library holds it
record NamedFile(String id, FileAnalysis.Result.@Nullable Read read) {
  /// @param what a path or an id
  /// @throws CommandFailure where it is neither, or no MIDI
  static NamedFile of(String what, MidiIndex index) throws IOException {
    Path path = path(what);
    if (path == null || !Files.isRegularFile(path)) {
      boolean id = what.matches("[0-9a-f]{64}");
      if (!id || index.byId(Bytes.fromHex(what)).isEmpty()) {
        throw CommandFailure.usage(
            what
                + (id
                    ? ": the library has no file of this id."
                    : ": no such file here, and no id of 64 hex digits. Find ids with msc search --json."));
      }
      return new NamedFile(what, null);
    }
    Bytes id = ContentHash.of(Files.readAllBytes(path));
    if (index.byId(id).isPresent()) {
      return new NamedFile(id.hex(), null);
    }
    return switch (new FileAnalysis(Limits.DEFAULT, false).analyse(new MidiPath(path, List.of()))) {
      case FileAnalysis.Result.Read read -> new NamedFile(id.hex(), read);
      case FileAnalysis.Result.NotMidi not ->
          throw CommandFailure.usage(what + ": not MIDI: " + not.rejected().detail());
      case FileAnalysis.Result.Unreadable unreadable ->
          throw CommandFailure.environment(what + ": " + unreadable.reason());
    };
  }

  boolean inLibrary() {
    return read == null;
  }

  /// Of a file that the library does not hold.
  Analysis analysis() {
    return found().analysis();
  }

  /// What notes and name say together, of a file that the library does not hold.
  Fused fused() {
    return found().fused();
  }

  private FileAnalysis.Result.Read found() {
    if (read == null) {
      throw new IllegalStateException(id + " is a file of the library");
    }
    return read;
  }

  private static @Nullable Path path(String what) {
    try {
      return Path.of(what);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}

package io.midicenter.indexer;

import io.midicenter.testkit.MidiFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder of made-up MIDI files for tests.
public final class MidiFolder {
  private static final List<String> KINDS = List.of("Bass", "Lead", "Pad", "Keys");

  private MidiFolder() {}

  /// A small piece; different numbers give different bytes.
  public static byte[] piece(int number) {
    int root = 48 + number % 24;
    return MidiFile.create()
        .track(track ->
            track
                .name("Piece " + number)
                .tempo(0, 80 + number % 90)
                .program(0, 1, number % 100)
                .melody(root, root + 4, root + 7, root + 12, root + 7, root + 4, root, root))
        .bytes();
  }

  /// `count` files in folders of ten below `folder`.
  public static void fill(Path folder, int from, int count) {
    for (int number = from; number < from + count; number++) {
      write(folder.resolve(path(number)), piece(number));
    }
  }

  /// Path of a file of [#fill] below its folder.
  public static String path(int number) {
    return "Pack %d/%s_%d_%dbpm.mid"
        .formatted(number / 10, KINDS.get(number % KINDS.size()), number, 80 + number % 90);
  }

  public static Path write(Path file, byte[] bytes) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

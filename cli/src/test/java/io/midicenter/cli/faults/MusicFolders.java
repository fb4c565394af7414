package io.midicenter.cli.faults;

import io.midicenter.bench.corpus.CorpusGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files of a library that grows from kill to kill. For one thread.
final class MusicFolders {
  /// Files of one part.
  static final int PART = 300;

  private final long seed;
  private long files;
  private int parts;

  MusicFolders(long seed) {
    this.seed = seed;
  }

  /// All files made, in folders and archives.
  long files() {
    return files;
  }

  /// Adds a part of files straight into a folder.
  void fill(Path folder) throws IOException {
    fill(folder, PART);
  }

  void fill(Path folder, int count) throws IOException {
    new CorpusGenerator(seed + parts++).write(folder, count, _ -> {});
    files += count;
  }

  /// Adds files in a folder of their own.
  Path part(Path music, int count) throws IOException {
    Path part = music.resolve("part " + parts);
    fill(part, count);
    return part;
  }

  /// Puts the files of a folder into a zip in its place.
  static void pack(Path unpacked) throws IOException {
    List<Path> members;
    try (Stream<Path> tree = Files.walk(unpacked)) {
      members = tree.filter(Files::isRegularFile).sorted().toList();
    }
    try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(unpacked + ".zip")))) {
      for (Path member : members) {
        zip.putNextEntry(new ZipEntry(unpacked.relativize(member).toString().replace('\\', '/')));
        Files.copy(member, zip);
        zip.closeEntry();
        Files.delete(member);
      }
    }
  }
}

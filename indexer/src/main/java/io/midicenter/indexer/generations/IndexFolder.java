package io.midicenter.indexer.generations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder `index` of a home: generations `gen-000001`, the pointer `current`, the marker
/// `dirty`.
///
/// A generation is complete once it holds the marker `complete`; an incomplete one is the rest of
/// an interrupted rebuild. Every change is a single atomic step on disk, so a crash at any point
/// leaves the old or the new state. Not for several threads.
public final class IndexFolder {
  private static final Pattern GENERATION = Pattern.compile("gen-\\d{6}");
  private static final String COMPLETE = "complete";
  private static final String DIRTY = "dirty";
  private static final String CURRENT = "current";

  private final Path folder;

  private IndexFolder(Path folder) {
    this.folder = folder;
  }

  /// Makes the folder where it is missing.
  public static IndexFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new IndexFolder(folder);
  }

  /// Of all generations.
  public Path path() {
    return folder;
  }

  public Path path(String generation) {
    return folder.resolve(generation);
  }

  /// The generation the pointer names; empty where there is no pointer, or it names none.
  public Optional<String> current() throws IOException {
    try {
      String line = Files.readString(folder.resolve(CURRENT)).strip();
      return GENERATION.matcher(line).matches() ? Optional.of(line) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Complete generations, newest first.
  public List<String> complete() throws IOException {
    var found = new ArrayList<String>();
    for (String generation : all()) {
      if (Files.exists(path(generation).resolve(COMPLETE))) {
        found.add(generation);
      }
    }
    found.sort(Comparator.reverseOrder());
    return found;
  }

  /// Makes the folder of a generation with a number above every other.
  public String create() throws IOException {
    int highest = 0;
    for (String generation : all()) {
      highest = Math.max(highest, Integer.parseInt(generation.substring(4)));
    }
    String generation = String.format(Locale.ROOT, "gen-%06d", highest + 1);
    Files.createDirectory(path(generation));
    return generation;
  }

  /// Marks a generation complete and points to it.
  public void promote(String generation) throws IOException {
    Path marker = path(generation).resolve(COMPLETE);
    write(marker, "");
    Path next = folder.resolve(CURRENT + ".tmp");
    write(next, generation + "\n");
    Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /// Lets no start open this generation again; its files stay until the next cleaning.
  public void spoil(String generation) throws IOException {
    Files.deleteIfExists(path(generation).resolve(COMPLETE));
    force(path(generation));
  }

  /// Deletes a generation; a crash in between leaves an incomplete one.
  public void delete(String generation) throws IOException {
    Path doomed = path(generation);
    Files.deleteIfExists(doomed.resolve(COMPLETE));
    try (Stream<Path> tree = Files.walk(doomed)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /// Deletes incomplete generations, and complete ones but `keep`.
  public void clean(List<String> keep) throws IOException {
    List<String> complete = complete();
    for (String generation : all()) {
      if (!keep.contains(generation) || !complete.contains(generation)) {
        delete(generation);
      }
    }
  }

  /// Bytes of all files of a generation.
  public long sizeBytes(String generation) throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path(generation))) {
      for (Path file : files) {
        try {
          bytes += Files.size(file);
        } catch (NoSuchFileException e) {
          // merged away meanwhile
        }
      }
    }
    return bytes;
  }

  /// True where the program ended without saying so.
  public boolean isDirty() {
    return Files.exists(folder.resolve(DIRTY));
  }

  /// From here on an end without [#markClean()] is an unclean one.
  public void markDirty() throws IOException {
    write(folder.resolve(DIRTY), "");
    force(folder);
  }

  public void markClean() throws IOException {
    Files.deleteIfExists(folder.resolve(DIRTY));
  }

  private List<String> all() throws IOException {
    var found = new ArrayList<String>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (GENERATION.matcher(name).matches()) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Makes names in a folder durable; not every system lets a folder be opened for that.
  private static void force(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows refuses, and needs no such step
    }
  }
}

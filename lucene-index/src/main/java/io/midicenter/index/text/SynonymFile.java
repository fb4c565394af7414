package io.midicenter.index.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The groups of the program and those of a file, which is read again when its time or size has
/// changed. Lines that are no group are left out and named in the log. Safe for any thread.
public final class SynonymFile {
  public static final String NAME = "synonyms.txt";
  private static final Logger LOG = LoggerFactory.getLogger(SynonymFile.class);
  private static final long MAX_BYTES = 1 << 20;

  private final @Nullable Path file;
  private volatile State state = new State("", Synonyms.shipped(), List.of());

  private record State(String stamp, Synonyms synonyms, List<String> mistakes) {}

  /// @param file null = only what comes with the program; need not exist
  public SynonymFile(@Nullable Path file) {
    this.file = file;
  }

  /// The file of the library whose index generation lies in `folder` (`HOME/index/gen-…`).
  public static SynonymFile ofGeneration(Path folder) {
    Path index = folder.toAbsolutePath().normalize().getParent();
    return index != null && index.endsWith("index") && index.getParent() != null
        ? new SynonymFile(index.resolveSibling(NAME))
        : new SynonymFile(null);
  }

  /// As the file is now.
  public Synonyms current() {
    return upToDate().synonyms();
  }

  /// What is wrong with the file as it is now, by line.
  public List<String> mistakes() {
    return upToDate().mistakes();
  }

  private State upToDate() {
    if (file == null) {
      return state;
    }
    String stamp = stamp(file);
    State known = state;
    if (stamp.equals(known.stamp())) {
      return known;
    }
    synchronized (this) {
      if (!stamp.equals(state.stamp())) {
        state = stamp.isEmpty() ? new State("", Synonyms.shipped(), List.of()) : read(file, stamp);
        state.mistakes().forEach(mistake -> LOG.warn("{}, {}", file, mistake));
      }
      return state;
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size();
    } catch (NoSuchFileException absent) {
      return "";
    } catch (IOException unreadable) {
      return "unreadable";
    }
  }

  private static State read(Path file, String stamp) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        List<String> mistake = List.of("the file is larger than 1 MiB and is not used");
        return new State(stamp, Synonyms.shipped(), mistake);
      }
      Synonyms.Read read =
          Synonyms.shipped()
              .plus(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
      return new State(stamp, read.synonyms(), read.mistakes());
    } catch (IOException e) {
      return new State(stamp, Synonyms.shipped(), List.of("it cannot be read: " + e));
    }
  }
}

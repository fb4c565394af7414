package io.midicenter.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The MIDI files that paths on a command line mean.
final class MidiPaths {
  private static final Set<String> EXTENSIONS = Set.of("mid", "midi", "kar", "rmi", "smf");

  /// A file to read.
  ///
  /// @param file as it was found
  /// @param folders names of the folders below the path that was given, outermost first
  record MidiPath(Path file, List<String> folders) {}

  private MidiPaths() {}

  /// All MIDI files below `paths`, in name order; a path that is a file counts whatever its
  /// extension.
  ///
  /// @throws CommandFailure for a path that does not exist, cannot be listed, or a folder without
  ///   MIDI
  static List<MidiPath> below(List<Path> paths) {
    var found = new ArrayList<MidiPath>();
    for (Path path : paths) {
      if (Files.isRegularFile(path)) {
        found.add(new MidiPath(path, List.of()));
      } else if (Files.isDirectory(path)) {
        int before = found.size();
        walk(path, found);
        if (found.size() == before) {
          throw CommandFailure.usage(
              path
                  + ": no MIDI file (.mid .midi .kar .rmi .smf) below this folder. Name another one.");
        }
      } else {
        throw CommandFailure.usage(path + ": no such file or folder. Check the spelling.");
      }
    }
    return found;
  }

  static boolean isMidiName(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static void walk(Path root, List<MidiPath> found) {
    var here = new ArrayList<MidiPath>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && isMidiName(String.valueOf(file.getFileName()))) {
                here.add(new MidiPath(file, folders(root, file)));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              System.err.printf("msc: %s: cannot be read (%s)%n", file, e.getMessage());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw CommandFailure.environment(
          root + ": cannot be listed (" + e.getMessage() + "). Check its rights.");
    }
    here.sort((a, b) -> a.file().toString().compareTo(b.file().toString()));
    found.addAll(here);
  }

  private static List<String> folders(Path root, Path file) {
    var names = new ArrayList<String>();
    Path relative = root.relativize(file);
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      names.add(relative.getName(i).toString());
    }
    return names;
  }
}

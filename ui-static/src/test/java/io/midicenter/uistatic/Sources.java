package io.midicenter.uistatic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The page's own sources and what they import.
final class Sources {
  private static final Pattern STATIC_IMPORT =
      Pattern.compile("(?m)^\\s*(?:import|export)\\s+(?:[^'\"]*?\\s+from\\s+)?'(\\.[^']+)'");

  private Sources() {}

  static Path root() {
    return Path.of("src/main/resources/ui").toAbsolutePath();
  }

  /// Text files written here, by path below the root.
  static Map<String, String> own() {
    Map<String, String> files = new TreeMap<>();
    for (String name : names()) {
      if (!name.startsWith("vendor/")
          && !name.startsWith("soundfont/")
          && name.matches(".*\\.(js|css|html)")) {
        files.put(name, read(name));
      }
    }
    return files;
  }

  static List<String> names() {
    try (Stream<Path> walk = Files.walk(root())) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String name) {
    try {
      return Files.readString(root().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(root().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every module that `entry` needs before it runs, with the number of steps to it.
  static Map<String, Integer> staticImports(String entry) {
    Map<String, Integer> depth = new LinkedHashMap<>(Map.of(entry, 0));
    ArrayDeque<String> queue = new ArrayDeque<>(depth.keySet());
    while (!queue.isEmpty()) {
      String from = queue.remove();
      int next = Objects.requireNonNull(depth.get(from)) + 1;
      for (String to : imports(from)) {
        if (depth.putIfAbsent(to, next) == null) {
          queue.add(to);
        }
      }
    }
    return depth;
  }

  private static List<String> imports(String from) {
    List<String> found = new ArrayList<>();
    Matcher matcher = STATIC_IMPORT.matcher(read(from));
    while (matcher.find()) {
      found.add(
          Path.of(from).resolveSibling(matcher.group(1)).normalize().toString().replace('\\', '/'));
    }
    return found;
  }
}

package io.midicenter.uistatic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files below one folder of the class path, in a jar or unpacked. The names are listed once,
/// so a path from a request is only ever looked up among them.
final class ResourceTree {
  private final Class<?> owner;
  private final String root;
  private final SortedSet<String> names;

  private ResourceTree(Class<?> owner, String root, SortedSet<String> names) {
    this.owner = owner;
    this.root = root;
    this.names = names;
  }

  /// @param root an absolute resource folder such as `/ui/`
  static ResourceTree of(Class<?> owner, String root) {
    @Nullable URL url = owner.getResource(root + "index.html");
    if (url == null) {
      throw new IllegalStateException("the class path has no " + root + "index.html");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new ResourceTree(owner, root, list(Path.of(uri).resolveSibling("")));
      }
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(jarFile(uri)), Map.of())) {
        return new ResourceTree(owner, root, list(jar.getPath(root)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of the page at " + url, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not an address: " + url, e);
    }
  }

  SortedSet<String> names() {
    return names;
  }

  SortedMap<String, Asset> readAll(Predicate<String> wanted) {
    SortedMap<String, Asset> files = new TreeMap<>();
    for (String name : names) {
      if (wanted.test(name)) {
        files.put(name, read(name).orElseThrow());
      }
    }
    return files;
  }

  Optional<Asset> read(String name) {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = owner.getResourceAsStream(root + name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lost " + root + name);
      }
      return Optional.of(new Asset(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root + name, e);
    }
  }

  private static URI jarFile(URI uri) {
    String inJar = uri.getRawSchemeSpecificPart();
    return URI.create(inJar.substring(0, inJar.indexOf("!/")));
  }

  private static SortedSet<String> list(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<String> found =
          walk.filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList();
      return new TreeSet<>(found);
    }
  }
}

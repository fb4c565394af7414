package io.midicenter.api.export;

import io.midicenter.index.field.Fields;
import io.midicenter.index.search.Hit;
import io.midicenter.indexer.LibraryRoots;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the roots of a library lie on this machine.
///
/// @param bySlug absolute paths
public record RootPaths(Map<String, Path> bySlug) {
  public RootPaths {
    bySlug = Map.copyOf(bySlug);
  }

  public static RootPaths of(List<LibraryRoots.View> roots) {
    var bySlug = new HashMap<String, Path>();
    roots.forEach(view -> bySlug.put(view.root().slug(), view.root().path()));
    return new RootPaths(bySlug);
  }

  /// The path below its root, with the root's slug in front: what everybody may see.
  static String below(Hit hit) {
    return joined(text(hit, Fields.ROOT), hit);
  }

  /// The absolute path, for who sits at this machine.
  String absolute(Hit hit) {
    Path root = bySlug.get(text(hit, Fields.ROOT));
    return root == null ? below(hit) : joined(root.toString(), hit);
  }

  private static String joined(String root, Hit hit) {
    String folder = text(hit, Fields.PATH);
    String name = text(hit, Fields.NAME);
    return root + "/" + (folder.isEmpty() ? "" : folder + "/") + name;
  }

  private static String text(Hit hit, String field) {
    return hit.document().get(field) instanceof String text ? text : "";
  }
}

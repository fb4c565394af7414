package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskRequest;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What an import scans: folders below roots, and single files.
///
/// @param areas one a root
/// @param files whose folder is not scanned
record ImportPlan(List<Area> areas, List<File> files) {

  /// Folders of one root.
  ///
  /// @param below paths below the root, empty for the root's folder
  /// @param whole the walk begins at the root and goes everywhere
  record Area(Root root, List<String> below, boolean whole) {}

  static ImportPlan of(List<ChangedFolders> changed) {
    var areas = new ArrayList<Area>();
    for (ChangedFolders one : changed) {
      areas.add(new Area(one.root(), one.folders(), one.whole()));
    }
    return new ImportPlan(areas, List.of());
  }

  /// @param below folder in the root; empty for all of it
  private record Folder(Root root, String below) {}

  record File(Root root, Path path) {}

  /// Turns what was asked for into roots; folders outside every root become roots.
  ///
  /// @throws TaskFailure where something asked for does not exist
  static ImportPlan of(TaskRequest.Import request, ImportCatalog catalog) {
    var folders = new ArrayList<Folder>();
    var files = new ArrayList<File>();
    for (Path asked : request.paths()) {
      Path path = asked.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        Root root = catalog.rootFor(path);
        folders.add(new Folder(root, below(root, path)));
      } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        Path folder = path.getParent();
        files.add(new File(catalog.rootFor(folder == null ? path : folder), path));
      } else {
        throw new TaskFailure(
            "PATH_NOT_FOUND",
            "%s does not exist: name a folder or a MIDI file that does.".formatted(path));
      }
    }
    List<Root> roots = catalog.roots();
    for (String slug : request.roots()) {
      folders.add(new Folder(named(roots, slug), ""));
    }
    if (request.paths().isEmpty() && request.roots().isEmpty()) {
      roots.forEach(root -> folders.add(new Folder(root, "")));
    }
    if (folders.isEmpty() && files.isEmpty()) {
      throw new TaskFailure("NO_ROOTS", "The library has no folder yet: name the one to import.");
    }
    return new ImportPlan(areas(outermost(folders)), files);
  }

  private static String below(Root root, Path path) {
    return root.path().relativize(path).toString().replace('\\', '/');
  }

  private static Root named(List<Root> roots, String slug) {
    Optional<Root> found = roots.stream().filter(root -> root.slug().equals(slug)).findFirst();
    return found.orElseThrow(() ->
        new TaskFailure(
            "ROOT_NOT_FOUND",
            "There is no root \"%s\"; there are: %s."
                .formatted(slug, roots.stream().map(Root::slug).toList())));
  }

  private static List<Area> areas(List<Folder> folders) {
    var below = new LinkedHashMap<Root, List<String>>();
    for (Folder folder : folders) {
      below.computeIfAbsent(folder.root(), _ -> new ArrayList<>()).add(folder.below());
    }
    var areas = new ArrayList<Area>();
    below.forEach((root, paths) -> areas.add(new Area(root, paths, paths.contains(""))));
    return areas;
  }

  private static List<Folder> outermost(List<Folder> folders) {
    var outermost = new ArrayList<Folder>();
    for (Folder folder : folders) {
      if (outermost.stream().noneMatch(other -> covers(other, folder))) {
        outermost.removeIf(other -> covers(folder, other));
        outermost.add(folder);
      }
    }
    return outermost;
  }

  private static boolean covers(Folder outer, Folder inner) {
    return outer.root().rootId() == inner.root().rootId()
        && (outer.below().isEmpty()
            || inner.below().equals(outer.below())
            || inner.below().startsWith(outer.below() + "/"));
  }
}

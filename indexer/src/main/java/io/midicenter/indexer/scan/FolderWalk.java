package io.midicenter.indexer.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists a folder and everything below it, one folder after the other, in the order of their names.
/// One thread.
public final class FolderWalk {
  private final int rootId;
  private final Path root;
  private final FolderVisitor visitor;

  private record Folder(String relative, Path path) {}

  /// How a walk ended.
  public enum End {
    /// Every folder was listed, or named in a problem.
    FINISHED,
    /// The visitor ended it.
    STOPPED,
    /// The folder where it began is not there.
    NO_START
  }

  public FolderWalk(int rootId, Path root, FolderVisitor visitor) {
    this.rootId = rootId;
    this.root = root;
    this.visitor = visitor;
  }

  /// @param below folder in the root where the walk begins; empty for all of it
  public End walk(String below) throws InterruptedException {
    var waiting = new ArrayDeque<Folder>();
    waiting.push(new Folder(below, below.isEmpty() ? root : root.resolve(below)));
    boolean first = true;
    while (!waiting.isEmpty()) {
      Folder folder = waiting.pop();
      visitor.entering(folder.relative, folder.path);
      FolderListing listing = FolderListing.of(rootId, folder.relative, folder.path);
      FolderListing.ListingFault fault = listing.fault();
      if (fault != null) {
        if (first && fault.code().equals(FolderListing.ListingFault.GONE)) {
          return End.NO_START;
        }
        visitor.problem(folder.relative, folder.path, fault.code(), fault.detail());
      }
      first = false;
      if (!visitor.folder(
          folder.relative,
          folder.path,
          listing.files(),
          listing.archives(),
          speaksForAll(folder, fault))) {
        return End.STOPPED;
      }
      List<Path> folders = listing.folders();
      for (int i = folders.size() - 1; i >= 0; i--) {
        Folder child = child(folder, folders.get(i));
        if (visitor.descends(child.relative)) {
          waiting.push(child);
        }
      }
    }
    return End.FINISHED;
  }

  /// Folders whose names are no text may share one path, so no listing speaks for all of it.
  private static boolean speaksForAll(Folder folder, FolderListing.@Nullable ListingFault fault) {
    return fault == null && folder.relative.indexOf('\uFFFD') < 0;
  }

  private static Folder child(Folder parent, Path path) {
    String name = String.valueOf(path.getFileName());
    return new Folder(parent.relative.isEmpty() ? name : parent.relative + "/" + name, path);
  }

  /// A single file of the root, whatever its name ends with.
  ///
  /// @throws IOException if it cannot be looked at
  public Candidate file(Path file) throws IOException {
    Path folder = file.getParent();
    Path inside = root.relativize(folder == null ? root : folder);
    return new Candidate(
        folder == null ? root : folder,
        FolderListing.diskFile(
            rootId,
            inside.toString().replace('\\', '/'),
            file,
            Files.readAttributes(file, BasicFileAttributes.class)));
  }
}

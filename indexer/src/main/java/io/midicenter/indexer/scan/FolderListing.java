package io.midicenter.indexer.scan;

import io.midicenter.catalog.write.DiskFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What one folder holds: MIDI files, archives and folders.
///
/// Links to folders are not followed, so a loop of links ends at its first link; links to files
/// are.
///
/// @param files sorted by name, so that runs are alike
/// @param archives sorted by name
/// @param folders sorted by name
/// @param fault why the listing is not complete; null where it is. Nothing may be called vanished
///   by an incomplete listing
record FolderListing(
    List<DiskFile> files,
    List<DiskFile> archives,
    List<Path> folders,
    @Nullable ListingFault fault) {

  /// Why a folder could not be listed to its end.
  ///
  /// @param code `FOLDER_DENIED`, `FOLDER_GONE` or `FOLDER_UNREADABLE`
  record ListingFault(String code, String detail) {
    static final String GONE = "FOLDER_GONE";

    static ListingFault of(Path path, IOException e) {
      return switch (e) {
        case AccessDeniedException _ ->
            new ListingFault("FOLDER_DENIED", "No permission to list " + path + ".");
        case NoSuchFileException _ -> new ListingFault(GONE, path + " is not there.");
        case NotDirectoryException _ -> new ListingFault(GONE, path + " is no folder.");
        default ->
            new ListingFault("FOLDER_UNREADABLE", "Reading " + path + " failed: " + e.getMessage());
      };
    }
  }

  /// @param relative path of the folder below its root with `/`, empty for the root itself
  static FolderListing of(int rootId, String relative, Path folder) {
    var files = new ArrayList<DiskFile>();
    var archives = new ArrayList<DiskFile>();
    var folders = new ArrayList<Path>();
    ListingFault fault = null;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        try {
          add(rootId, relative, entry, files, archives, folders);
        } catch (NoSuchFileException e) {
          // gone since it was listed, or a link that leads nowhere: not there
        } catch (IOException e) {
          fault = ListingFault.of(entry, e);
        }
      }
    } catch (DirectoryIteratorException e) {
      fault = ListingFault.of(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      fault = ListingFault.of(folder, e);
    }
    files.sort(Comparator.comparing(DiskFile::name));
    archives.sort(Comparator.comparing(DiskFile::name));
    folders.sort(null);
    return new FolderListing(files, archives, folders, fault);
  }

  private static void add(
      int rootId,
      String relative,
      Path entry,
      List<DiskFile> files,
      List<DiskFile> archives,
      List<Path> folders)
      throws IOException {
    String name = String.valueOf(entry.getFileName());
    BasicFileAttributes attributes =
        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isDirectory()) {
      folders.add(entry);
      return;
    }
    boolean midi = FileNames.looksLikeMidi(name);
    if (midi || ArchiveKind.of(name) != null) {
      if (attributes.isSymbolicLink()) {
        attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      }
      if (attributes.isRegularFile()) {
        (midi ? files : archives).add(diskFile(rootId, relative, entry, attributes));
      }
    }
  }

  static DiskFile diskFile(int rootId, String relative, Path file, BasicFileAttributes attributes) {
    return new DiskFile(
        rootId,
        relative,
        String.valueOf(file.getFileName()),
        FileNames.isText(file) ? null : file.toUri().toString(),
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}

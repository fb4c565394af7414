package io.midicenter.indexer.scan;

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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What one folder holds: MIDI files by name, and folders.
///
/// Links to folders are not followed, so a loop of links ends at its first link; links to files
/// are.
///
/// @param files sorted by name, so that runs are alike
/// @param folders sorted by name
/// @param fault why the listing is not complete; null where it is. Nothing may be called vanished
///   by an incomplete listing
record FolderListing(List<FoundFile> files, List<Path> folders, @Nullable ListingFault fault) {

  /// Why a folder could not be listed to its end.
  ///
  /// @param code `FOLDER_DENIED`, `FOLDER_GONE` or `FOLDER_UNREADABLE`
  record ListingFault(String code, String detail) {}

  static FolderListing of(Path folder) {
    var files = new ArrayList<FoundFile>();
    var folders = new ArrayList<Path>();
    ListingFault fault = null;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        ListingFault odd = add(entry, files, folders);
        if (odd != null) {
          fault = odd;
        }
      }
    } catch (DirectoryIteratorException e) {
      fault = faultOf(folder, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      fault = faultOf(folder, e);
    }
    files.sort(null);
    folders.sort(null);
    return new FolderListing(files, folders, fault);
  }

  private static @Nullable ListingFault add(Path entry, List<FoundFile> files, List<Path> folders) {
    String name = String.valueOf(entry.getFileName());
    boolean midi = FileNames.looksLikeMidi(name);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        folders.add(entry);
        return null;
      }
      if (!midi) {
        return null;
      }
      if (attributes.isSymbolicLink()) {
        attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      }
      if (attributes.isRegularFile()) {
        files.add(
            new FoundFile(
                name,
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                FileNames.isText(entry) ? null : entry));
      }
      return null;
    } catch (NoSuchFileException e) {
      // gone since it was listed, or a link that leads nowhere: not there
      return null;
    } catch (IOException e) {
      return faultOf(entry, e);
    }
  }

  private static ListingFault faultOf(Path path, IOException e) {
    return switch (e) {
      case AccessDeniedException _ ->
          new ListingFault("FOLDER_DENIED", "No permission to list " + path + ".");
      case NoSuchFileException _ -> new ListingFault("FOLDER_GONE", path + " is not there.");
      case NotDirectoryException _ -> new ListingFault("FOLDER_GONE", path + " is no folder.");
      default ->
          new ListingFault("FOLDER_UNREADABLE", "Reading " + path + " failed: " + e.getMessage());
    };
  }
}

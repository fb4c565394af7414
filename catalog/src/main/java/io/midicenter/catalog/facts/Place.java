package io.midicenter.catalog.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One path that holds the bytes.
///
/// @param locationId stable for as long as the path is known, also over a move
/// @param root slug of the root
/// @param folder path below the root with `/` between the folders, empty for the root itself; an
///   archive counts as a folder whose name ends with `!`
/// @param name file name
/// @param present false once its folder was listed completely without it
/// @param pack the pack its folder belongs to; null directly below the root
/// @param modified time of the last change on disk
public record Place(
    long locationId,
    String root,
    String folder,
    String name,
    boolean present,
    @Nullable Pack pack,
    Instant modified) {

  /// A folder, by default directly below the root, that people know as one pack.
  ///
  /// @param slug unique in the library
  /// @param maker label of a brand that stands in the pack's name
  public record Pack(String slug, String name, @Nullable String maker) {}

  /// The folder to show.
  ///
  /// @param dir path of the folder or archive
  /// @param name of the file, or path of the member in the archive
  public static String folderOf(String dir, String name, boolean archive) {
    if (!archive) {
      return dir;
    }
    int slash = name.lastIndexOf('/');
    return dir + "!" + (slash < 0 ? "" : "/" + name.substring(0, slash));
  }

  /// The file name to show of a name, or of a member's path.
  public static String nameOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Path below the root.
  public String path() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /// Folders below the root, outermost first, as the name parser wants them.
  public List<String> folders() {
    return folders(folder);
  }

  /// The folders of a path as the name parser wants them: archives without their endings.
  public static List<String> folders(String folder) {
    if (folder.isEmpty()) {
      return List.of();
    }
    String[] folders = folder.split("/", -1);
    for (int i = 0; i < folders.length; i++) {
      if (folders[i].endsWith("!")) {
        folders[i] = archiveStem(folders[i].substring(0, folders[i].length() - 1));
      }
    }
    return List.of(folders);
  }

  /// An archive's name without its endings.
  public static String archiveStem(String name) {
    String stem = stem(name);
    return stem.endsWith(".tar") ? stem(stem) : stem;
  }

  /// The name without its ending.
  public String stem() {
    return stem(name);
  }

  /// `name` without its last ending; a name that begins with its only dot stays whole.
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

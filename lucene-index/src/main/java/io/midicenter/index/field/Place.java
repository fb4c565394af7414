package io.midicenter.index.field;

/// Where the bytes of a file lie.
///
/// @param root slug of the root folder
/// @param folder path below the root with `/` between folders, empty for the root itself
/// @param name file name with its extension
/// @param present false for a location that has vanished
public record Place(String root, String folder, String name, boolean present)
    implements Comparable<Place> {

  /// Present ones first, then by root, folder and name.
  @Override
  public int compareTo(Place other) {
    int order = Boolean.compare(other.present, present);
    order = order != 0 ? order : root.compareTo(other.root);
    order = order != 0 ? order : folder.compareTo(other.folder);
    return order != 0 ? order : name.compareTo(other.name);
  }

  /// The name without the extension of a MIDI file.
  public String stem() {
    return FileNames.stem(name);
  }
}

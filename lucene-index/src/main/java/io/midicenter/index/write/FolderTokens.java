package io.midicenter.index.write;

import io.midicenter.index.field.Place;
import java.util.Collection;

/// Terms of the folder tree: `0/root`, `1/root/Drums`, `2/root/Drums/Rock`, so that a subtree is
/// one term and the children of a folder are terms of one prefix.
public final class FolderTokens {
  /// Deepest level below the root.
  public static final int MAX_DEPTH = 12;

  private FolderTokens() {}

  static void add(Place place, Collection<String> into) {
    into.add("0/" + place.root());
    if (place.folder().isEmpty()) {
      return;
    }
    var path = new StringBuilder(place.root());
    int depth = 0;
    for (String name : place.folder().split("/", -1)) {
      if (++depth > MAX_DEPTH) {
        return;
      }
      path.append('/').append(name);
      into.add(depth + "/" + path);
    }
  }

  /// The term of `root/A/B`.
  public static String token(String path) {
    return path.chars().filter(c -> c == '/').count() + "/" + path;
  }

  /// The path of a term.
  public static String path(String token) {
    return token.substring(token.indexOf('/') + 1);
  }

  /// What all terms of the folders directly below `path` begin with; the roots for an empty path.
  public static String childPrefix(String path) {
    return path.isEmpty()
        ? "0/"
        : path.chars().filter(c -> c == '/').count() + 1 + "/" + path + "/";
  }
}

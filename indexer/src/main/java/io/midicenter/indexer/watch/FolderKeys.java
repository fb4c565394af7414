package io.midicenter.indexer.watch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The folders that tell of changes.
///
/// A key belongs to a directory, not to its path: one that is renamed keeps its key and is entered
/// again under its new path. Safe for all threads.
final class FolderKeys {
  private final int most;
  private final Map<Integer, TreeMap<String, WatchKey>> byPath = new HashMap<>();
  private final Map<WatchKey, Place> places = new HashMap<>();

  /// A folder of a root; the empty path is the root itself.
  record Place(int rootId, String folder) {
    Place child(String name) {
      return new Place(rootId, folder.isEmpty() ? name : folder + "/" + name);
    }
  }

  /// @param most keys at once
  FolderKeys(int most) {
    this.most = most;
  }

  /// From now on the folder tells; one that is not there any more is left out.
  ///
  /// @throws IOException where the system, or the setting, allows no more folders
  synchronized void register(Place place, Path folder, WatchService service) throws IOException {
    if (!has(place) && places.size() >= most) {
      throw new IOException(most + " folders are the most that is allowed");
    }
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      places.put(key, place);
      byPath.computeIfAbsent(place.rootId(), _ -> new TreeMap<>()).put(place.folder(), key);
    } catch (NoSuchFileException | NotDirectoryException e) {
      drop(place);
    }
  }

  synchronized boolean has(Place place) {
    Map<String, WatchKey> keys = byPath.get(place.rootId());
    return keys != null && keys.containsKey(place.folder());
  }

  synchronized int count(int rootId) {
    Map<String, WatchKey> keys = byPath.get(rootId);
    return keys == null ? 0 : keys.size();
  }

  synchronized @Nullable Place of(WatchKey key) {
    return places.get(key);
  }

  /// The key tells nothing any more: its directory is gone.
  synchronized void gone(WatchKey key) {
    Place place = places.remove(key);
    if (place != null) {
      TreeMap<String, WatchKey> keys = byPath.get(place.rootId());
      if (keys != null) {
        keys.remove(place.folder(), key);
      }
    }
  }

  /// Forgets a folder and all below it.
  synchronized void drop(Place place) {
    TreeMap<String, WatchKey> keys = byPath.get(place.rootId());
    if (keys == null) {
      return;
    }
    if (place.folder().isEmpty()) {
      cancel(keys, place.rootId());
      byPath.remove(place.rootId());
      return;
    }
    dropBelow(place);
    cancel(keys.subMap(place.folder(), true, place.folder(), true), place.rootId());
  }

  /// Forgets what lies below a folder.
  synchronized void dropBelow(Place place) {
    TreeMap<String, WatchKey> keys = byPath.get(place.rootId());
    if (keys != null) {
      // '0' is the character after '/'
      cancel(
          place.folder().isEmpty()
              ? keys.tailMap("", false)
              : keys.subMap(place.folder() + "/", place.folder() + "0"),
          place.rootId());
    }
  }

  private void cancel(Map<String, WatchKey> some, int rootId) {
    for (Map.Entry<String, WatchKey> entry : List.copyOf(some.entrySet())) {
      WatchKey key = entry.getValue();
      if (new Place(rootId, entry.getKey()).equals(places.get(key))) {
        places.remove(key);
        key.cancel();
      }
    }
    some.clear();
  }
}

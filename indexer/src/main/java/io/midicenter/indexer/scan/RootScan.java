package io.midicenter.indexer.scan;

import io.midicenter.indexer.scan.KnownPlaces.KnownPlace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lists a folder of a root with everything below it, and compares each listing with the rows.
///
/// A place is called gone only where the folder that held it, or the nearest one above that is
/// still there, was listed to its end without an error. One thread; one use.
public final class RootScan {
  private final KnownPlaces known;
  private final ScanListener listener;
  private final boolean rehash;
  private final Map<String, Boolean> completeByFolder = new HashMap<>();
  private final List<KnownPlace> gone = new ArrayList<>();

  /// What a scan says at its end.
  ///
  /// @param finished false where it was stopped: then nothing is called gone
  /// @param rootThere false where the scanned folder itself is not there
  /// @param gone places of complete listings that are no longer there
  public record Result(boolean finished, boolean rootThere, List<KnownPlace> gone) {}

  /// @param rehash calls every file changed
  public RootScan(KnownPlaces known, ScanListener listener, boolean rehash) {
    this.known = known;
    this.listener = listener;
    this.rehash = rehash;
  }

  /// @param start the root, or a folder below it
  public Result run(ScannedFolder start) throws InterruptedException {
    Set<String> folders = known.folders();
    var waiting = new ArrayDeque<ScannedFolder>();
    waiting.push(start);
    boolean first = true;
    while (!waiting.isEmpty()) {
      ScannedFolder folder = waiting.pop();
      FolderListing listing = FolderListing.of(folder.path());
      FolderListing.ListingFault fault = listing.fault();
      if (fault != null) {
        listener.problem(folder, fault.code(), fault.detail());
        if (first && fault.code().equals("FOLDER_GONE")) {
          return new Result(true, false, List.of());
        }
      }
      first = false;
      completeByFolder.put(folder.relative(), fault == null);
      if (!compare(folder, listing, folders.contains(folder.relative()))
          || listener.stopRequested()) {
        return new Result(false, true, List.of());
      }
      List<Path> below = listing.folders();
      for (int i = below.size() - 1; i >= 0; i--) {
        waiting.push(folder.child(below.get(i)));
      }
    }
    for (String folder : folders) {
      if (isBelow(folder, start.relative()) && !completeByFolder.containsKey(folder)) {
        missingFolder(folder);
      }
    }
    return new Result(true, true, gone);
  }

  /// @return false if the listener ends the scan
  private boolean compare(ScannedFolder folder, FolderListing listing, boolean hasRows)
      throws InterruptedException {
    var rows = new HashMap<String, KnownPlace>();
    if (hasRows) {
      for (KnownPlace place : known.in(folder.relative())) {
        rows.put(place.key(), place);
      }
    }
    for (FoundFile file : listing.files()) {
      Path odd = file.odd();
      KnownPlace row =
          rows.isEmpty() ? null : rows.remove(odd == null ? file.name() : odd.toUri().toString());
      if (row != null && row.isUnchanged(file) && !rehash) {
        listener.unchanged();
      } else if (!listener.changed(new Candidate(folder, file))) {
        return false;
      }
    }
    if (listing.fault() == null && isNamedByText(folder.relative())) {
      addPresent(rows.values());
    }
    return true;
  }

  /// A folder with rows that no listing named.
  private void missingFolder(String folder) {
    String above = folder;
    Boolean complete = null;
    while (complete == null && !above.isEmpty()) {
      int slash = above.lastIndexOf('/');
      above = slash < 0 ? "" : above.substring(0, slash);
      complete = completeByFolder.get(above);
    }
    if (Boolean.TRUE.equals(complete) && isNamedByText(folder)) {
      addPresent(known.in(folder));
    }
  }

  private void addPresent(Iterable<KnownPlace> places) {
    for (KnownPlace place : places) {
      if (place.present()) {
        gone.add(place);
      }
    }
  }

  /// Folders whose names are no text may share one path, so no listing speaks for all of it.
  private static boolean isNamedByText(String folder) {
    return folder.indexOf('\uFFFD') < 0;
  }

  private static boolean isBelow(String folder, String start) {
    return start.isEmpty() || folder.equals(start) || folder.startsWith(start + "/");
  }
}

package io.midicenter.catalog.write;

import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.Resolution;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.catalog.library.Roots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One scan of a root, or of folders in it: compares listings with rows, and at the end says what
/// moved and what is gone.
///
/// Nothing is called gone unless its folder, or the nearest listed folder above it, was listed to
/// its end; and nothing at all where more than half of a root would go at once.
///
/// *Threads:* one. *Errors:* [io.midicenter.catalog.database.CatalogException]; [#finish] works in
/// steps and may be repeated.
public final class RootScan {
  private static final String LAST =
      "/* msc:location.last */ SELECT coalesce(max(location_id), 0) FROM msc.location";

  private final Pool pool;
  private final Roots roots;
  private final PlaceChanges changes;
  private final Root root;
  private final boolean whole;
  private final boolean rehash;
  private final Map<String, Long> known;
  private final ArchiveScan archives;
  private final Map<String, Boolean> listed = new HashMap<>();
  private final List<Missing> missing = new ArrayList<>();
  private final long lastBefore;
  private final RootDoubt doubt;
  private long unchanged;
  private @Nullable List<PlaceChanges.Move> foundMoves;
  private @Nullable Boolean suspect;

  /// A place whose file was not in its folder's listing.
  record Missing(long locationId, long contentId, String name, long modifiedNanos) {}

  /// @param whole all of the root is scanned: only that can lift the suspicion on it
  /// @param rehash hand out every file, changed or not
  public RootScan(
      Pool pool,
      Roots roots,
      Folders folders,
      PlaceChanges changes,
      Root root,
      boolean whole,
      boolean rehash) {
    this.pool = pool;
    this.roots = roots;
    this.changes = changes;
    this.root = root;
    this.whole = whole;
    this.rehash = rehash;
    this.known = folders.of(root.rootId());
    this.archives = new ArchiveScan(pool, folders, root);
    this.lastBefore = pool.run(connection -> Sql.number(connection, LAST));
    this.doubt = new RootDoubt(pool, roots, changes, root, lastBefore);
  }

  /// Compares one folder.
  ///
  /// @param folder path below the root; each is compared once
  /// @param files MIDI files it holds, by their names
  /// @param complete false if the listing broke off, or names only some of the files
  /// @return what is new or changed and has to be read
  public List<DiskFile> compare(String folder, List<DiskFile> files, boolean complete) {
    listed.put(folder, complete);
    Long dirId = known.get(folder);
    if (dirId == null) {
      return files;
    }
    Map<FolderRows.Name, FolderRows.Known> rows =
        pool.run(connection -> FolderRows.of(connection, dirId));
    var toRead = new ArrayList<DiskFile>();
    for (DiskFile file : files) {
      FolderRows.Known row =
          rows.remove(new FolderRows.Name(Resolution.text(file.name()), file.rawUri()));
      if (rehash || row == null || row.differs(file)) {
        toRead.add(file);
      } else {
        unchanged++;
      }
    }
    if (complete) {
      addMissing(rows);
    }
    return toRead;
  }

  /// A folder that is there and is not looked into: nothing in it is gone.
  public void standing(String folder) {
    listed.putIfAbsent(folder, false);
  }

  /// Compares one archive that a folder lists; call it after the folder's [#compare].
  ///
  /// @param programs whether programs for all formats are installed
  /// @return members that need not be read, or -1 if the archive must be: then [#archiveRead] tells
  ///   what came of it
  public int compareArchive(DiskFile archive, boolean programs) {
    int members = archives.unchanged(archive, programs);
    if (members < 0 || rehash) {
      return -1;
    }
    unchanged += members;
    return members;
  }

  /// True if the archive was read before, so that members may be gone.
  public boolean isKnownArchive(DiskFile archive) {
    return archives.isKnown(archive.path());
  }

  /// What was read of an archive. From any thread, before [#finish].
  public void archiveRead(ArchiveListing listing) {
    archives.read(listing);
  }

  private void addMissing(Map<FolderRows.Name, FolderRows.Known> rows) {
    rows.forEach((name, row) -> {
      if (row.present()) {
        missing.add(
            new Missing(row.locationId(), row.contentId(), name.text(), row.modifiedNanos()));
      }
    });
  }

  /// Known places seen so far with the same size and time.
  public long unchanged() {
    return unchanged;
  }

  /// Says what moved and what is gone; call it when every batch of the scan has been written. It
  /// may be repeated after an error.
  ///
  /// @param acceptMissing a person said that what is missing is really gone
  public ScanResult finish(@Nullable UUID jobId, boolean acceptMissing) {
    List<PlaceChanges.Move> moves = moves();
    int gone = missing.size() - moves.size();
    if (suspect == null) {
      suspect = doubt.isSuspect(gone) || (!whole && gone > 0 && doubt.isSuspectAlready());
    }
    if (!acceptMissing && suspect) {
      doubt.reportMissing(jobId, gone);
      roots.setState(root.rootId(), RootState.SUSPECT);
      return new ScanResult(unchanged, 0, 0, gone, RootState.SUSPECT);
    }
    int vanished = settle(moves);
    if (whole || acceptMissing || !doubt.isSuspectAlready()) {
      changes.resolve(root.rootId(), List.of(""));
      roots.setState(root.rootId(), RootState.ONLINE);
    }
    return new ScanResult(unchanged, moves.size(), vanished, gone, RootState.ONLINE);
  }

  /// [#finish] of a scan in which single files and archives were named: only members of those
  /// archives can be gone.
  public ScanResult finishNamed() {
    List<PlaceChanges.Move> moves = moves();
    int gone = missing.size() - moves.size();
    return new ScanResult(unchanged, moves.size(), settle(moves), gone, RootState.ONLINE);
  }

  private int settle(List<PlaceChanges.Move> moves) {
    archives.clearGone();
    changes.move(moves);
    var vanished = new ArrayList<Long>();
    var moved = new java.util.HashSet<Long>(moves.size() * 2);
    moves.forEach(move -> moved.add(move.locationId()));
    for (Missing place : missing) {
      if (!moved.contains(place.locationId())) {
        vanished.add(place.locationId());
      }
    }
    changes.vanish(vanished);
    changes.resolve(root.rootId(), archives.mark());
    return vanished.size();
  }

  /// Found once, so that [#finish] can be repeated after an error: a file that has moved already
  /// has no new place any more, and must not be called gone.
  private List<PlaceChanges.Move> moves() {
    if (foundMoves == null) {
      var before = List.copyOf(missing);
      try {
        addGoneFolders();
        archives.addMissing(this::isSpokenFor, this::addMissing);
        foundMoves = changes.findMoves(missing, lastBefore);
      } finally {
        if (foundMoves == null) {
          missing.clear();
          missing.addAll(before);
        }
      }
    }
    return foundMoves;
  }

  /// The root's folder is not there, or empty like a mount point: its places keep their state.
  public ScanResult rootMissing(@Nullable UUID jobId, boolean acceptMissing) {
    if (acceptMissing) {
      compare("", List.of(), true);
      return finish(jobId, true);
    }
    doubt.reportAway(jobId);
    roots.setState(root.rootId(), RootState.OFFLINE);
    return new ScanResult(unchanged, 0, 0, 0, RootState.OFFLINE);
  }

  /// Known folders that no listing named: gone if the nearest listed folder above was complete.
  private void addGoneFolders() {
    known.forEach((folder, dirId) -> {
      if (!listed.containsKey(folder) && nearestListedIsComplete(folder)) {
        addMissing(pool.run(connection -> FolderRows.of(connection, dirId)));
      }
    });
  }

  /// Whether what is not listed in this folder is gone.
  private boolean isSpokenFor(String folder) {
    Boolean complete = listed.get(folder);
    return complete == null ? nearestListedIsComplete(folder) : complete;
  }

  private boolean nearestListedIsComplete(String folder) {
    String above = folder;
    while (!above.isEmpty()) {
      above = above.contains("/") ? above.substring(0, above.lastIndexOf('/')) : "";
      Boolean complete = listed.get(above);
      if (complete != null) {
        return complete;
      }
    }
    return false;
  }
}

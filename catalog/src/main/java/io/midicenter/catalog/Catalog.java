package io.midicenter.catalog;

import io.midicenter.catalog.database.Database;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.library.ApiKeys;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Jobs;
import io.midicenter.catalog.library.LibraryMeta;
import io.midicenter.catalog.library.Problems;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.Roots;
import io.midicenter.catalog.library.TagIds;
import io.midicenter.catalog.marks.Collections;
import io.midicenter.catalog.marks.Edits;
import io.midicenter.catalog.marks.SavedSearches;
import io.midicenter.catalog.read.FactsCache;
import io.midicenter.catalog.read.FactsReader;
import io.midicenter.catalog.read.Feed;
import io.midicenter.catalog.read.FilePages;
import io.midicenter.catalog.read.VerifyQueries;
import io.midicenter.catalog.row.AnalysisReader;
import io.midicenter.catalog.write.BatchWriter;
import io.midicenter.catalog.write.NearRows;
import io.midicenter.catalog.write.OldContents;
import io.midicenter.catalog.write.PlaceChanges;
import io.midicenter.catalog.write.RootRemoval;
import io.midicenter.catalog.write.RootScan;
import io.midicenter.catalog.write.RootTakeover;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What the library knows, durably: the door to everything that is kept in PostgreSQL.
///
/// *Threads:* all, except where a returned object says otherwise. *Errors:*
/// [io.midicenter.catalog.database.CatalogException] from every method that asks the database.
///
/// ```java
/// try (Database database = Database.open(DatabaseConfig.embedded(home))) {
///   Catalog catalog = Catalog.open(database);
///   Root root = catalog.addRoot(Path.of("/music/Loops"));
///   BatchResult result = catalog.newWriter(() -> false).write(batch);
///   catalog.factsCache().put(result.fresh());
/// }
/// ```
public final class Catalog {
  private final Database database;
  private final TagIds tagIds;
  private final Roots roots;
  private final Folders folders;
  private final FactsReader facts;
  private final FactsCache factsCache = new FactsCache();
  private final FilePages filePages;
  private final Edits edits;
  private volatile @Nullable LibraryMeta meta;

  private Catalog(Database database) {
    this.database = database;
    this.tagIds = TagIds.unread(database.write());
    this.roots = new Roots(database.api());
    this.folders = new Folders(database.write());
    var reader = new AnalysisReader(tagIds);
    this.facts = new FactsReader(reader);
    this.filePages = new FilePages(database.api(), facts, reader);
    this.edits = new Edits(database.write(), tagIds);
  }

  /// Reads what everything else needs: which library it is, its tags, its roots.
  public static Catalog open(Database database) {
    Catalog catalog = unread(database);
    catalog.load();
    return catalog;
  }

  /// A catalog of a database that may be absent: everything fails as with a lost server until it is
  /// there and [#load] has run.
  public static Catalog unread(Database database) {
    return new Catalog(database);
  }

  /// Reads what everything else needs, once the database is there.
  public void load() {
    tagIds.load();
    meta = LibraryMeta.open(database.write());
  }

  /// Which library this is; an index of another one, or of another epoch, must not be served.
  ///
  /// @throws IllegalStateException before [#load]
  public LibraryMeta meta() {
    LibraryMeta known = meta;
    if (known == null) {
      throw new IllegalStateException("the database has not been read yet");
    }
    return known;
  }

  public Database database() {
    return database;
  }

  public Roots roots() {
    return roots;
  }

  /// Adds a folder: a path inside a known root is part of that root, a path above known roots takes
  /// their folders over.
  ///
  /// @param path absolute and normalised
  /// @return the root that covers `path`
  public Root addRoot(Path path) {
    Root covering = roots.covering(path);
    return covering != null
        ? covering
        : new RootTakeover(database.write(), roots, folders, changes()).add(path);
  }

  /// Gives a root up: its places vanish, what is known of their contents stays.
  ///
  /// @return places that have vanished
  public int removeRoot(Root root, RootRemoval.Told told) {
    return new RootRemoval(database.write(), roots, folders, changes()).remove(root, told);
  }

  /// A scan of `root`.
  ///
  /// @param whole all of the root is scanned, not only folders in it
  /// @param rehash hand out every file, changed or not
  public RootScan scan(Root root, boolean whole, boolean rehash) {
    return new RootScan(database.write(), roots, folders, changes(), root, whole, rehash);
  }

  /// A writer for one thread.
  ///
  /// @param stopping true once waiting for a lost server makes no sense any more
  public BatchWriter newWriter(BooleanSupplier stopping) {
    return new BatchWriter(database.write(), roots, folders, tagIds, stopping);
  }

  /// Changes of places and repairs of the feed, for one thread.
  public PlaceChanges changes() {
    return new PlaceChanges(database.write(), tagIds);
  }

  /// What changed, for the index. Its rounds take facts from [#factsCache].
  public Feed feed() {
    return new Feed(database.feed(), facts, factsCache);
  }

  /// A feed for a second index, whose rounds leave the cache alone.
  public Feed feedWithoutCache() {
    return new Feed(database.feed(), facts, new FactsCache(0));
  }

  /// Facts of contents that were just written: put them in after each batch.
  public FactsCache factsCache() {
    return factsCache;
  }

  /// Whole ranges of rows; connections come from [Database#openRebuildPool].
  public FactsReader facts() {
    return facts;
  }

  /// One file by its id.
  public FilePages files() {
    return filePages;
  }

  /// What an older version of the analysis wrote.
  public OldContents oldContents() {
    return new OldContents(database.write());
  }

  /// Which contents are near duplicates.
  public NearRows nearRows() {
    return new NearRows(database.write());
  }

  /// What people change about files.
  public Edits edits() {
    return edits;
  }

  public Collections collections() {
    return new Collections(database.write());
  }

  public ApiKeys apiKeys() {
    return new ApiKeys(database.api());
  }

  public SavedSearches savedSearches() {
    return new SavedSearches(database.api());
  }

  public VerifyQueries verify() {
    return new VerifyQueries(database.feed());
  }

  public Jobs jobs() {
    return new Jobs(database.api());
  }

  public Problems problems() {
    return new Problems(database.api());
  }

  /// True if the database answers now.
  public boolean isAvailable() {
    try {
      Pool api = database.api();
      return api.run(connection -> connection.isValid(2));
    } catch (io.midicenter.catalog.database.CatalogException e) {
      return false;
    }
  }
}

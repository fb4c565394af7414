package io.midicenter.indexer;

import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.indexer.generations.GenerationSettings;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.watch.WatchSettings;
import java.nio.file.Path;

/// Where a library lives and how it uses the machine.
///
/// @param home directory of index, lock and, by default, database
/// @param holder what a second program is told, for example `serve, process 4711, port 7070`
public record LibraryConfig(
    Path home,
    DatabaseConfig database,
    ImportSettings imports,
    GenerationSettings generations,
    WatchSettings watch,
    DiskRoom disk,
    String holder) {

  /// A library with a database of its own and everything as is usual.
  public static LibraryConfig standard(Path home) {
    return new LibraryConfig(
        home,
        DatabaseConfig.embedded(home),
        ImportSettings.standard(),
        GenerationSettings.standard(),
        WatchSettings.standard(),
        DiskRoom.of(home),
        "process " + ProcessHandle.current().pid());
  }

  public LibraryConfig withDatabase(DatabaseConfig other) {
    return new LibraryConfig(home, other, imports, generations, watch, disk, holder);
  }

  public LibraryConfig withImports(ImportSettings other) {
    return new LibraryConfig(home, database, other, generations, watch, disk, holder);
  }

  public LibraryConfig withGenerations(GenerationSettings other) {
    return new LibraryConfig(home, database, imports, other, watch, disk, holder);
  }

  public LibraryConfig withWatch(WatchSettings other) {
    return new LibraryConfig(home, database, imports, generations, other, disk, holder);
  }

  LibraryConfig withDisk(DiskRoom other) {
    return new LibraryConfig(home, database, imports, generations, watch, other, holder);
  }

  public LibraryConfig withHolder(String other) {
    return new LibraryConfig(home, database, imports, generations, watch, disk, other);
  }
}

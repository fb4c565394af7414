package io.midicenter.indexer;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.write.Batch;
import io.midicenter.catalog.write.BatchResult;
import io.midicenter.catalog.write.BatchWriter;
import io.midicenter.catalog.write.RootScan;
import io.midicenter.indexer.pipeline.ImportCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The catalog as one import uses it.
final class CatalogImport implements ImportCatalog {
  private final Catalog catalog;
  private final DiskRoom room;
  private final BooleanSupplier stopping;
  private final BatchWriter writer;
  private final BatchWriter lookUp;

  /// @param stopping true once waiting for a lost server makes no sense any more
  CatalogImport(Catalog catalog, DiskRoom room, BooleanSupplier stopping) {
    this.catalog = catalog;
    this.room = room;
    this.stopping = stopping;
    this.writer = catalog.newWriter(stopping);
    this.lookUp = catalog.newWriter(stopping);
  }

  @Override
  public List<Root> roots() {
    return catalog.roots().all();
  }

  @Override
  public Root rootFor(Path folder) {
    room.require();
    return catalog.addRoot(folder);
  }

  @Override
  public RootScan scan(Root root, boolean whole, boolean rehash) {
    return catalog.scan(root, whole, rehash);
  }

  @Override
  public Set<Bytes> known(List<Bytes> hashes) {
    return lookUp.known(hashes);
  }

  @Override
  public boolean isPaused() {
    return room.isPaused();
  }

  @Override
  public BatchResult write(Batch batch) {
    room.await(stopping);
    return writer.write(batch);
  }
}

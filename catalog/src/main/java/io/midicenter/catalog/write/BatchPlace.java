package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.facts.Resolution;
import io.midicenter.catalog.library.Folders;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.read.FactsReader;

/// One place of a batch on its way into rows.
final class BatchPlace {
  final NewFile file;
  final Root root;
  final Folders.Folder folder;
  final Bytes pathKey;
  long locationId;

  BatchPlace(NewFile file, Root root, Folders.Folder folder) {
    this.file = file;
    this.root = root;
    this.folder = folder;
    this.pathKey = keyOf(file.at());
  }

  static Bytes keyOf(DiskFile at) {
    return PathKey.of(at.rootId(), at.path(), at.rawUri());
  }

  /// Size as its column holds it.
  static int size(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  Place fact() {
    DiskFile at = file.at();
    return new Place(
        locationId,
        root.slug(),
        Resolution.text(Place.folderOf(at.folder(), at.name(), at.member())),
        Resolution.text(Place.nameOf(at.name())),
        true,
        folder.pack(),
        FactsReader.time(at.modifiedNanos()));
  }
}

package io.midicenter.api;

import io.midicenter.api.admin.KeyPages;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.marks.UserData;
import io.midicenter.api.search.IndexDoor;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.facts.PathKey;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.Severity;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.catalog.write.ProblemReport;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryStatus;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.uistatic.UiAssets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Joins the routes to one library.
final class LibraryParts {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryParts.class);

  private final Library library;

  private LibraryParts(Library library) {
    this.library = library;
  }

  /// @param ring of the gate, told when keys change
  static Parts of(Library library, KeyRing ring) {
    var joined = new LibraryParts(library);
    Catalog catalog = library.catalog();
    return new Parts(
        joined.index(),
        library.tasks(),
        catalog.files(),
        catalog.problems(),
        joined::roots,
        library.roots(),
        library::status,
        joined::reportChanged,
        userData(library),
        new KeyPages(catalog.apiKeys(), ring),
        UiAssets.load());
  }

  private static UserData userData(Library library) {
    Catalog catalog = library.catalog();
    return new UserData(
        catalog.edits(),
        catalog.collections(),
        catalog.savedSearches(),
        library::changed,
        library::waitForIndex);
  }

  private IndexDoor index() {
    return new IndexDoor() {
      @Override
      public <T> T read(Reading<T> reading) throws IOException {
        try (IndexLease lease = library.lease().orElseThrow(LibraryParts.this::notServing)) {
          return reading.read(lease.index());
        } catch (IOException e) {
          library.doubt(e);
          throw e;
        }
      }
    };
  }

  private ProblemException notServing() {
    boolean starting = library.status().state() == LibraryStatus.State.STARTING;
    return new ProblemException(
            starting ? ProblemCode.STARTING : ProblemCode.INDEX_UNAVAILABLE,
            starting ? "the index is being opened" : "the index is being made again")
        .retryAfterSeconds(2);
  }

  private List<Path> roots() {
    return library.catalog().roots().all().stream().map(Root::path).toList();
  }

  /// A download that was refused anyway does not fail twice because the reason cannot be kept.
  private void reportChanged(ContentPath place) {
    try {
      for (Root root : library.catalog().roots().all()) {
        if (root.path().equals(place.root())) {
          String file = place.root().relativize(place.file()).toString().replace('\\', '/');
          ContentPath.Member member = place.member();
          String path = member == null ? file : PathKey.member(file, member.path());
          library
              .catalog()
              .changes()
              .report(
                  new ProblemReport(
                      root.rootId(),
                      path,
                      "read",
                      "CHANGED_ON_DISK",
                      Severity.WARNING,
                      root.slug() + "/" + (member == null ? file : file + "!/" + member.path()),
                      "The file holds other bytes than when it was read: import its folder again.",
                      place.contentId()),
                  null);
        }
      }
    } catch (CatalogException e) {
      LOG.warn("{} holds other bytes than when it was read: {}", place.file(), e.getMessage());
    }
  }
}

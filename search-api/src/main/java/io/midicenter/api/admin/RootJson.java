package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.http.Json;
import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.watch.WatchView;
import java.time.Instant;

/// A root as the API shows it.
final class RootJson {
  private RootJson() {}

  static ObjectNode of(LibraryRoots.View view) {
    Root root = view.root();
    ObjectNode node = Json.object();
    node.put("slug", root.slug());
    node.put("label", root.label());
    node.put("path", root.path().toString());
    node.put("state", root.state().word());
    node.put("present", view.places().present());
    node.put("missing", view.places().missing());
    node.put("watch", root.watch());
    WatchView watching = view.watching();
    if (watching != null) {
      ObjectNode how = node.putObject("watching");
      how.put("mode", watching.mode().word());
      how.put("folders", watching.folders());
      String why = watching.why();
      if (why != null) {
        how.put("why", why);
      }
      Instant last = watching.lastChangeAt();
      if (last != null) {
        how.put("lastChangeAt", last.toString());
      }
    }
    return node;
  }
}

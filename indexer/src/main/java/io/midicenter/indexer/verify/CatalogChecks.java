package io.midicenter.indexer.verify;

import io.midicenter.catalog.read.VerifyQueries;
import java.util.ArrayList;
import java.util.List;

/// What the tables promise each other and no constraint enforces.
final class CatalogChecks {
  private CatalogChecks() {}

  /// One sentence per fault, with what to do; empty where there is none.
  static List<String> faults(VerifyQueries rows) {
    var faults = new ArrayList<String>();
    List<Long> strangers = rows.contentsWithUnknownTags();
    if (!strangers.isEmpty()) {
      faults.add(
          "%,d contents carry tags that do not exist, the first is content %d: restore a backup, or analyse them again."
              .formatted(strangers.size(), strangers.getFirst()));
    }
    for (String table : rows.sequencesBehind()) {
      faults.add(
          "The next key of table %s exists already, as after a partial restore: restore the whole backup."
              .formatted(table));
    }
    return faults;
  }
}

package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.library.Problem;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.catalog.read.FilePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows of a library say of one file: lines for people, and where it lies.
final class StoredFile {
  private StoredFile() {}

  /// Null where the database cannot be asked, or does not know the id.
  ///
  /// @throws CatalogException where the tables are of another version or the server is away
  static @Nullable List<String> lines(Path home, Settings settings, Bytes id) {
    return StoredRows.read(
        home, settings, "show", files -> files.find(id).map(StoredFile::lines).orElse(null));
  }

  /// Where the file lies, the best place first; null where the database cannot be asked.
  static @Nullable List<ContentPath> places(Path home, Settings settings, Bytes id) {
    return StoredRows.read(home, settings, "search", files -> files.presentPaths(id));
  }

  private static List<String> lines(FilePage page) {
    var lines = new ArrayList<String>();
    lines.add(page.facts().blake3().hex());
    for (Place place : page.facts().places()) {
      String path = page.paths().get(place.locationId());
      lines.add(
          "  %-8s%s%s"
              .formatted(
                  "path",
                  path == null ? place.root() + "/" + place.path() : path,
                  place.present() ? "" : " (gone)"));
    }
    StoredAnalysis analysis = page.facts().analysis();
    StoredDetail detail = page.detail();
    if (analysis != null && detail != null) {
      lines.addAll(AnalysisText.lines(new AnalysisRow(analysis, detail)));
    }
    for (Problem problem : page.problems()) {
      lines.add("  %-8s%s [%s]".formatted("problem", problem.detail(), problem.code()));
    }
    return lines;
  }
}

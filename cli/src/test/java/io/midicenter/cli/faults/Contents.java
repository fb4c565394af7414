package io.midicenter.cli.faults;

import io.midicenter.catalog.database.Sql;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import java.nio.file.Path;

/// What a closed library holds.
///
/// @param contents distinct contents
/// @param places files that are present
/// @param documents searchable documents
record Contents(long contents, long places, long documents) {
  static Contents of(Path home) {
    try (Library library = Library.open(LibraryConfig.standard(home))) {
      return library
          .catalog()
          .database()
          .api()
          .run(connection ->
              new Contents(
                  Sql.number(connection, "SELECT count(*) FROM msc.content"),
                  Sql.number(connection, "SELECT count(*) FROM msc.location WHERE state = 0"),
                  library.status().documents()));
    }
  }
}

package io.midicenter.catalog.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What a backup says about itself: the entry `manifest.json` of the archive.
///
/// @param format always [#FORMAT]
/// @param formatVersion of the archive, see [#FORMAT_VERSION]
/// @param program version of the program that wrote it
/// @param schemaVersion number of the last migration that its tables had
/// @param createdAt ISO 8601, UTC
/// @param tables by name
/// @param sequences last number given out, by name; without those that gave none
public record Manifest(
    String format,
    int formatVersion,
    String program,
    String schemaVersion,
    String libraryId,
    String createdAt,
    List<Table> tables,
    Map<String, Long> sequences) {
  static final String ENTRY = "manifest.json";
  static final String FORMAT = "msc-backup";
  static final int FORMAT_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// A table of the archive: the entry that [#entry] names holds its rows as COPY writes them, in
  /// the order of the primary key.
  ///
  /// @param columns names, quoted where SQL needs it
  /// @param sha256 of the entry's uncompressed bytes, in hex
  public record Table(String name, List<String> columns, long rows, String sha256) {}

  /// Where the rows of a table stand in the archive.
  static String entry(String table) {
    return "tables/" + table + ".copy";
  }

  /// Rows of all tables.
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /// Rows of one table, 0 where there is none of that name.
  public long rows(String table) {
    return tables.stream().filter(t -> t.name().equals(table)).mapToLong(Table::rows).sum();
  }

  byte[] json() throws JsonProcessingException {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /// @throws IOException if it is no manifest
  static Manifest read(byte[] json) throws IOException {
    Manifest manifest = MAPPER.readValue(json, Manifest.class);
    if (manifest == null || !FORMAT.equals(manifest.format())) {
      throw new IOException("no manifest of a backup");
    }
    return manifest;
  }
}

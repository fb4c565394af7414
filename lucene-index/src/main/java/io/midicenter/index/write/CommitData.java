package io.midicenter.index.write;

import io.midicenter.index.field.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a commit promises: stored in the index beside the documents.
///
/// @param watermark every feed row with a lower transaction id is in the index
/// @param libraryId of the library whose facts these are
/// @param systemIdentifier of the PostgreSQL cluster
/// @param feedEpoch changes when transaction ids lose their meaning
/// @param complete false while a new generation is being filled
public record CommitData(
    long watermark,
    String libraryId,
    long systemIdentifier,
    String feedEpoch,
    int schemaMajor,
    int schemaMinor,
    int analysisVersion,
    int generation,
    long docCount,
    String programVersion,
    boolean complete) {

  /// Immutable, sorted.
  public Map<String, String> toMap() {
    var map = new TreeMap<String, String>();
    map.put("watermark", Long.toUnsignedString(watermark));
    map.put("libraryId", libraryId);
    map.put("systemIdentifier", Long.toString(systemIdentifier));
    map.put("feedEpoch", feedEpoch);
    map.put("schemaVersion", schemaMajor + "." + schemaMinor);
    map.put("analysisVersion", Integer.toString(analysisVersion));
    map.put("generation", Integer.toString(generation));
    map.put("docCount", Long.toString(docCount));
    map.put("programVersion", programVersion);
    map.put("complete", Boolean.toString(complete));
    return java.util.Collections.unmodifiableMap(map);
  }

  /// Empty where a key is missing or unreadable: such an index has to be rebuilt.
  public static Optional<CommitData> fromMap(Map<String, String> map) {
    try {
      String[] schema = text(map, "schemaVersion").split("\\.", -1);
      return Optional.of(
          new CommitData(
              Long.parseUnsignedLong(text(map, "watermark")),
              text(map, "libraryId"),
              Long.parseLong(text(map, "systemIdentifier")),
              text(map, "feedEpoch"),
              Integer.parseInt(schema[0]),
              Integer.parseInt(schema[1]),
              Integer.parseInt(text(map, "analysisVersion")),
              Integer.parseInt(text(map, "generation")),
              Long.parseLong(text(map, "docCount")),
              text(map, "programVersion"),
              Boolean.parseBoolean(text(map, "complete"))));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  /// True where this program can answer from the index.
  public boolean canServe() {
    return schemaMajor == Fields.SCHEMA_MAJOR;
  }

  private static String text(Map<String, String> map, String key) {
    String value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("commit data lack " + key);
    }
    return value;
  }
}

package io.midicenter.indexer.feed;

import io.midicenter.analysis.Analysis;
import io.midicenter.index.field.Fields;
import io.midicenter.index.write.CommitData;

/// Whose rows an index holds: with another library, cluster or epoch its watermark means nothing.
///
/// @param libraryId of the library
/// @param systemIdentifier of the PostgreSQL cluster
/// @param feedEpoch changes when transaction ids lose their meaning
public record IndexIdentity(String libraryId, long systemIdentifier, String feedEpoch) {

  /// Whose rows the index of a commit holds.
  public static IndexIdentity of(CommitData data) {
    return new IndexIdentity(data.libraryId(), data.systemIdentifier(), data.feedEpoch());
  }

  /// What a commit of `generation` says.
  public CommitData commitData(long watermark, int generation, long documents, boolean complete) {
    return new CommitData(
        watermark,
        libraryId,
        systemIdentifier,
        feedEpoch,
        Fields.SCHEMA_MAJOR,
        Fields.SCHEMA_MINOR,
        Analysis.VERSION,
        generation,
        documents,
        programVersion(),
        complete);
  }

  /// True where a watermark in `data` means the same in this library.
  public boolean owns(CommitData data) {
    return data.libraryId().equals(libraryId)
        && data.systemIdentifier() == systemIdentifier
        && data.feedEpoch().equals(feedEpoch);
  }

  private static String programVersion() {
    String version = IndexIdentity.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

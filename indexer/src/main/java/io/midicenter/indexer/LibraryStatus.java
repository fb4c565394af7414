package io.midicenter.indexer;

import io.midicenter.indexer.feed.FeedStatus;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskView;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a library is at one moment.
///
/// @param generation name of the index that serves, `gen-000001`; null where none does
/// @param documents searchable documents, 0 without a generation
/// @param indexVersion rises with every change that became searchable
/// @param feed how far the index is behind the rows; null without a generation
/// @param rebuilding the running rebuild, or null
/// @param catalogDownSince null while the database answers
/// @param lastVerify what the last finished comparison said, or null if there was none since start
/// @param lastVerifyAt when it ended
/// @param disk room on the disk of the library
public record LibraryStatus(
    State state,
    @Nullable String generation,
    long documents,
    long indexVersion,
    @Nullable FeedStatus feed,
    @Nullable TaskView rebuilding,
    @Nullable Instant catalogDownSince,
    TaskReport.@Nullable Verify lastVerify,
    @Nullable Instant lastVerifyAt,
    DiskRoom.View disk) {

  /// What a caller can expect.
  public enum State {
    /// No index is open yet.
    STARTING,
    /// No index can serve: one is being made. [LibraryStatus#rebuilding] tells how far it is.
    REBUILDING,
    OK,
    /// Searches are answered; the database is away, or the index cannot be written.
    DEGRADED;

    /// The word in JSON.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// True where searches are answered.
  public boolean serves() {
    return generation != null;
  }

  public boolean catalogUp() {
    return catalogDownSince == null;
  }

  public long lagRows() {
    return feed == null ? 0 : feed.pendingRows();
  }

  public double lagSeconds() {
    return feed == null ? 0 : feed.lagSeconds();
  }

  public long watermark() {
    return feed == null ? 0 : feed.watermark();
  }
}

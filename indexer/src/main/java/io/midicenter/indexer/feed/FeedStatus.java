package io.midicenter.indexer.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far one feed loop is.
///
/// @param watermark every row of a lower transaction is searchable
/// @param committedWatermark the same, durable
/// @param pendingRows rows announced and not applied yet
/// @param lagSeconds age of the oldest of them, 0 without one
/// @param applied documents written and deleted since the program started
/// @param refused documents that the index would not take; `verify` names them as missing
/// @param busySeconds what that took on all threads
/// @param cpuSeconds processor time of the same, merging left out
/// @param catalogDownSince null while the database answers
/// @param indexFailure what stopped the writer, in words; null while it writes
public record FeedStatus(
    long watermark,
    long committedWatermark,
    long pendingRows,
    double lagSeconds,
    long applied,
    long refused,
    double busySeconds,
    double cpuSeconds,
    @Nullable Instant catalogDownSince,
    @Nullable String indexFailure) {}

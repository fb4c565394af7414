package io.midicenter.catalog.read;

import io.midicenter.catalog.facts.FileFacts;
import org.jspecify.annotations.Nullable;

/// One change for the index.
///
/// @param xid transaction that wrote the version
/// @param deleted the content is gone: take its document out
/// @param facts the facts of exactly this version; null when deleted
public record FeedRow(
    long contentId, long version, boolean deleted, long xid, @Nullable FileFacts facts) {}

package io.midicenter.catalog.marks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One edit as the journal tells it.
///
/// @param changed contents that it changed
/// @param undoOf the edit that it took back
/// @param undoneBy the edit that took it back
/// @param by key of who made it, null for somebody at this machine
public record Edit(
    long editId,
    Instant madeAt,
    String summary,
    int changed,
    @Nullable Long undoOf,
    @Nullable Long undoneBy,
    @Nullable String by) {}

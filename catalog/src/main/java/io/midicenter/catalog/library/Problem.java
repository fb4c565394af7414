package io.midicenter.catalog.library;

import io.midicenter.analysis.Bytes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What went wrong with one file, and how often.
///
/// @param blake3 the bytes it is about, or null where they could not be read
/// @param resolvedAt when the file was read well again, or null
public record Problem(
    long problemId,
    String stage,
    String code,
    Severity severity,
    String path,
    String detail,
    @Nullable Bytes blake3,
    @Nullable UUID jobId,
    int seen,
    Instant firstAt,
    Instant lastAt,
    @Nullable Instant resolvedAt) {}

package io.midicenter.catalog.write;

import io.midicenter.analysis.Bytes;

/// A file whose bytes were read.
///
/// @param blake3 32 bytes
/// @param sizeBytes bytes that were read
public record NewFile(DiskFile at, Bytes blake3, int sizeBytes, Reading reading) {}

package io.midicenter.catalog.write;

import io.midicenter.catalog.library.RootState;

/// What a scan of a root found out about places that were known before.
///
/// @param unchanged places with the same size and time
/// @param moved places whose file was found under another path
/// @param vanished places that were marked as gone
/// @param missing places that would have been marked as gone; differs from `vanished` only where
///   `state` is not online
/// @param state what is to be thought of the root
public record ScanResult(long unchanged, int moved, int vanished, int missing, RootState state) {}

package io.midicenter.catalog.library;

import java.nio.file.Path;

/// A folder that people added to the library.
///
/// @param slug unique, for URLs and facets
/// @param path absolute, where the folder was last seen
/// @param watch whether a server follows its changes
/// @param packDepth folders this many levels below the root are packs
public record Root(
    int rootId,
    String slug,
    Path path,
    String label,
    int packDepth,
    RootState state,
    boolean watch) {}

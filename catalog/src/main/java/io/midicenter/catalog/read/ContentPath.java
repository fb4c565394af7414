package io.midicenter.catalog.read;

import java.nio.file.Path;

/// Where bytes should lie on disk. Whoever reads them checks that they still are what the id says.
///
/// @param root absolute path of the root, which the real path must not leave
/// @param file absolute path; opens the file whatever bytes its name has
/// @param name file name for people
public record ContentPath(
    long contentId, long locationId, int sizeBytes, Path root, Path file, String name) {}

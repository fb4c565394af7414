package io.midicenter.catalog.write;

import io.midicenter.catalog.library.Severity;
import org.jspecify.annotations.Nullable;

/// Something that went wrong with one file or folder. One row however often it recurs.
///
/// @param rootId the root it lies in
/// @param path of the file or folder below the root
/// @param stage the step that failed: `scan`, `read`, `analyze`, `rows`, …
/// @param code for programs, for example `READ_DENIED`
/// @param displayPath as people read it
/// @param detail one sentence for people, cut at 2 KiB
/// @param contentId the bytes it is about, if they are known
public record ProblemReport(
    int rootId,
    String path,
    String stage,
    String code,
    Severity severity,
    String displayPath,
    String detail,
    @Nullable Long contentId) {}

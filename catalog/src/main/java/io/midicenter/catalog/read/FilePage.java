package io.midicenter.catalog.read;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.library.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything known of one file.
///
/// @param detail evidence and maps; null where there is no analysis
/// @param paths absolute path, with `!/` behind an archive, by location id; shown on loopback only
/// @param problems open ones of the bytes and of its places
public record FilePage(
    FileFacts facts,
    @Nullable StoredDetail detail,
    Map<Long, String> paths,
    List<Problem> problems) {}

package io.midicenter.index.search;

import java.time.Instant;

/// Which state of the index answered.
///
/// @param generation number of the index folder
/// @param version rises with every change that became searchable
/// @param asOf when this state became searchable
public record IndexState(int generation, long version, Instant asOf) {}

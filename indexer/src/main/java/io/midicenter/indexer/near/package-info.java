/// Finds near duplicates among all contents. Start at [NearRun].
@NullMarked
package io.midicenter.indexer.near;

import org.jspecify.annotations.NullMarked;

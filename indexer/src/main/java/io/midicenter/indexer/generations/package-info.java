/// Which index serves, and how does a new one take its place?
///
/// Start with [Generations]. A generation is one index folder with its own feed loop; exactly one
/// serves, a second may be filled beside it, the one before is kept.
@NullMarked
package io.midicenter.indexer.generations;

import org.jspecify.annotations.NullMarked;

/// Do rows and index agree, and how are they brought together again?
///
/// Start with [Verification].
@NullMarked
package io.midicenter.indexer.verify;

import org.jspecify.annotations.NullMarked;

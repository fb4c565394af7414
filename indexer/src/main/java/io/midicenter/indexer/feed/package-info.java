/// How do rows become documents, soon and without a gap?
///
/// Start with [FeedLoop], the only thing that writes to the index, and with [IndexedFiles], the one
/// way from facts to a document.
@NullMarked
package io.midicenter.indexer.feed;

import org.jspecify.annotations.NullMarked;

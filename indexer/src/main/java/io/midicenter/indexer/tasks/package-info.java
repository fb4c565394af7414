/// What long work is going on, how far is it, and how did it end?
///
/// Start with [Tasks]. The records are what API and command line show; nothing here knows how the
/// work is done.
@NullMarked
package io.midicenter.indexer.tasks;

import org.jspecify.annotations.NullMarked;

/// How do the files that a scan found become rows?
///
/// Start with [ImportRun]: scan, readers, analysis, writer, each with its own threads and a bounded
/// queue before it, so that the slowest sets the pace.
@NullMarked
package io.midicenter.indexer.pipeline;

import org.jspecify.annotations.NullMarked;

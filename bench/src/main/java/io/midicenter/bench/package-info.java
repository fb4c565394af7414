/// How fast, measured how? Whole runs that a user feels, over generated or given collections. Start
/// at [io.midicenter.bench.corpus.CorpusGenerator] for files to run on.
@NullMarked
package io.midicenter.bench;

import org.jspecify.annotations.NullMarked;

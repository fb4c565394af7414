/// Makes collections of MIDI files by a seed: songs, loops, drum patterns and chord files with
/// names like those of real packs. Start at [io.midicenter.bench.corpus.CorpusGenerator].
@NullMarked
package io.midicenter.bench.corpus;

import org.jspecify.annotations.NullMarked;

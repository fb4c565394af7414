/// The whole program over the development corpus, which is skipped where that is absent. Start at
/// [io.midicenter.cli.corpus.DevLibrary].
@NullMarked
package io.midicenter.cli.corpus;

import org.jspecify.annotations.NullMarked;

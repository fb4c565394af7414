/// Which files go through these chords? `ProgressionParser` reads a progression, `ChordSequence` is
/// what the index keeps of a file, and `ProgressionMatcher` says where the one stands in the other.
@NullMarked
package io.midicenter.index.chords;

import org.jspecify.annotations.NullMarked;

/// Which small pieces of music a file holds: terms of melodies, chord progressions and drum bars.
/// Index and query parser make them with the same code, so the two alphabets cannot drift apart.
///
/// Start at [MusicTerms]; the alphabets are in [MelodyTerms], [ChordTerms] and [DrumTerms].
@NullMarked
package io.midicenter.analysis.grams;

import org.jspecify.annotations.NullMarked;

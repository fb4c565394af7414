/// Which chords sound, when, and what they are called? Start at
/// [io.midicenter.analysis.chords.ChordEstimator]; names for people are in
/// [io.midicenter.analysis.chords.ChordNames] and [io.midicenter.analysis.chords.Romans].
@NullMarked
package io.midicenter.analysis.chords;

import org.jspecify.annotations.NullMarked;

/// Copies of a MIDI file in another key, at another tempo, or with some of its parts only.
@NullMarked
package io.midicenter.analysis.alter;

import org.jspecify.annotations.NullMarked;

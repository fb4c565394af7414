/// Made-up MIDI files for tests of every module. Start at [MidiFile].
@NullMarked
package io.midicenter.testkit;

import org.jspecify.annotations.NullMarked;

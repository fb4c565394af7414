/// What is in the bytes? Reads Standard MIDI Files, sound or damaged, into notes and events. Start
/// at [SmfReader].
///
/// The way of the bytes: `RiffMidi` and `ForeignFormats` look at the container, `SmfHeader` at the
/// head, `TrackChunks` walks over the tracks, `TrackReader` finds the end of each, `EventReader`
/// reads its events (clean channel messages in `TrackLoop`), `NotePairing` joins ons and offs,
/// `SequenceLayout` lays the sequences of format 2 end to end, `TickOrder` sorts. Every deviation
/// becomes a [SmfFault].
@NullMarked
package io.midicenter.analysis.smf;

import org.jspecify.annotations.NullMarked;

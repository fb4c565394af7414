/// What a search can ask of the music itself, and how it is written in a parameter: tunes, rhythms
/// and passages of files. Plain data without Lucene.
///
/// Start at [MusicQuery]; the encodings are read by [MelodyReader].
@NullMarked
package io.midicenter.index.music;

import org.jspecify.annotations.NullMarked;

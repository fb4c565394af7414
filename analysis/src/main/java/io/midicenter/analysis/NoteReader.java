package io.midicenter.analysis;

import io.midicenter.analysis.smf.SmfReader;
import org.jspecify.annotations.Nullable;

/// Bytes of a MIDI file to the notes that a page draws and plays.
///
/// *Threads:* one reader per thread; it keeps the scratch memory of the largest file it read.
public final class NoteReader {
  private final SmfReader reader = new SmfReader();

  /// The notes of `buf[from, to)`, or null where the bytes are rejected as MIDI.
  public @Nullable NoteView read(byte[] buf, int from, int to, Limits limits) {
    if (reader.read(buf, from, to, limits) != null) {
      return null;
    }
    throw new UnsupportedOperationException("the view is being built");
  }
}

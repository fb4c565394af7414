package io.midicenter.analysis.smf;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import org.jspecify.annotations.Nullable;

/// Reads the bytes of one MIDI file, however damaged, into a [Smf]. Never throws for any input
/// bytes; deviations become [SmfFault] warnings.
///
/// *Threads:* one reader per worker thread. It owns all scratch memory: what [#smf] returns is
/// overwritten by the next file.
public final class SmfReader {
  private final Smf smf = new Smf();

  /// Reads `buf[from, to)`.
  ///
  /// @return null if the file was accepted, then [#smf] holds it; else why it was rejected, offsets
  ///   counted from `from`
  public Outcome.@Nullable Rejected read(byte[] buf, int from, int to, Limits limits) {
    if (to - from > limits.maxBytes()) {
      return new Outcome.Rejected(SmfFault.E_TOO_LARGE, 0, to - from + " bytes");
    }
    throw new UnsupportedOperationException("the reader is being built");
  }

  /// The file that was read last. Meaningless after a rejection.
  public Smf smf() {
    return smf;
  }
}

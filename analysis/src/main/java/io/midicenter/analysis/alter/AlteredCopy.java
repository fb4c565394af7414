package io.midicenter.analysis.alter;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.smf.Chunk;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.SmfReader;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a copy of a MIDI file in another key, at another tempo, or with some parts only. Events
/// that are kept stand at the same tick as before: tempo changes by Set Tempo alone. Texts, system
/// exclusive messages and controllers of kept parts come along.
///
/// A file so damaged that it cannot be copied note by note has no altered copy: a copy without any
/// change is written and read first, and has to hold the same notes.
///
/// Threads: any.
public final class AlteredCopy {
  /// What a player takes where no Set Tempo stands (RP-001, "Set Tempo").
  private static final int STANDARD_TEMPO = 500_000;

  private static final Alteration UNCHANGED = new Alteration(0, 1, null, Set.of());

  private AlteredCopy() {}

  /// @param file the bytes of a file that can be read
  /// @return the copy, or null where the file is too damaged to be copied faithfully
  public static byte @Nullable [] of(byte[] file, Alteration wish) {
    var source = new SmfReader();
    if (source.read(file, 0, file.length, Limits.DEFAULT) != null) {
      return null;
    }
    byte[] unchanged = write(source.smf(), UNCHANGED);
    return unchanged != null && readsAs(unchanged, source.smf().notes)
        ? write(source.smf(), wish)
        : null;
  }

  private static boolean readsAs(byte[] copy, NoteTable notes) {
    var reader = new SmfReader();
    if (reader.read(copy, 0, copy.length, Limits.DEFAULT) != null) {
      return false;
    }
    NoteTable found = reader.smf().notes;
    int size = notes.size;
    return found.size == size
        && Arrays.equals(found.on, 0, size, notes.on, 0, size)
        && Arrays.equals(found.off, 0, size, notes.off, 0, size)
        && Arrays.equals(found.key, 0, size, notes.key, 0, size)
        && Arrays.equals(found.velocity, 0, size, notes.velocity, 0, size)
        && Arrays.equals(found.lane, 0, size, notes.lane, 0, size)
        && Arrays.equals(found.track, 0, size, notes.track, 0, size);
  }

  private static byte @Nullable [] write(Smf smf, Alteration wish) {
    byte[] buf = smf.buffer;
    int start = Chunk.find(buf, 0, buf.length, Chunk.MTHD);
    if (start < 0 || buf.length - start < Chunk.HEAD + 6) {
      return null;
    }
    var out = new ByteArrayOutputStream(buf.length + 64);
    out.writeBytes(new byte[] {'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, (byte) smf.format});
    out.write(smf.tracks >>> 8);
    out.write(smf.tracks);
    out.write(smf.division >>> 8);
    out.write(smf.division);
    int track = 0;
    long next = start + Chunk.HEAD + Chunk.u32(buf, start + 4);
    while (next >= 0 && next <= buf.length - Chunk.HEAD) {
      int at = (int) next;
      long end = at + Chunk.HEAD + Chunk.u32(buf, at + 4);
      if (Chunk.i32(buf, at) == Chunk.MTRK) {
        int to = (int) Math.min(end, buf.length);
        int tempo = track == 0 ? startTempo(smf, wish) : 0;
        out.writeBytes(TrackCopy.of(buf, at + Chunk.HEAD, to, track++, tempo, wish));
      }
      next = end;
    }
    return track == smf.tracks ? out.toByteArray() : null;
  }

  /// A copy that is faster than a file without a tempo of its own at its beginning gets one.
  private static int startTempo(Smf smf, Alteration wish) {
    boolean declared = smf.tempo.size > 0 && smf.tempo.tick[0] == 0;
    return declared || wish.tempoFactor() == 1 || smf.timeBase != TimeBase.PPQ
        ? 0
        : wish.tempo(STANDARD_TEMPO);
  }
}

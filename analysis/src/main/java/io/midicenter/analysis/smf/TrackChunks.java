package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;

/// Walks over the chunks after the header: tracks are read, foreign chunks skipped, damage bridged
/// by searching the next track.
final class TrackChunks {
  private final Smf smf;
  private final FaultLog faults;
  private final TrackReader trackReader;
  private final NotePairing pairing;
  private final TrackEnds ends;

  TrackChunks(
      Smf smf, FaultLog faults, TrackReader trackReader, NotePairing pairing, TrackEnds ends) {
    this.smf = smf;
    this.faults = faults;
    this.trackReader = trackReader;
    this.pairing = pairing;
    this.ends = ends;
  }

  /// Reads all tracks of `[from, to)`.
  void read(byte[] buf, int from, int to, int declaredTracks) {
    int at = from;
    while (at < to) {
      if (Chunk.isAt(buf, at, to, Chunk.MTHD)) {
        faults.add(SmfFault.W_CONCATENATED, at);
        break;
      }
      if (Chunk.isAt(buf, at, to, Chunk.MTRK)) {
        if (!hasRoom(at) || isHeadCut(at, to)) {
          break;
        }
        at = track(buf, at, to);
      } else {
        at = skip(buf, at, to);
      }
    }
    smf.tracks = ends.size();
    count(declaredTracks, from);
  }

  private boolean hasRoom(int at) {
    if (trackReader.limitReached()) {
      return false;
    }
    if (ends.size() == Bounds.TRACKS) {
      faults.addPartial(SmfFault.W_LIMIT, at);
      return false;
    }
    return true;
  }

  private boolean isHeadCut(int at, int to) {
    if (to - at >= Chunk.HEAD) {
      return false;
    }
    faults.addPartial(SmfFault.W_TRUNCATED, at);
    return true;
  }

  private int track(byte[] buf, int at, int to) {
    int next = trackReader.read(ends.size(), at + Chunk.HEAD, Chunk.u32(buf, at + 4), to);
    pairing.endTrack();
    ends.add(trackReader.endTick(), next);
    return next;
  }

  private int skip(byte[] buf, int at, int to) {
    if (Chunk.isChunk(buf, at, to)) {
      return at + Chunk.HEAD + Chunk.i32(buf, at + 4);
    }
    int next = Chunk.next(buf, at, to);
    faults.add(next < to ? SmfFault.W_GARBAGE : SmfFault.W_TRAILING, at);
    return next;
  }

  private void count(int declaredTracks, int at) {
    if (smf.tracks == 0) {
      faults.add(SmfFault.W_NO_TRACKS, at);
    }
    if (smf.tracks != declaredTracks || (smf.format == 0 && smf.tracks > 1)) {
      faults.add(SmfFault.W_TRACK_COUNT, at);
    }
  }
}

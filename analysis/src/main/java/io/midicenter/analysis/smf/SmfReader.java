package io.midicenter.analysis.smf;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SmfFault;
import org.jspecify.annotations.Nullable;

/// Reads the bytes of one MIDI file, however damaged, into a [Smf]. Never throws for any input
/// bytes; deviations become [SmfFault] warnings. A file is rejected only where no note, text or
/// tempo can be got from it as MIDI.
///
/// Of [Limits], `maxBytes`, `hideMeter`, `hideKeySignature` and `hideTexts` are obeyed here;
/// `hideTempo` is a matter of the analyses, because tempo events stay the clock.
///
/// *Threads:* one reader per worker thread. It owns all scratch memory: what [#smf] returns is
/// overwritten by the next file. Nothing is allocated by a length read from the file.
public final class SmfReader {
  private static final int SMALLEST = 14;

  /// Bytes of an end-of-track event with its time.
  private static final int SHORTEST_TRACK = 4;

  private final Smf smf = new Smf();
  private final FaultLog faults = new FaultLog();
  private final TrackEnds ends = new TrackEnds();
  private final TickOrder order = new TickOrder();
  private final NotePairing pairing = new NotePairing(smf.notes, faults);
  private final TextEvents texts = new TextEvents(smf, faults);
  private final MetaEvents metaEvents = new MetaEvents(smf, faults, texts);
  private final SmfHeader header = new SmfHeader(smf, faults);
  private final SequenceLayout layout = new SequenceLayout(smf, ends);
  private final RiffMidi riff = new RiffMidi(faults, texts);
  private final TrackReader trackReader;
  private final TrackChunks chunks;

  public SmfReader() {
    this(false);
  }

  /// `plain` leaves the fast loop out: a test compares both.
  SmfReader(boolean plain) {
    trackReader = new TrackReader(smf, faults, pairing, metaEvents, plain);
    chunks = new TrackChunks(smf, faults, trackReader, pairing, ends);
  }

  /// Reads `buf[from, to)`.
  ///
  /// @return null if the file was accepted, then [#smf] holds it; else why it was rejected, offsets
  ///   counted from `from`
  public Outcome.@Nullable Rejected read(byte[] buf, int from, int to, Limits limits) {
    int size = to - from;
    if (size > limits.maxBytes()) {
      return new Outcome.Rejected(
          SmfFault.E_TOO_LARGE, 0, size + " bytes, more than " + limits.maxBytes());
    }
    if (size < SMALLEST) {
      return new Outcome.Rejected(SmfFault.E_TOO_SHORT, 0, size + " bytes are no MIDI file");
    }
    Outcome.Rejected rejected = readOnce(buf, from, to, limits);
    if (faults.total() > 0 && AsciiTransfer.isSuspected(buf, from, to)) {
      rejected = readRepaired(buf, from, to, limits);
    }
    return rejected;
  }

  /// The file that was read last. Meaningless after a rejection.
  public Smf smf() {
    return smf;
  }

  /// Reads once more with the line ends of a text transfer undone, and keeps that if it has fewer
  /// faults and its tracks are as long as they say. More notes are not asked for: bytes out of step
  /// read as notes too.
  private Outcome.@Nullable Rejected readRepaired(byte[] buf, int from, int to, Limits limits) {
    int firstFaults = faults.total();
    byte[] copy = AsciiTransfer.repaired(buf, from, to);
    Outcome.Rejected rejected = readOnce(copy, 0, copy.length, limits);
    boolean fits = !faults.has(SmfFault.W_TRACK_LENGTH) && !faults.has(SmfFault.W_AFTER_EOT);
    if (rejected == null && fits && faults.total() < firstFaults) {
      faults.add(SmfFault.W_ASCII_TRANSFER, 0);
      publishFaults();
      return null;
    }
    return readOnce(buf, from, to, limits);
  }

  private Outcome.@Nullable Rejected readOnce(byte[] buf, int from, int to, Limits limits) {
    clear(buf, from, limits);
    int start = from;
    int end = to;
    if (RiffMidi.isAt(buf, from, to)) {
      if (!riff.open(buf, from, to)) {
        return faults.reject(SmfFault.E_NOT_MIDI, from, "a RIFF RMID file without data");
      }
      start = riff.dataStart();
      end = riff.dataEnd();
    } else if (!Chunk.isAt(buf, from, to, Chunk.MTHD)) {
      String foreign = ForeignFormats.nameOf(buf, from, to);
      if (foreign != null) {
        return faults.reject(SmfFault.E_FOREIGN, from, foreign);
      }
    }
    Outcome.Rejected rejected = header.read(buf, start, end);
    if (rejected != null) {
      return rejected;
    }
    chunks.read(buf, header.end(), end, header.declaredTracks());
    if (smf.events == 0 && isSevenBit(buf, header.end(), end)) {
      return faults.reject(
          SmfFault.E_SEVEN_BIT, header.end(), "the high bit of every byte is lost");
    }
    finish(header.end());
    return null;
  }

  private void clear(byte[] buf, int from, Limits limits) {
    smf.clear();
    smf.buffer = buf;
    SystemExclusive.standardDrumLanes(smf.drumLanes);
    faults.clear(from);
    ends.clear();
    order.shrink();
    pairing.clear();
    metaEvents.clear(limits);
    trackReader.clear(buf);
  }

  private void finish(int tracksStart) {
    if (smf.format == 2) {
      faults.add(SmfFault.W_FORMAT2, tracksStart);
      layout.layEndToEnd();
      pairing.separateTracks();
    }
    order.sort(smf.notes);
    pairing.finish(order, ends, TimeDivision.fourQuarters(smf));
    order.sort(smf.tempo);
    order.sort(smf.meter);
    order.sort(smf.keySignature);
    order.sort(smf.program);
    order.sort(smf.controller);
    order.sort(smf.bend);
    if (pairing.parts() > PartOrder.MAX_PARTS) {
      faults.addPartial(SmfFault.W_LIMIT, tracksStart);
    }
    smf.noteOns = smf.notes.size;
    smf.endTick = ends.lastTick();
    publishFaults();
  }

  private void publishFaults() {
    smf.status = faults.status();
    smf.warnings = faults.warnings();
  }

  /// Tracks long enough to hold an event, and none of their bytes is a status.
  private static boolean isSevenBit(byte[] buf, int from, int to) {
    int track = Chunk.find(buf, from, to, Chunk.MTRK);
    if (track < 0 || to - track < Chunk.HEAD + SHORTEST_TRACK) {
      return false;
    }
    for (int i = track; i < to; i++) {
      if (buf[i] < 0) {
        return false;
      }
    }
    return true;
  }
}

package io.midicenter.bench.corpus;

import io.midicenter.analysis.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One MTrk chunk in the making: events in any order, sorted when it is written. At one tick
/// note-offs come first, so that repeated notes do not swallow each other.
final class TrackBytes {
  private record Event(int tick, int rank, Bytes bytes) {}

  private final List<Event> events = new ArrayList<>();

  TrackBytes name(String name) {
    return meta(0, 0x03, name.getBytes(StandardCharsets.UTF_8));
  }

  /// Set Tempo (FF 51).
  TrackBytes tempo(int tick, double bpm) {
    int micros = (int) Math.round(60_000_000 / bpm);
    return meta(
        tick, 0x51, new byte[] {(byte) (micros >> 16), (byte) (micros >> 8), (byte) micros});
  }

  /// Time signature (FF 58); `exponent` is the power of two of the denominator.
  TrackBytes meter(int tick, int numerator, int exponent) {
    return meta(tick, 0x58, new byte[] {(byte) numerator, (byte) exponent, 24, 8});
  }

  TrackBytes program(int channel, int program) {
    events.add(new Event(0, 1, Bytes.wrap(new byte[] {(byte) (0xC0 | channel), (byte) program})));
    return this;
  }

  TrackBytes controller(int tick, int channel, int controller, int value) {
    events.add(
        new Event(
            tick,
            1,
            Bytes.wrap(new byte[] {(byte) (0xB0 | channel), (byte) controller, (byte) value})));
    return this;
  }

  TrackBytes note(int tick, int length, int channel, int key, int velocity) {
    events.add(
        new Event(
            tick,
            2,
            Bytes.wrap(new byte[] {(byte) (0x90 | channel), (byte) key, (byte) velocity})));
    events.add(
        new Event(
            tick + length, 0, Bytes.wrap(new byte[] {(byte) (0x80 | channel), (byte) key, 64})));
    return this;
  }

  private TrackBytes meta(int tick, int type, byte[] data) {
    var out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(type);
    varInt(out, data.length);
    out.writeBytes(data);
    events.add(new Event(tick, 1, Bytes.wrap(out.toByteArray())));
    return this;
  }

  /// The whole chunk, ended at `endTick` or at its last event, whichever is later.
  byte[] chunk(int endTick) {
    events.sort(Comparator.comparingInt(Event::tick).thenComparingInt(Event::rank));
    var body = new ByteArrayOutputStream();
    int now = 0;
    int status = -1;
    for (Event event : events) {
      varInt(body, event.tick() - now);
      now = event.tick();
      int first = event.bytes().at(0) & 0xFF;
      if (first == status && first < 0xF0) {
        body.write(event.bytes().toArray(), 1, event.bytes().size() - 1);
      } else {
        body.writeBytes(event.bytes().toArray());
      }
      status = first;
    }
    varInt(body, Math.max(0, endTick - now));
    body.writeBytes(new byte[] {(byte) 0xFF, 0x2F, 0});
    var chunk = new ByteArrayOutputStream(body.size() + 8);
    chunk.writeBytes(new byte[] {'M', 'T', 'r', 'k'});
    int32(chunk, body.size());
    chunk.writeBytes(body.toByteArray());
    return chunk.toByteArray();
  }

  /// A whole file of these tracks, format 1 (or 0 for a single track), 480 ticks per quarter.
  static byte[] file(List<TrackBytes> tracks, int endTick) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'M', 'T', 'h', 'd'});
    int32(out, 6);
    out.writeBytes(
        new byte[] {
          0,
          (byte) (tracks.size() == 1 ? 0 : 1),
          (byte) (tracks.size() >> 8),
          (byte) tracks.size(),
          1,
          (byte) 0xE0
        });
    for (TrackBytes track : tracks) {
      out.writeBytes(track.chunk(endTick));
    }
    return out.toByteArray();
  }

  private static void int32(ByteArrayOutputStream out, int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }

  private static void varInt(ByteArrayOutputStream out, int value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write((value >>> shift & 0x7F) | 0x80);
      }
    }
    out.write(value & 0x7F);
  }
}

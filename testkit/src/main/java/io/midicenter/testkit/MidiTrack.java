package io.midicenter.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One track of a [MidiFile]. Events may be added in any order; at one tick they are written in the
/// order of the calls, but ends of earlier notes come first. Times are in quarters, channels 1..16.
public final class MidiTrack {
  private static final int NOTE_END = 0;
  private static final int OTHER = 1;

  /// `order` within a tick is [#NOTE_END] or [#OTHER]; `data` starts with the status.
  private static final class Event {
    final long tick;
    final int order;
    final byte[] data;

    Event(long tick, int order, byte[] data) {
      this.tick = tick;
      this.order = order;
      this.data = data;
    }

    long tick() {
      return tick;
    }

    int order() {
      return order;
    }
  }

  private final double ticksPerQuarter;
  private final List<Event> events = new ArrayList<>();
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
  private long endTick;
  private long declaredLength = -1;
  private boolean endOfTrack = true;
  private boolean runningStatus;

  MidiTrack(double ticksPerQuarter) {
    this.ticksPerQuarter = ticksPerQuarter;
  }

  /// A note; length 0 is allowed.
  public MidiTrack note(double at, double quarters, int channel, int key, int velocity) {
    long on = tick(at);
    long off = tick(at + quarters);
    channelEvent(on, OTHER, 0x90, channel, key, velocity);
    channelEvent(off, off > on ? NOTE_END : OTHER, 0x80, channel, key, 64);
    return this;
  }

  /// Notes of one quarter each, one after the other, on channel 1 with velocity 90.
  public MidiTrack melody(int... keys) {
    for (int i = 0; i < keys.length; i++) {
      note(i, 1, 1, keys[i], 90);
    }
    return this;
  }

  public MidiTrack noteOn(double at, int channel, int key, int velocity) {
    return channelEvent(tick(at), OTHER, 0x90, channel, key, velocity);
  }

  public MidiTrack noteOff(double at, int channel, int key) {
    return channelEvent(tick(at), OTHER, 0x80, channel, key, 64);
  }

  public MidiTrack program(double at, int channel, int program) {
    return channelEvent(tick(at), OTHER, 0xC0, channel, program);
  }

  public MidiTrack controller(double at, int channel, int number, int value) {
    return channelEvent(tick(at), OTHER, 0xB0, channel, number, value);
  }

  /// Bend −8192..8191.
  public MidiTrack bend(double at, int channel, int bend) {
    int raw = bend + 8192;
    return channelEvent(tick(at), OTHER, 0xE0, channel, raw & 0x7F, raw >> 7);
  }

  /// Tempo in quarters per minute, rounded to whole microseconds a quarter.
  public MidiTrack tempo(double at, double bpm) {
    return microsPerQuarter(at, (int) Math.round(60_000_000 / bpm));
  }

  /// Tempo in microseconds per quarter, 0..16777215.
  public MidiTrack microsPerQuarter(double at, int micros) {
    return meta(at, 0x51, micros >> 16, micros >> 8 & 0xFF, micros & 0xFF);
  }

  public MidiTrack meter(double at, int numerator, int denominator) {
    int exponent = Integer.numberOfTrailingZeros(denominator);
    return meta(at, 0x58, numerator, exponent, 24, 8);
  }

  /// Sharps (positive) or flats (negative), −7..7.
  public MidiTrack keySignature(double at, int fifths, boolean minor) {
    return meta(at, 0x59, fifths & 0xFF, minor ? 1 : 0);
  }

  /// Track name in UTF-8.
  public MidiTrack name(String name) {
    return text(0, 3, name.getBytes(StandardCharsets.UTF_8));
  }

  /// Text of a kind: 1 text, 2 copyright, 3 track name, 4 instrument, 5 lyric, 6 marker, 7 cue.
  public MidiTrack text(double at, int kind, byte[] raw) {
    var out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(kind);
    variable(out, raw.length);
    out.writeBytes(raw);
    events.add(new Event(tick(at), OTHER, out.toByteArray()));
    return this;
  }

  /// Meta event of any type.
  public MidiTrack meta(double at, int type, int... data) {
    return text(at, type, MidiFile.octets(data));
  }

  /// System exclusive message; `data` follows F0 and its length, so it should end in F7.
  public MidiTrack sysex(double at, int... data) {
    var out = new ByteArrayOutputStream();
    out.write(0xF0);
    variable(out, data.length);
    out.writeBytes(MidiFile.octets(data));
    events.add(new Event(tick(at), OTHER, out.toByteArray()));
    return this;
  }

  /// Bytes in the place of an event: the time before them is written, nothing else.
  public MidiTrack rawEvent(double at, int... data) {
    events.add(new Event(tick(at), OTHER, MidiFile.octets(data)));
    return this;
  }

  /// Bytes after the last event and before the end of the track, without a time before them.
  public MidiTrack raw(int... data) {
    tail.writeBytes(MidiFile.octets(data));
    return this;
  }

  /// The end-of-track event comes at this time or with the last event, whichever is later.
  public MidiTrack end(double at) {
    endTick = tick(at);
    return this;
  }

  /// Leaves the end-of-track event out.
  public MidiTrack withoutEnd() {
    endOfTrack = false;
    return this;
  }

  /// Lets the chunk lie about its length.
  public MidiTrack declareLength(long bytes) {
    declaredLength = bytes;
    return this;
  }

  /// Leaves a status out where it repeats the one before.
  public MidiTrack runningStatus() {
    runningStatus = true;
    return this;
  }

  byte[] chunk() {
    byte[] body = body();
    var out = new ByteArrayOutputStream();
    out.writeBytes("MTrk".getBytes(StandardCharsets.ISO_8859_1));
    MidiFile.number(out, declaredLength < 0 ? body.length : declaredLength, 4);
    out.writeBytes(body);
    return out.toByteArray();
  }

  private byte[] body() {
    events.sort(Comparator.comparingLong(Event::tick).thenComparingInt(Event::order));
    var out = new ByteArrayOutputStream();
    long now = 0;
    int running = 0;
    for (Event event : events) {
      variable(out, event.tick - now);
      now = event.tick;
      byte[] data = event.data;
      int status = data.length == 0 ? 0 : data[0] & 0xFF;
      boolean repeats = runningStatus && status == running && status < 0xF0;
      out.write(data, repeats ? 1 : 0, repeats ? data.length - 1 : data.length);
      running = status < 0xF0 ? status : 0;
    }
    out.writeBytes(tail.toByteArray());
    if (endOfTrack) {
      variable(out, Math.max(0, endTick - now));
      out.writeBytes(MidiFile.octets(0xFF, 0x2F, 0));
    }
    return out.toByteArray();
  }

  private MidiTrack channelEvent(long tick, int order, int kind, int channel, int... data) {
    events.add(
        new Event(
            tick,
            order,
            MidiFile.join(MidiFile.octets(kind | (channel - 1)), MidiFile.octets(data))));
    return this;
  }

  private long tick(double quarters) {
    return Math.round(quarters * ticksPerQuarter);
  }

  private static void variable(ByteArrayOutputStream out, long value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        out.write((int) (value >>> shift & 0x7F) | 0x80);
      }
    }
    out.write((int) (value & 0x7F));
  }
}

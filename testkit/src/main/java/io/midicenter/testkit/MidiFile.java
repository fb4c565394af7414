package io.midicenter.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Builds the bytes of a Standard MIDI File, a sound one or one broken on purpose.
///
/// ```java
/// byte[] bytes =
///     MidiFile.create()
///         .track(t -> t.tempo(0, 96).meter(0, 3, 4))
///         .track(t -> t.name("Bass").program(0, 1, 33).note(0, 1, 1, 40, 100))
///         .bytes();
/// ```
///
/// Times are in quarters, channels 1..16, as musicians count. Format 1 at 480 ticks per quarter
/// unless told otherwise; the header declares the tracks there are unless told otherwise.
public final class MidiFile {
  private static final int SMALLEST_HEADER = 6;

  private final List<byte[]> chunks = new ArrayList<>();
  private int format = 1;
  private int division = 480;
  private double ticksPerQuarter = 480;
  private int tracks;
  private int declaredTracks = -1;
  private long headerLength = SMALLEST_HEADER;
  private byte[] headerSurplus = new byte[0];

  private MidiFile() {}

  public static MidiFile create() {
    return new MidiFile();
  }

  /// 0..65535; the standard knows 0, 1 and 2.
  public MidiFile format(int number) {
    format = number;
    return this;
  }

  /// Ticks per quarter, 0..32767. Call it before adding tracks.
  public MidiFile division(int ticks) {
    division = ticks;
    ticksPerQuarter = Math.max(1, ticks);
    return this;
  }

  /// SMPTE time: frames per second 1..128 (29 means 29.97) and ticks per frame 0..255. A quarter of
  /// the builder is then half a second.
  public MidiFile smpte(int framesPerSecond, int ticksPerFrame) {
    division = (256 - framesPerSecond) << 8 | ticksPerFrame;
    double exact = framesPerSecond == 29 ? 30_000.0 / 1001 : framesPerSecond;
    ticksPerQuarter = Math.max(1, exact * ticksPerFrame / 2);
    return this;
  }

  /// The raw 16 bits; quarters of the builder stay as they were.
  public MidiFile rawDivision(int bits) {
    division = bits;
    return this;
  }

  /// Lets the header lie about the number of tracks.
  public MidiFile declareTracks(int number) {
    declaredTracks = number;
    return this;
  }

  /// Lets the header lie about its length; `surplus` bytes follow its six.
  public MidiFile header(long length, int... surplus) {
    headerLength = length;
    headerSurplus = octets(surplus);
    return this;
  }

  /// Adds a track.
  public MidiFile track(UnaryOperator<MidiTrack> events) {
    chunks.add(events.apply(new MidiTrack(ticksPerQuarter)).chunk());
    tracks++;
    return this;
  }

  /// Adds a chunk of another kind, `id` being four ASCII characters.
  public MidiFile chunk(String id, int... data) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
    number(out, data.length, 4);
    out.writeBytes(octets(data));
    chunks.add(out.toByteArray());
    return this;
  }

  /// Adds bytes as they are, between tracks or at the end.
  public MidiFile raw(int... data) {
    chunks.add(octets(data));
    return this;
  }

  /// The file.
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    out.writeBytes("MThd".getBytes(StandardCharsets.ISO_8859_1));
    number(out, headerLength, 4);
    number(out, format, 2);
    number(out, declaredTracks < 0 ? tracks : declaredTracks, 2);
    number(out, division, 2);
    out.writeBytes(headerSurplus);
    chunks.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /// Numbers 0..255 as bytes.
  public static byte[] octets(int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  /// One array after the other.
  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static void number(ByteArrayOutputStream out, long value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}

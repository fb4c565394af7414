package io.midicenter.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes the parts of a made-up piece: drums, bass, chords, arpeggio, melody. 480 ticks a quarter,
/// 4/4.
final class Music {
  static final int BAR = 1920;
  private static final int STEP = BAR / 16;
  private static final int[] PADS = {48, 49, 50, 52, 88, 89, 91};
  private static final int[] LEADS = {0, 4, 11, 24, 26, 40, 56, 65, 66, 73, 80, 81};
  private static final int[] CHORDS = {0, 4, 5, 16, 24, 25, 27, 88};

  private static final MelodyChain CHAIN = MelodyChain.load();

  private final SplittableRandom random;
  private final Harmony harmony;

  Music(SplittableRandom random, Harmony harmony) {
    this.random = random;
    this.harmony = harmony;
  }

  /// A song of 5 to 9 parts.
  byte[] song(String title, double bpm, int bars) {
    var tracks = new ArrayList<TrackBytes>();
    tracks.add(new TrackBytes().name(title).meter(0, 4, 2).tempo(0, bpm));
    int parts = 5 + random.nextInt(5);
    tracks.add(drums("Drums", bars));
    tracks.add(bass(bars, 1));
    tracks.add(chords("Chords", bars, 2, CHORDS[random.nextInt(CHORDS.length)]));
    tracks.add(melody("Melody", bars, 3, LEADS[random.nextInt(LEADS.length)]));
    for (int part = 4; part < parts; part++) {
      tracks.add(
          switch (random.nextInt(3)) {
            case 0 -> chords("Pad", bars, part, PADS[random.nextInt(PADS.length)]);
            case 1 -> arpeggio(bars, part);
            default -> melody("Lead " + part, bars, part, LEADS[random.nextInt(LEADS.length)]);
          });
    }
    return TrackBytes.file(tracks, bars * BAR);
  }

  /// A loop of one part, with a tempo of its own.
  byte[] loop(String kind, double bpm, int bars) {
    TrackBytes track =
        switch (kind) {
          case "bass" -> bass(bars, 0);
          case "chords" -> chords("Chords", bars, 0, CHORDS[random.nextInt(CHORDS.length)]);
          case "arp" -> arpeggio(bars, 0);
          case "drums" -> drums("Drums", bars);
          default -> melody("Melody", bars, 0, LEADS[random.nextInt(LEADS.length)]);
        };
    return TrackBytes.file(List.of(track.meter(0, 4, 2).tempo(0, bpm)), bars * BAR);
  }

  private TrackBytes drums(String name, int bars) {
    var track = new TrackBytes().name(name);
    int kick = 0x8080 | (random.nextInt(0x10000) & 0x2222);
    int snare = 0x0808 | (random.nextInt(0x10000) & 0x0101);
    int hats = random.nextBoolean() ? 0xAAAA : 0xFFFF;
    for (int bar = 0; bar < bars; bar++) {
      boolean fill = bar % 4 == 3 && random.nextInt(3) == 0;
      for (int step = 0; step < 16; step++) {
        int bit = 0x8000 >> step;
        int tick = bar * BAR + step * STEP;
        if ((kick & bit) != 0) {
          track.note(tick, STEP, 9, 36, 96 + random.nextInt(24));
        }
        if ((snare & bit) != 0) {
          track.note(tick, STEP, 9, 38, 84 + random.nextInt(30));
        }
        if (fill && step >= 8) {
          track.note(tick, STEP, 9, 50 - step / 4, 80 + random.nextInt(40));
        } else if ((hats & bit) != 0) {
          track.note(tick, STEP, 9, random.nextInt(16) == 0 ? 46 : 42, 56 + random.nextInt(40));
        }
      }
    }
    return track;
  }

  private TrackBytes bass(int bars, int channel) {
    var track = new TrackBytes().name("Bass").program(channel, 32 + random.nextInt(8));
    int pattern = 0x8888 | (random.nextInt(0x10000) & 0x2A2A);
    for (int bar = 0; bar < bars; bar++) {
      int root = harmony.pitch(36, harmony.degree(bar));
      for (int step = 0; step < 16; step++) {
        if ((pattern & (0x8000 >> step)) != 0) {
          int key = random.nextInt(8) == 0 ? harmony.pitch(36, harmony.degree(bar) + 4) : root;
          track.note(bar * BAR + step * STEP, STEP * 2 - 10, channel, key, 80 + random.nextInt(30));
        }
      }
    }
    return track;
  }

  private TrackBytes chords(String name, int bars, int channel, int program) {
    var track = new TrackBytes().name(name).program(channel, program);
    int perBar = 1 << random.nextInt(3);
    for (int bar = 0; bar < bars; bar++) {
      for (int hit = 0; hit < perBar; hit++) {
        for (int tone = 0; tone < 3; tone++) {
          int key = harmony.pitch(48, harmony.degree(bar) + 2 * tone);
          track.note(
              bar * BAR + hit * BAR / perBar,
              BAR / perBar - 20,
              channel,
              key,
              64 + random.nextInt(24));
        }
      }
    }
    return track;
  }

  private TrackBytes arpeggio(int bars, int channel) {
    var track = new TrackBytes().name("Arp").program(channel, 80 + random.nextInt(8));
    int[] order = {0, 2, 4, 7, 4, 2, 0, 4};
    for (int bar = 0; bar < bars; bar++) {
      for (int step = 0; step < 8; step++) {
        int key = harmony.pitch(60, harmony.degree(bar) + order[step]);
        track.note(bar * BAR + step * STEP * 2, STEP * 2, channel, key, 70 + random.nextInt(20));
      }
    }
    return track;
  }

  private TrackBytes melody(String name, int bars, int channel, int program) {
    var track = new TrackBytes().name(name).program(channel, program);
    int pitch = harmony.pitch(60, harmony.degree(0));
    int first = 0;
    int second = 0;
    int tick = 0;
    while (tick < bars * BAR) {
      int length = STEP * (1 << random.nextInt(4));
      if (random.nextInt(7) != 0) {
        int step = CHAIN.next(first, second, pitch, harmony, random);
        first = second;
        second = step;
        pitch += step;
        track.note(
            tick, Math.min(length, bars * BAR - tick), channel, pitch, 72 + random.nextInt(40));
      }
      tick += length;
    }
    return track;
  }
}

package io.midicenter.uistatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up pieces for the fake API: a dozen that the pictures show, the rest by chance from a fixed
/// seed, some with names that attack the page.
final class FakeLibrary {
  static final String HOSTILE = "<img src=x onerror=alert(1)> \u202edim.evil \u0007 😀";
  private static final String[] KEYS = {
    "C", "G", "D", "A", "E", "F", "Bb", "Am", "Em", "Bm", "Dm", "Gm", "Cm", "Fm", "Gbm", "Dbm"
  };
  private static final String[] FIRST = {
    "Amber",
    "Blue",
    "Dusty",
    "Empty",
    "Faded",
    "Golden",
    "Half-light",
    "Late",
    "Quiet",
    "Rain",
    "Slow",
    "Winter"
  };
  private static final String[] SECOND = {
    "Avenue", "Break", "Chairs", "Garden", "Goodbye", "Hour", "Letters", "River", "Study", "Train",
    "Vault", "Waltz"
  };
  private static final String[] FOLDERS = {
    "samples/Lakatos Sessions/Ballads",
    "samples/Producer Toolkit/Keys",
    "samples/Drum Vault/Breaks",
    "samples/Lo-fi Vault/Chords",
    "samples/Public Domain/Waltzes"
  };
  private static final String[][] BANDS = {
    {"piano"},
    {"piano", "bass", "drums", "strings"},
    {"drums"},
    {"guitar", "bass", "drums"},
    {"synth", "bass"},
    {"piano", "strings"},
    {"brass", "piano", "bass", "drums"}
  };
  private static final String[] TAGS = {
    "ballad",
    "melancholic",
    "cinematic",
    "jazz",
    "lo-fi",
    "classical",
    "ambient",
    "funk",
    "slow",
    "arpeggio"
  };
  private static final String[] GENRES = {"pop", "jazz", "hip-hop", "classical", "rock"};
  private static final String[] METERS = {"4/4", "4/4", "4/4", "3/4", "6/8"};

  private FakeLibrary() {}

  static List<FakeSong> make() {
    List<FakeSong> songs = new ArrayList<>();
    named(
        songs, "Late Train Home – piano ballad", 0, 112, "Am", 16, "song", "ballad melancholic", 1);
    named(songs, "Rain on Tin, solo piano", 1, 96, "Em", 24, "song", "sparse slow", 0);
    named(songs, "Sad Piano Loop 07", 1, 120, "Am", 4, "loop", "loop arpeggio", 0);
    named(songs, "Goodbye Avenue (verse) piano", 0, 104, "Dm", 8, "phrase", "verse melancholic", 1);
    named(songs, "Winter Waltz piano", 4, 94, "Dbm", 16, "song", "waltz", 5);
    named(songs, "Blue Hour – piano and strings", 0, 108, "Am", 16, "song", "cinematic sad", 5);
    named(songs, "Half-light lo-fi keys", 3, 88, "Em", 8, "loop", "lo-fi chill", 1);
    named(songs, "Dusty Break 94", 2, 94, null, 4, "loop", "break", 2);
    songs.add(
        new FakeSong(
            HOSTILE + ".mid",
            FOLDERS[1],
            null,
            null,
            "4/4",
            4,
            "loop",
            List.of("ambient"),
            List.of("synth"),
            FakeSong.compose(5, List.of("synth"), 4, 1920)));
    songs.add(
        new FakeSong(
            "Silence.mid",
            FOLDERS[1],
            120.0,
            "C",
            "4/4",
            2,
            "phrase",
            List.of(),
            List.of("piano"),
            List.of()));
    Random random = new Random(7);
    while (songs.size() < 240) {
      int i = songs.size();
      List<String> band = List.of(BANDS[random.nextInt(BANDS.length)]);
      String meter = METERS[random.nextInt(METERS.length)];
      int bars = 2 << random.nextInt(5);
      double bpm = Math.round(100 * (70 + Math.abs(random.nextGaussian()) * 34)) / 100.0;
      String name =
          FIRST[random.nextInt(FIRST.length)]
              + " "
              + SECOND[random.nextInt(SECOND.length)]
              + " "
              + i
              + ".mid";
      String key = band.equals(List.of("drums")) ? null : KEYS[random.nextInt(KEYS.length)];
      int ticks = meter.equals("4/4") ? 1920 : 1440;
      songs.add(
          new FakeSong(
              name,
              FOLDERS[random.nextInt(FOLDERS.length)],
              bpm,
              key,
              meter,
              bars,
              bars <= 4 ? "loop" : bars <= 8 ? "phrase" : "song",
              List.of(TAGS[random.nextInt(TAGS.length)], GENRES[random.nextInt(GENRES.length)]),
              band,
              FakeSong.compose(i, band, bars, ticks)));
    }
    return songs;
  }

  static List<String> genres() {
    return List.of(GENRES);
  }

  private static void named(
      List<FakeSong> songs,
      String name,
      int folder,
      double bpm,
      @org.jspecify.annotations.Nullable String key,
      int bars,
      String kind,
      String tags,
      int band) {
    List<String> instruments = List.of(BANDS[band]);
    String meter = name.contains("Waltz") ? "3/4" : "4/4";
    songs.add(
        new FakeSong(
            name + ".mid",
            FOLDERS[folder],
            bpm,
            key,
            meter,
            bars,
            kind,
            List.of(tags.split(" ", -1)),
            instruments,
            FakeSong.compose(
                name.hashCode(), instruments, bars, meter.equals("3/4") ? 1440 : 1920)));
  }
}

package io.midicenter.bench.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Words, makers, packs and file names in the manner of real collections. Words are drawn by Zipf's
/// law from a made-up dictionary of 60,000, mixed with the usual words of the trade.
final class PackNames {
  private static final int DICTIONARY = 60_000;
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "r", "s", "sh", "st",
    "t", "tr", "v", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "io"};
  private static final String[] CODAS = {"", "l", "m", "n", "r", "s", "x", "nd"};
  private static final String[] GENRES = {
    "House",
    "Techno",
    "Trap",
    "DnB",
    "Funk",
    "Jazz",
    "Lofi",
    "Disco",
    "Ambient",
    "Reggae",
    "Rock",
    "Soul",
    "Trance",
    "Garage",
    "Latin",
    "Cinematic"
  };
  private static final String[] MAKERS = {
    "Vantrix Audio",
    "Blue Quarry",
    "Loopforge",
    "Northgate Samples",
    "Pixel Harbor",
    "Tonewright",
    "Cedar Street",
    "Halcyon Kit",
    "Monoline",
    "Ostrich Sound"
  };
  private static final String[] MOODS = {
    "Dark", "Happy", "Sad", "Dreamy", "Hard", "Deep", "Chill", "Epic", "Warm", "Dirty"
  };

  private final List<String> dictionary;

  PackNames(long seed) {
    var random = new SplittableRandom(seed ^ 0x5EEDL);
    var seen = new LinkedHashSet<String>();
    while (seen.size() < DICTIONARY) {
      var word = new StringBuilder();
      int syllables = 2 + random.nextInt(3);
      for (int i = 0; i < syllables; i++) {
        word.append(pick(ONSETS, random)).append(pick(VOWELS, random));
      }
      seen.add(word.append(pick(CODAS, random)).toString());
    }
    dictionary = new ArrayList<>(seen);
  }

  /// A word, frequent ones far more often than rare ones.
  String word(SplittableRandom random) {
    boolean rare = random.nextInt(100) < 35;
    int rank = rare ? random.nextInt(DICTIONARY) : (int) Math.pow(DICTIONARY, random.nextDouble());
    String word = dictionary.get(Math.min(rank, DICTIONARY - 1));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  String maker(SplittableRandom random) {
    return pick(MAKERS, random);
  }

  String genre(SplittableRandom random) {
    return pick(GENRES, random);
  }

  /// Folder of a pack, the same for every file of one pack number.
  String pack(int number) {
    var random = new SplittableRandom(number * 7_919L + 17);
    return "%s - %s %s Vol %d"
        .formatted(maker(random), word(random), genre(random), 1 + random.nextInt(9));
  }

  String song(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> "%s %s - %s %s".formatted(word(random), word(random), word(random), word(random));
      case 1 -> "%s %s %s".formatted(word(random), word(random), word(random));
      default -> "%s_%s_%s".formatted(word(random), word(random), word(random));
    };
  }

  /// For example `Deep_Bass_Loop_07-124bpm_Am` or `Halcyon DrumLoop 3 174 BPM`.
  String loop(String kind, int bpm, String key, int number, SplittableRandom random) {
    String noun = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    return switch (random.nextInt(5)) {
      case 0 ->
          "%s_%s_%s_%02d-%dbpm_%s"
              .formatted(
                  pick(MOODS, random), noun, word(random), number, bpm, key.replace(" ", ""));
      case 1 -> "%s %s %02d %d BPM %s".formatted(word(random), noun, number, bpm, key);
      case 2 -> "%s_%sLoop_%dbpm_%s".formatted(word(random), noun, bpm, word(random));
      case 3 -> "%s-%s-%s-%02d".formatted(genre(random), noun, word(random), number);
      default ->
          "%s_%s_%d_%s_%s".formatted(genre(random), noun, bpm, key.replace(" ", ""), word(random));
    };
  }

  String drums(int bpm, int number, SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> "%s Beat %s %02d %dbpm".formatted(genre(random), word(random), number, bpm);
      case 1 -> "%s_DrumLoop-%dbpm_%s".formatted(word(random), bpm, word(random));
      default -> "%s_Groove_%02d_%s_4-4".formatted(genre(random), number, word(random));
    };
  }

  private static String pick(String[] from, SplittableRandom random) {
    return from[random.nextInt(from.length)];
  }
}

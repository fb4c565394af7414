package io.midicenter.bench.musical;

import io.midicenter.analysis.MelodyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Cuts tunes out of melodies as somebody would sing them: in another key, with mistakes.
final class TuneMaker {
  private static final double SIXTEENTH_TICKS = 120;

  /// What goes wrong in a tune.
  enum Mistake {
    /// A note is too high or too low by 1 to 4 semitones.
    WRONG,
    /// A note is left out, the one before lasts longer.
    MISSING,
    /// A note is played twice, the second time 1 to 4 semitones off.
    ADDED
  }

  private TuneMaker() {}

  /// @param notes of the query
  /// @param mistakes how many, all of one kind
  static String tune(MelodyLine line, int notes, Mistake mistake, int mistakes, Random random) {
    int taken =
        switch (mistake) {
          case WRONG -> notes;
          case MISSING -> notes + mistakes;
          case ADDED -> notes - mistakes;
        };
    int from = random.nextInt(line.pitches().size() - taken + 1);
    int up = random.nextInt(12) - 6;
    List<Note> tune = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      double ticks = 10 * Math.pow(2, (line.intervals().at(from + i) & 0xFF) / 8.0);
      tune.add(new Note(line.pitches().at(from + i) + up, ticks / SIXTEENTH_TICKS, false));
    }
    for (int i = 0; i < mistakes; i++) {
      switch (mistake) {
        case WRONG -> wrong(tune, random);
        case MISSING -> leaveOut(tune, random);
        case ADDED -> add(tune, random);
      }
    }
    return text(tune);
  }

  private static void wrong(List<Note> tune, Random random) {
    int at = random.nextInt(tune.size());
    while (tune.get(at).wrong()) {
      at = (at + 1) % tune.size();
    }
    Note note = tune.get(at);
    tune.set(at, new Note(note.pitch() + off(random), note.sixteenths(), true));
  }

  /// Not the first or last one, or the tune would only be shorter.
  private static void leaveOut(List<Note> tune, Random random) {
    int at = 1 + random.nextInt(tune.size() - 2);
    Note before = tune.get(at - 1);
    double length = before.sixteenths() + tune.remove(at).sixteenths();
    tune.set(at - 1, new Note(before.pitch(), length, before.wrong()));
  }

  private static void add(List<Note> tune, Random random) {
    int at = random.nextInt(tune.size() - 1);
    Note note = tune.get(at);
    double half = note.sixteenths() / 2;
    tune.set(at, new Note(note.pitch(), half, note.wrong()));
    tune.add(at + 1, new Note(note.pitch() + off(random), half, true));
  }

  private static int off(Random random) {
    return (1 + random.nextInt(4)) * (random.nextBoolean() ? 1 : -1);
  }

  private static String text(List<Note> tune) {
    var text = new StringBuilder();
    for (int i = 0; i < tune.size(); i++) {
      text.append(i == 0 ? "" : "-").append(Math.clamp(tune.get(i).pitch(), 0, 127));
      if (i < tune.size() - 1) {
        long sixteenths = Math.clamp(Math.round(tune.get(i).sixteenths()), 1, 256);
        text.append('.').append(sixteenths);
      }
    }
    return text.toString();
  }

  private record Note(int pitch, double sixteenths, boolean wrong) {}
}

package io.midicenter.index.match;

import io.midicenter.analysis.Ints;
import io.midicenter.index.like.AspectScores;
import io.midicenter.index.like.Fit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and how well a hit matches the music that was asked for.
public sealed interface Match {
  /// The word in JSON.
  String kind();

  /// 0..1, 1 = note for note.
  double score();

  /// A tune.
  ///
  /// @param part 0-based part of the file
  /// @param bar 1-based bar of the first note, null where bars cannot be counted
  /// @param firstNote 0-based among the notes of the part's line; `lastNote` inclusive
  /// @param ranges ticks at 480 a quarter, from and to, of the stretches that match; empty where
  ///   bars cannot be counted
  /// @param transpose semitones from the tune asked for to the one found, null where the tune has
  ///   no pitches
  record Melody(
      double score,
      int part,
      @Nullable Integer bar,
      int firstNote,
      int lastNote,
      List<Ints> ranges,
      @Nullable Integer transpose)
      implements Match {
    public Melody {
      ranges = List.copyOf(ranges);
    }

    @Override
    public String kind() {
      return "melody";
    }
  }

  /// A rhythm.
  ///
  /// @param part 0-based part whose notes play it, null for drums
  /// @param bar 1-based first bar
  /// @param bars how many bars
  /// @param rotation beats by which the bar found begins later than the one asked for
  record Rhythm(double score, @Nullable Integer part, int bar, int bars, int rotation)
      implements Match {
    @Override
    public String kind() {
      return "rhythm";
    }
  }

  /// A likeness to a whole file.
  record Similar(double score, AspectScores aspects) implements Match {
    @Override
    public String kind() {
      return "similar";
    }
  }

  /// How well a file goes with another one.
  record Compatible(Fit fit) implements Match {
    @Override
    public String kind() {
      return "compatible";
    }

    @Override
    public double score() {
      return (double) fit.score() / Fit.WHOLE;
    }
  }
}

package io.midicenter.analysis.tags;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.TagSource;
import org.jspecify.annotations.Nullable;

/// Tags of feel, technique and articulation. Articulation stays below what people are shown: scores
/// and step sequencers write every note at the same share of its step.
final class PlayTags {
  /// Percent of the off-beat: below it nobody hears swing, above it everybody does, and from there
  /// on it is a shuffle.
  private static final double STRAIGHT = 54;

  private static final double SWUNG = 55.5;
  private static final double SHUFFLED = 62;
  private static final double FEEL = 0.7;
  private static final double PATTERN = 0.85;
  private static final double TECHNIQUE = 0.8;
  private static final double FLAM = 0.6;
  private static final double GHOSTS = 0.1;
  private static final double ARTICULATION = 0.5;
  private static final double MOST_GROUPS = 0.8;

  private PlayTags() {}

  static void add(
      TagList tags,
      Vocabulary vocabulary,
      Feel feel,
      @Nullable DrumAnalysis drums,
      Performance play) {
    feel(tags, vocabulary, feel);
    if (drums != null) {
      for (DrumTechnique technique : drums.techniques()) {
        add(tags, vocabulary, slug(technique), confidence(technique));
      }
      Double ghosts = drums.ghostShare();
      if (ghosts != null && ghosts >= GHOSTS) {
        add(tags, vocabulary, "ghost-notes", TECHNIQUE);
      }
    }
    Double legato = play.legatoShare();
    Double staccato = play.staccatoShare();
    if (legato != null && legato >= MOST_GROUPS) {
      add(tags, vocabulary, "legato", ARTICULATION);
    }
    if (staccato != null && staccato >= MOST_GROUPS) {
      add(tags, vocabulary, "staccato", ARTICULATION);
    }
  }

  private static void feel(TagList tags, Vocabulary vocabulary, Feel feel) {
    if (Boolean.TRUE.equals(feel.triplets())) {
      add(tags, vocabulary, "triplet", FEEL);
    }
    Double swing = feel.swing();
    if (swing == null) {
      return;
    }
    if (swing < STRAIGHT) {
      add(tags, vocabulary, "straight", FEEL);
    } else if (swing >= SWUNG) {
      add(tags, vocabulary, "swing", FEEL);
      if (swing >= SHUFFLED) {
        add(tags, vocabulary, "shuffle", FEEL);
      }
    }
  }

  private static String slug(DrumTechnique technique) {
    return switch (technique) {
      case DOUBLE_KICK -> "double-kick";
      case BLAST_BEAT -> "blast-beat";
      case FOUR_ON_THE_FLOOR -> "four-on-the-floor";
      case HALF_TIME -> "half-time";
      case ONE_DROP -> "one-drop";
      case FLAM -> "flam";
    };
  }

  private static double confidence(DrumTechnique technique) {
    return switch (technique) {
      case FOUR_ON_THE_FLOOR -> PATTERN;
      case DOUBLE_KICK, BLAST_BEAT, HALF_TIME, ONE_DROP -> TECHNIQUE;
      case FLAM -> FLAM;
    };
  }

  private static void add(TagList tags, Vocabulary vocabulary, String slug, double confidence) {
    Tag tag = vocabulary.bySlug(slug);
    if (tag != null) {
      tags.add(tag, TagSource.NOTES, confidence);
    }
  }
}

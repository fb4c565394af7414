package io.midicenter.analysis.tags;

import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.Source;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tags that need no file name: programs, drum keys, texts inside the file, tempo, meter, feel and
/// technique. Genre and mood are never asserted from notes. Pure and thread-safe.
public final class DataTags {
  private static final int FEWEST_HITS = 4;
  private static final double SMALLEST_SHARE = 0.02;
  private static final double PIECE = 0.95;
  private static final double FEEL = 0.8;
  private static final double OF_TEMPO = 0.8;
  private static final double OF_METER = 0.9;
  private final Vocabulary vocabulary = Vocabulary.get();
  private final TagList tags = new TagList(vocabulary);

  private DataTags() {}

  /// At most 64 tags, strongest first, one per (tag, source), wider tags included.
  ///
  /// @param drumNotes notes by drum key, 128 counts over all drum parts
  public static List<TagFact> tags(
      List<Part> parts,
      int[] drumNotes,
      Texts texts,
      TempoAnalysis tempo,
      MeterAnalysis meter,
      NoteStatistics statistics,
      Feel feel,
      @Nullable DrumAnalysis drums,
      Performance play) {
    var data = new DataTags();
    parts.forEach(data::part);
    data.drumPieces(drumNotes);
    data.tempo(tempo);
    data.meter(meter);
    data.feel(statistics);
    PlayTags.add(data.tags, data.vocabulary, feel, drums, play);
    TextTags.add(texts, data.tags, data.vocabulary);
    return data.tags.facts();
  }

  private void part(Part part) {
    Instrument instrument = part.instrument().value();
    if (instrument != null) {
      add(instrument.slug(), source(part), part.instrument().confidence());
    }
    Role role = part.role().value();
    if (role != null) {
      TagSource source =
          part.role().source() == Source.DECLARED ? TagSource.PROGRAM : TagSource.NOTES;
      add(slug(role), source, part.role().confidence());
    }
  }

  /// A program names the sound, or the part's name does.
  private static TagSource source(Part part) {
    return switch (part.instrument().source()) {
      case DECLARED -> part.program() == null ? TagSource.TEXT : TagSource.PROGRAM;
      case ESTIMATED, NONE -> TagSource.NOTES;
      case FILENAME -> TagSource.FILE_NAME;
    };
  }

  private static String slug(Role role) {
    return switch (role) {
      case DRUMS -> "drums";
      case BASS -> "bassline";
      case CHORDS -> "chords";
      case PAD -> "pad";
      case ARP -> "arp";
      case LEAD -> "lead";
      case FX -> "fx";
    };
  }

  private void drumPieces(int[] drumNotes) {
    long all = 0;
    Map<Tag, Integer> hits = new LinkedHashMap<>();
    for (int key = 0; key < drumNotes.length; key++) {
      all += drumNotes[key];
      Tag piece = drumNotes[key] > 0 ? vocabulary.ofNote(key) : null;
      if (piece != null) {
        hits.merge(piece, drumNotes[key], Integer::sum);
      }
    }
    for (var entry : hits.entrySet()) {
      if (entry.getValue() >= FEWEST_HITS && entry.getValue() >= SMALLEST_SHARE * all) {
        tags.add(entry.getKey(), TagSource.NOTES, PIECE);
      }
    }
  }

  private void tempo(TempoAnalysis tempo) {
    Double bpm = tempo.bpm().value();
    if (bpm != null) {
      add(tempoWord(bpm), TagSource.DERIVED, tempo.bpm().confidence() * OF_TEMPO);
    }
  }

  /// The tempo word of `bpm`: `very-slow`, `slow`, `mid-tempo`, `uptempo`, `fast`, `very-fast`.
  static String tempoWord(double bpm) {
    if (bpm < 60) {
      return "very-slow";
    }
    if (bpm < 90) {
      return "slow";
    }
    if (bpm < 115) {
      return "mid-tempo";
    }
    if (bpm < 140) {
      return "uptempo";
    }
    return bpm < 170 ? "fast" : "very-fast";
  }

  private void meter(MeterAnalysis analysis) {
    Meter meter = analysis.meter().value();
    if (meter == null) {
      return;
    }
    double confidence = analysis.meter().confidence() * OF_METER;
    switch (meter.numerator()) {
      case 5, 7, 10, 11, 13 -> add("odd-meter", TagSource.DERIVED, confidence);
      case 6, 9, 12 -> {
        if (meter.denominator() >= 8) {
          add("compound-meter", TagSource.DERIVED, confidence);
        }
      }
      default -> {
        // Duple and triple meters go without saying.
      }
    }
  }

  private void feel(NoteStatistics statistics) {
    Integer depth = statistics.nomml();
    if (depth != null) {
      add(depth >= NoteStatistics.PLAYED ? "humanized" : "quantized", TagSource.NOTES, FEEL);
    }
  }

  private void add(String slug, TagSource source, double confidence) {
    Tag tag = vocabulary.bySlug(slug);
    if (tag != null) {
      tags.add(tag, source, confidence);
    }
  }
}

package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.Structure;
import io.midicenter.analysis.chords.ChordCode;
import io.midicenter.analysis.chords.ChordNames;
import io.midicenter.analysis.chords.Romans;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.StoredDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The music of a file as lines for people: feel, chords, melody, drums, form, playing. Bars count
/// from 1.
final class MusicText {
  private static final int MOST_CHORDS = 16;
  private static final int MOST_PITCHES = 12;
  private final TextRows rows;

  private MusicText(TextRows rows) {
    this.rows = rows;
  }

  static void write(AnalysisRow row, TextRows rows) {
    var text = new MusicText(rows);
    text.feel(row.columns().statistics().nomml(), row.columns().music().feel());
    text.segments(row.detail().keySegments());
    text.chords(row.columns().music().chords(), row.columns().key().value());
    row.columns().music().lines().stream().filter(line -> line.rank() == 0).forEach(text::line);
    text.drums(row.columns().music().drums());
    text.form(row.detail().structure());
    text.playing(row.detail());
  }

  private void feel(@Nullable Integer nomml, Feel feel) {
    var words = new ArrayList<String>();
    if (nomml != null) {
      words.add(nomml == NoteStatistics.PLAYED ? "played" : "quantised (depth " + nomml + ")");
    }
    if (feel.swing() != null) {
      words.add("swing " + TextRows.trimmed(feel.swing()) + " %");
    }
    if (feel.swing16() != null) {
      words.add("sixteenths " + TextRows.trimmed(feel.swing16()) + " %");
    }
    if (feel.triplets() != null && feel.triplets()) {
      words.add("triplets");
    }
    if (!words.isEmpty()) {
      rows.add("feel", String.join(", ", words));
    }
  }

  private void segments(List<KeySegment> segments) {
    var words = new ArrayList<String>();
    for (KeySegment segment : segments) {
      words.add(segment.key().canonicalName() + " from bar " + (segment.bar() + 1));
    }
    if (!words.isEmpty()) {
      rows.add("keys", String.join(", ", words));
    }
  }

  private void chords(ChordTrack chords, @Nullable MusicalKey key) {
    var names = new ArrayList<String>();
    var degrees = new ArrayList<String>();
    int fifths = key == null ? 0 : key.signature();
    int all = 0;
    for (int i = 0; i < chords.size(); i++) {
      if (ChordCode.isChord(chords.code(i)) && ++all <= MOST_CHORDS) {
        names.add(ChordNames.name(chords, i, fifths));
        degrees.add(key == null ? "" : Romans.numeral(chords.code(i), key));
      }
    }
    if (all == 0) {
      return;
    }
    String more = all > MOST_CHORDS ? " … (" + all + " in all)" : "";
    rows.add("chords", String.join(" ", names) + more + (chords.wraps() ? ", and round" : ""));
    if (key != null) {
      rows.add("", String.join(" ", degrees));
    }
  }

  private void line(MelodyLine line) {
    Bytes pitches = line.pitches();
    var begins = new ArrayList<String>();
    for (int i = 0; i < pitches.size() && i < MOST_PITCHES; i++) {
      begins.add(note(pitches.at(i)));
    }
    rows.add(
        "melody",
        String.format(
            Locale.ROOT,
            "part %d, %,d notes (%s sure): %s%s",
            line.part() + 1,
            pitches.size(),
            TextRows.percent(line.confidence()),
            String.join(" ", begins),
            pitches.size() > MOST_PITCHES ? " …" : ""));
  }

  /// `C4` = 60.
  private static String note(int pitch) {
    return MusicalKey.of(pitch, false).canonicalName() + (pitch / 12 - 1);
  }

  private void drums(@Nullable DrumAnalysis drums) {
    if (drums == null) {
      return;
    }
    int bar = drums.mainBar();
    if (bar >= 0 && bar < drums.bars()) {
      rows.add("drums", "bar " + (drums.startBar() + bar + 1) + " stands for the pattern");
      for (DrumLane lane : DrumLane.values()) {
        if (drums.mask(bar, lane) != 0) {
          rows.add("", String.format(Locale.ROOT, "%-10s %s", lane.word(), drums.steps(bar, lane)));
        }
      }
    }
    var words = new ArrayList<String>();
    drums.techniques().stream().sorted().map(DrumTechnique::word).forEach(words::add);
    if (drums.ghostShare() != null && drums.ghostShare() > 0) {
      words.add("ghost notes " + TextRows.percent(drums.ghostShare()) + " of the snare");
    }
    if (!drums.fillBars().isEmpty()) {
      words.add("fills in bar " + bars(drums));
    }
    if (!words.isEmpty()) {
      rows.add("", String.join(", ", words));
    }
  }

  private static String bars(DrumAnalysis drums) {
    var bars = new ArrayList<String>();
    drums.fillBars().forEach(bar -> bars.add(Integer.toString(drums.startBar() + bar + 1)));
    return String.join(", ", bars);
  }

  private void form(@Nullable Structure structure) {
    if (structure == null) {
      return;
    }
    String period =
        structure.period() == null ? "" : ", returns every " + structure.period() + " bars";
    rows.add(
        "form",
        "%s (a letter is %d bars)%s".formatted(structure.form(), structure.blockBars(), period));
    for (Structure.Section section : structure.sections()) {
      rows.add("", "bar " + (section.bar() + 1) + ": " + section.name());
    }
  }

  private void playing(StoredDetail detail) {
    Complexity complexity = detail.complexity();
    if (complexity != null) {
      rows.add(
          "complex",
          "%s: rhythm %s, pitch %s, harmony %s, texture %s"
              .formatted(
                  TextRows.percent(complexity.total()),
                  TextRows.percent(complexity.rhythm()),
                  TextRows.percent(complexity.pitch()),
                  TextRows.percent(complexity.harmony()),
                  TextRows.percent(complexity.texture())));
    }
    Performance performance = detail.performance();
    var words = new ArrayList<String>();
    if (performance.legatoShare() != null) {
      words.add("legato " + TextRows.percent(performance.legatoShare()));
    }
    if (performance.staccatoShare() != null) {
      words.add("staccato " + TextRows.percent(performance.staccatoShare()));
    }
    if (performance.deviationMs() != null) {
      words.add(TextRows.trimmed(performance.deviationMs()) + " ms off the grid");
    }
    if (!words.isEmpty()) {
      rows.add("playing", String.join(", ", words));
    }
    controllers(detail.controllers());
  }

  private void controllers(Controllers controllers) {
    var words = new ArrayList<String>();
    for (ControllerUse use : controllers.used()) {
      words.add(use.name() + " (" + use.events() + ")");
    }
    if (controllers.pitchBends() > 0) {
      words.add("pitch bend (" + controllers.pitchBends() + ")");
    }
    if (controllers.channelPressures() + controllers.keyPressures() > 0) {
      words.add(
          "aftertouch (" + (controllers.channelPressures() + controllers.keyPressures()) + ")");
    }
    if (controllers.pedalShare() != null) {
      words.add("pedal down " + TextRows.percent(controllers.pedalShare()) + " of the time");
    }
    if (!words.isEmpty()) {
      rows.add("control", String.join(", ", words));
    }
  }
}

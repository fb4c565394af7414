package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/// Every field of an analysis lies in its range, and what is unknown is absent.
final class AnalysisRanges {
  private AnalysisRanges() {}

  static void check(Analysis a, String of) {
    within(a.tracks(), 0, 4096, of);
    within(a.events(), 0, 4_000_000, of);
    within(a.durationMs(), 0, Integer.MAX_VALUE, of);
    within(a.durationTicks(), 0, 1L << 40, of);
    within(a.firstNoteMs(), 0, Integer.MAX_VALUE, of);
    within(a.gridCoherence(), 0, 1, of);
    assertThat(a.warnings()).as(of).hasSizeLessThanOrEqualTo(32);
    assertThat(a.warnings()).as(of).isSortedAccordingTo((x, y) -> x.code().compareTo(y.code()));
    assertThat(a.warnings()).as(of).noneMatch(w -> w.code().rejects() || w.count() < 1);
    assertThat(a.status() == Analysis.Status.OK).as(of).isEqualTo(a.warnings().isEmpty());
    tempo(a, of);
    length(a, of);
    statistics(a, of);
    key(a, of);
    chords(a, of);
    assertThat(a.parts()).as(of).hasSizeLessThanOrEqualTo(256);
    a.parts().forEach(part -> part(part, of));
    assertThat(a.noteHash() == null).as(of).isEqualTo(a.parts().isEmpty());
    assertThat(a.noteHash() == null || a.noteHash().size() == 16).as(of).isTrue();
    assertThat(a.sketch().size() % 3).as(of).isZero();
    within(a.sketch().size(), a.parts().isEmpty() ? 0 : 3, 480, of);
    assertThat(a.tags()).as(of).hasSizeLessThanOrEqualTo(64);
    a.tags().forEach(tag -> within(tag.confidence(), 0.3, 1, of + " tag " + tag));
    assertThat(a.shapeHash() == null || a.shapeHash().size() == 16).as(of).isTrue();
    lines(a, of);
    drums(a, of);
    form(a, of);
    play(a, of);
    vector(a, of);
  }

  private static void tempo(Analysis a, String of) {
    TempoAnalysis t = a.tempo();
    within(t.bpm().value(), 10, 1000, of);
    within(t.first(), 10, 1000, of);
    within(t.min(), 10, 1000, of);
    within(t.max(), 10, 1000, of);
    if (t.min() != null && t.max() != null) {
      within(t.mean(), t.min() - 0.005, t.max() + 0.005, of);
      within(t.dominant(), t.min(), t.max(), of);
    }
    within(t.changes(), 0, 65_536, of);
    assertThat(t.map()).as(of).hasSizeLessThanOrEqualTo(64);
    assertThat(t.map().isEmpty()).as(of).isEqualTo(t.first() == null);
    t.map().forEach(point -> within(point.bpm(), 10, 1000, of));
    within(t.alternatives().size(), 0, 4, of);
  }

  private static void length(Analysis a, String of) {
    Extent e = a.extent();
    boolean bars = e.bars().isKnown();
    within(e.bars().value(), 0.1, 1e9, of);
    assertThat(e.startBar() != null).as(of).isEqualTo(bars);
    assertThat(e.loopable() != null).as(of).isEqualTo(bars);
    assertThat(e.loopBars() != null).as(of).isEqualTo(Boolean.TRUE.equals(e.loopable()));
    within(e.startBar(), 0, Integer.MAX_VALUE, of);
    within(a.meter().alternatives().size(), 0, 4, of);
    if (a.parts().isEmpty()) {
      assertThat(a.kind().isKnown()).as(of).isFalse();
    }
    if (a.timeBase() == TimeBase.UNKNOWN) {
      assertThat(a.durationMs()).as(of).isNull();
      assertThat(bars || a.tempo().bpm().isKnown() || a.meter().meter().isKnown()).as(of).isFalse();
    }
  }

  private static void statistics(Analysis a, String of) {
    NoteStatistics s = a.statistics();
    within(s.pitchMin(), 0, 127, of);
    within(s.pitchMax(), s.pitchMin() == null ? 0 : s.pitchMin(), 127, of);
    within(s.pitches(), 1, 128, of);
    within(s.velocityMin(), 1, 127, of);
    within(s.velocityMean(), 1, 127, of);
    within(s.velocityMax(), 1, 127, of);
    within(s.velocitySd(), 0, 63.5, of);
    within(s.polyphonyMax(), 1, 1_000_000, of);
    within(s.polyphonyMean(), 1, 1_000_000, of);
    within(s.density(), 1e-9, 1e12, of);
    within(s.notesPerQuarter(), 1e-9, 1e12, of);
    within(s.drumShare(), 0, 1, of);
    within(s.nomml(), 0, 12, of);
    assertThat(s.velocityMin() == null).as(of).isEqualTo(a.parts().isEmpty());
    assertThat(s.drumShare() == null).as(of).isEqualTo(a.parts().isEmpty());
    boolean pitched = a.parts().stream().anyMatch(part -> !part.isDrums());
    assertThat(s.pitchMin() != null).as(of).isEqualTo(pitched);
    if (a.notes() < 4) {
      assertThat(s.nomml()).as(of).isNull();
    }
    if (a.notes() < 8) {
      assertThat(a.gridCoherence()).as(of).isNull();
    }
  }

  private static void key(Analysis a, String of) {
    KeyAnalysis k = a.key();
    boolean probable = !k.probabilities().isEmpty();
    assertThat(k.possible()).as(of).hasSize(probable ? 3 : 0);
    assertThat(k.probabilities()).as(of).hasSize(probable ? 24 : 0);
    assertThat(k.key().isKnown() && !probable).as(of).isFalse();
    if (k.key().isKnown()) {
      within(k.key().confidence(), 0.3, 1, of);
    }
    within(k.signature().value(), -7, 7, of);
    if (probable) {
      double sum = k.probabilities().stream().mapToDouble(p -> p).sum();
      within(sum, 1 - 1e-9, 1 + 1e-9, of);
    }
    if (a.parts().stream().allMatch(Part::isDrums)) {
      assertThat(probable).as(of).isFalse();
    }
  }

  private static void chords(Analysis a, String of) {
    ChordTrack c = a.chords();
    int last = 255;
    for (int i = 0; i < c.size(); i++) {
      within(c.starts().at(i), i == 0 ? 0 : c.starts().at(i - 1) + 1, c.end(), of);
      boolean chord = c.code(i) != ChordTrack.NO_CHORD;
      within(c.code(i) >> 4, 0, chord ? 11 : 15, of);
      within(c.code(i) & 15, 0, chord ? 12 : 15, of);
      within(c.basses().at(i), 0, 11, of);
      within(c.confidences().at(i), 0, 100, of);
      assertThat(c.code(i)).as(of).isNotEqualTo(last);
      last = c.code(i);
    }
    assertThat(last == ChordTrack.NO_CHORD).as(of).isEqualTo(c.size() == 0);
    if (a.parts().stream().allMatch(Part::isDrums)) {
      assertThat(c.size()).as(of).isZero();
    }
    assertThat(a.key().segments().size()).as(of).isNotEqualTo(1);
  }

  private static void part(Part p, String of) {
    within(p.track(), 0, 4095, of);
    within(p.port(), 0, 15, of);
    within(p.channel(), 1, 16, of);
    within(p.program(), 0, 127, of);
    within(p.bankMsb(), 0, 127, of);
    within(p.bankLsb(), 0, 127, of);
    within(p.notes(), 1, 1_000_000, of);
    within(p.low(), 0, 127, of);
    within(p.high(), p.low(), 127, of);
    within(p.velocityMean(), 1, 127, of);
    within(p.polyphonyMax(), 1, p.notes(), of);
    within(p.monoShare(), 0, 1, of);
    within(p.nomml(), 0, 12, of);
    within(p.drumScore(), 0, 1, of);
    assertThat(p.name() == null || !p.name().isBlank()).as(of).isTrue();
    if (p.role().isKnown()) {
      within(p.role().confidence(), 0.5, 1, of);
    }
    if (p.instrument().isKnown()) {
      within(p.instrument().confidence(), 0.4, 1, of);
    }
  }

  private static void within(@Nullable Number value, double low, double high, String of) {
    if (value != null) {
      assertThat(value.doubleValue()).as(of).isBetween(low, high);
    }
  }

  private static void lines(Analysis a, String of) {
    assertThat(a.lines()).as(of).hasSizeLessThanOrEqualTo(MelodyLine.MAX_LINES);
    for (MelodyLine line : a.lines()) {
      within(line.part(), 0, a.parts().size() - 1, of);
      assertThat(a.parts().get(line.part()).isDrums()).as(of).isFalse();
      within(line.rank(), 0, MelodyLine.MAX_LINES, of);
      within(line.confidence(), 0, 1, of);
      within(line.pitches().size(), 1, MelodyLine.MAX_NOTES, of);
      assertThat(line.firstBar() < 0).as(of).isEqualTo(line.bars().isEmpty());
      for (int i = 1; i < line.bars().size(); i++) {
        within(line.bars().at(i), line.bars().at(i - 1), line.pitches().size(), of);
      }
    }
    for (Part part : a.parts()) {
      assertThat(part.melodyScore() == null).as(of).isEqualTo(part.isDrums());
      within(part.melodyScore(), 0, 1, of);
    }
  }

  private static void drums(Analysis a, String of) {
    DrumAnalysis d = a.drums();
    assertThat(d != null).as(of).isEqualTo(a.parts().stream().anyMatch(Part::isDrums));
    if (d == null) {
      return;
    }
    assertThat(d.stepsPerQuarter() == 4 || d.stepsPerQuarter() == 6).as(of).isTrue();
    within(d.stepsPerBar(), 1, 32, of);
    within(d.bars(), 0, DrumAnalysis.MAX_BARS, of);
    within(d.startBar(), 0, Integer.MAX_VALUE, of);
    within(d.ghostShare(), 0, 1, of);
    within(d.mainBar(), -1, d.bars() - 1, of);
    d.fillBars().forEach(bar -> within(bar, 0, d.bars() - 1, of));
    assertThat(d.counts().size()).as(of).isEqualTo(47);
    for (int bar = 0; bar < d.bars(); bar++) {
      for (DrumLane lane : DrumLane.values()) {
        assertThat((d.mask(bar, lane) & 0xFFFF_FFFFL) >>> d.stepsPerBar()).as(of).isZero();
      }
    }
  }

  private static void form(Analysis a, String of) {
    Structure s = a.structure();
    if (s != null) {
      assertThat(a.extent().bars().isKnown()).as(of).isTrue();
      within(s.period(), 1, 16, of);
      within(s.blockBars(), 4, 16, of);
      assertThat(s.form()).as(of).matches("([A-Z]'?[0-9]*)+");
      s.sections().forEach(section -> within(section.bar(), 0, Integer.MAX_VALUE, of));
    }
    Complexity c = a.complexity();
    if (c != null) {
      for (double part :
          new double[] {c.total(), c.rhythm(), c.pitch(), c.harmony(), c.texture()}) {
        within(part, 0, 1, of);
      }
    }
  }

  private static void play(Analysis a, String of) {
    within(a.performance().legatoShare(), 0, 1, of);
    within(a.performance().staccatoShare(), 0, 1, of);
    within(a.performance().deviationMs(), 0, 1e6, of);
    within(a.controllers().pedalShare(), 0, 1, of);
    for (ControllerUse use : a.controllers().used()) {
      within(use.number(), 0, 127, of);
      within(use.events(), 1, 4_000_000, of);
      within(use.channels(), 1, 256, of);
      within(use.min(), 0, use.max(), of);
      within(use.max(), 0, 127, of);
    }
  }

  private static void vector(Analysis a, String of) {
    int[] from = {0, 24, 48, 68, 84, 96};
    for (int aspect = 0; aspect < 5; aspect++) {
      double squares = 0;
      for (int i = from[aspect]; i < from[aspect + 1]; i++) {
        squares += a.vector().values().at(i) * a.vector().values().at(i);
      }
      boolean present = (a.vector().aspects() >> aspect & 1) == 1;
      within(Math.sqrt(squares), present ? 53 : 0, present ? 60.5 : 0, of + " aspect " + aspect);
    }
  }
}

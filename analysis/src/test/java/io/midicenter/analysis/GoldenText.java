package io.midicenter.analysis;

import io.midicenter.analysis.chords.ChordNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An analysis as text that a musician can check by ear, one fact a line.
final class GoldenText {
  private static final int CHORDS_A_LINE = 8;
  private static final int LINE_NOTES = 24;
  private final StringBuilder text = new StringBuilder();

  static String of(Analysis a) {
    var golden = new GoldenText();
    golden.write(a);
    return golden.text.toString();
  }

  private void write(Analysis a) {
    line(
        "file",
        "%s, format %d, %d tracks, %d notes",
        a.status(),
        a.format(),
        a.tracks(),
        a.notes());
    line("length", "%s ms", a.durationMs());
    line(
        "tempo",
        "%s, alternatives %s%s",
        fact(a.tempo().bpm()),
        a.tempo().alternatives(),
        a.tempo().free() ? ", free" : "");
    line("meter", "%s", fact(a.meter().meter()));
    line(
        "extent",
        "bars %s, first bar %s, loops %s",
        fact(a.extent().bars()),
        a.extent().startBar(),
        a.extent().loopable());
    line("kind", "%s", fact(a.kind()));
    line(
        "feel",
        "nomml %s, swing %s, sixteenths %s, triplets %s",
        a.statistics().nomml(),
        number(a.feel().swing()),
        number(a.feel().swing16()),
        a.feel().triplets());
    line(
        "key",
        "%s, possible %s, segments %s",
        fact(a.key().key()),
        a.key().possible().stream().map(p -> p.key() + " " + number(p.probability())).toList(),
        a.key().segments().stream().map(s -> s.bar() + ": " + s.key()).toList());
    for (Part part : a.parts()) {
      line(
          "part",
          "%s, %s, %d notes, keys %d to %d, melody %s",
          instrument(part.instrument()),
          fact(part.role()),
          part.notes(),
          part.low(),
          part.high(),
          number(part.melodyScore()));
    }
    chords(a.chords(), a.key().signature().value());
    for (MelodyLine line : a.lines()) {
      line(
          "line",
          "part %d, rank %d%s, confidence %s, %d notes: %s",
          line.part(),
          line.rank(),
          line.bass() ? ", bass" : "",
          number(line.confidence()),
          line.pitches().size(),
          pitches(line));
    }
    drums(a.drums());
    Structure form = a.structure();
    line(
        "form",
        "%s",
        form == null
            ? "unknown"
            : form.form()
                + ", period "
                + form.period()
                + ", blocks of "
                + form.blockBars()
                + ", sections "
                + form.sections());
    Complexity c = a.complexity();
    line(
        "complexity",
        "%s",
        c == null
            ? "unknown"
            : String.join(
                " ",
                number(c.total()),
                number(c.rhythm()),
                number(c.pitch()),
                number(c.harmony()),
                number(c.texture())));
    line(
        "controllers",
        "%s, %d bends, pedal %s",
        a.controllers().used().stream().map(u -> u.number() + "x" + u.events()).toList(),
        a.controllers().pitchBends(),
        number(a.controllers().pedalShare()));
    line(
        "play",
        "legato %s, staccato %s, deviation %s ms",
        number(a.performance().legatoShare()),
        number(a.performance().staccatoShare()),
        number(a.performance().deviationMs()));
    line("title", "%s by %s", a.text().title().value(), a.text().artist().value());
    line("tags", "%s", a.tags().stream().map(t -> t.tag() + " " + number(t.confidence())).toList());
    line("aspects", "%s", Integer.toBinaryString(a.vector().aspects()));
    line("prints", "notes %s, shape %s", a.noteHash(), a.shapeHash());
  }

  private void chords(ChordTrack chords, @Nullable Integer signature) {
    int fifths = signature == null ? 0 : signature;
    line("chords", "%d%s", chords.size(), chords.wraps() ? ", wrap round" : "");
    for (int i = 0; i < chords.size(); i++) {
      if (i % CHORDS_A_LINE == 0) {
        text.append(i == 0 ? "  " : "\n  ");
      }
      text.append(chords.starts().at(i) / 480)
          .append(':')
          .append(ChordNames.name(chords, i, fifths))
          .append(' ');
    }
    if (chords.size() > 0) {
      text.append('\n');
    }
  }

  private static String pitches(MelodyLine line) {
    var pitches = new StringBuilder();
    for (int i = 0; i < Math.min(LINE_NOTES, line.pitches().size()); i++) {
      pitches.append(line.pitches().at(i)).append(' ');
    }
    return pitches.toString().strip();
  }

  private void drums(@Nullable DrumAnalysis drums) {
    if (drums == null) {
      return;
    }
    line(
        "drums",
        "%d steps a bar, %d bars, main bar %d, fills %s, ghosts %s, %s",
        drums.stepsPerBar(),
        drums.bars(),
        drums.mainBar(),
        drums.fillBars(),
        number(drums.ghostShare()),
        drums.techniques().stream().sorted().toList());
    for (DrumLane lane : DrumLane.values()) {
      if (drums.mainBar() >= 0 && drums.mask(drums.mainBar(), lane) != 0) {
        var steps = new StringBuilder();
        for (int s = 0; s < drums.stepsPerBar(); s++) {
          steps.append((drums.mask(drums.mainBar(), lane) >> s & 1) == 1 ? 'x' : '.');
        }
        line("  " + lane.name().toLowerCase(Locale.ROOT), "%s", steps);
      }
    }
  }

  private void line(String name, String format, @Nullable Object... values) {
    text.append(name).append(": ").append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String instrument(Fact<Instrument> fact) {
    Instrument instrument = fact.value();
    return instrument == null
        ? "unknown"
        : instrument.slug() + " (" + fact.source() + " " + number(fact.confidence()) + ")";
  }

  private static String fact(Fact<?> fact) {
    return fact.isKnown()
        ? fact.value() + " (" + fact.source() + " " + number(fact.confidence()) + ")"
        : "unknown";
  }

  private static String number(@Nullable Double value) {
    return value == null ? "unknown" : String.format(Locale.ROOT, "%.2f", value);
  }
}

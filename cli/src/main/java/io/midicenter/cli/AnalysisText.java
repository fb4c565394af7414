package io.midicenter.cli;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything known about one file as lines for people, with the evidence that decided.
final class AnalysisText {
  private static final double SHOWN_TAG = 0.6;

  private final List<String> lines = new ArrayList<>();

  private AnalysisText() {}

  static List<String> lines(String path, Analysis a, Fused fused) {
    var text = new AnalysisText();
    text.lines.add(path);
    text.facts(fused);
    text.shape(a);
    text.parts(a);
    text.words(a.text());
    text.tags(fused.tags());
    a.warnings()
        .forEach(w ->
            text.row(
                "warning",
                String.format(
                    Locale.ROOT, "%s at byte %d (%d times)", w.code(), w.offset(), w.count())));
    return text.lines;
  }

  private void facts(Fused fused) {
    Fused.Evidence evidence = fused.evidence();
    fact("tempo", fused.tempo(), " BPM", evidence.tempo());
    if (!fused.tempoAlternatives().isEmpty()) {
      row("", String.format(Locale.ROOT, "could also be %s", joined(fused.tempoAlternatives())));
    }
    fact("key", fused.key(), "", evidence.key());
    if (!fused.keysPossible().isEmpty()) {
      var possible = new ArrayList<String>();
      for (KeyProbability key : fused.keysPossible()) {
        possible.add("%s %.0f %%".formatted(key.key().canonicalName(), 100 * key.probability()));
      }
      row("", String.format(Locale.ROOT, "possible: %s", String.join(", ", possible)));
    }
    fact("meter", fused.meter(), "", evidence.meter());
    fact("bars", fused.bars(), "", evidence.bars());
    fact("kind", fused.kind(), "", evidence.kind());
  }

  private void shape(Analysis a) {
    Integer duration = a.durationMs();
    row(
        "file",
        String.format(
            Locale.ROOT,
            "format %d, %d tracks, %,d notes, %s",
            a.format(),
            a.tracks(),
            a.notes(),
            duration == null
                ? "length unknown"
                : String.format(
                    Locale.ROOT, "%d:%05.2f", duration / 60_000, duration % 60_000 / 1000.0)));
    NoteStatistics s = a.statistics();
    if (s.nomml() != null) {
      row(
          "feel",
          String.format(
              Locale.ROOT,
              "%s",
              s.nomml() == 12 ? "played" : "quantised (depth " + s.nomml() + ")"));
    }
    if (s.polyphonyMax() != null) {
      row(
          "notes",
          String.format(
              Locale.ROOT,
              "up to %d at once, velocity %s to %s",
              s.polyphonyMax(),
              s.velocityMin(),
              s.velocityMax()));
    }
  }

  private void parts(Analysis a) {
    for (Part part : a.parts()) {
      Instrument instrument = part.instrument().value();
      Role role = part.role().value();
      row(
          "part",
          String.format(
              Locale.ROOT,
              "track %d channel %d: %s%s, %,d notes%s",
              part.track() + 1,
              part.channel(),
              instrument == null ? "unknown instrument" : instrument.label(),
              role == null ? "" : ", " + role.word(),
              part.notes(),
              part.name() == null ? "" : ", \"" + part.name() + "\""));
    }
  }

  private void words(Texts texts) {
    fact("title", texts.title(), "", List.of());
    fact("artist", texts.artist(), "", List.of());
    for (Map.Entry<TextKind, List<String>> entry : texts.strings().entrySet()) {
      String joined = String.join(" | ", entry.getValue());
      row(
          "text",
          String.format(
              Locale.ROOT,
              "%s: %s",
              entry.getKey().word(),
              joined.length() > 200 ? joined.substring(0, 200) + "…" : joined));
    }
  }

  private void tags(List<TagFact> tags) {
    for (TagFact tag : tags) {
      if (tag.confidence() >= SHOWN_TAG) {
        row(
            "tag",
            String.format(
                Locale.ROOT,
                "%s (%s, from %s, %.0f %%)",
                tag.tag(),
                tag.category(),
                tag.source().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                100 * tag.confidence()));
      }
    }
  }

  private void fact(String name, Fact<?> fact, String unit, List<String> why) {
    Object value = fact.value();
    if (value == null) {
      if (!why.isEmpty()) {
        row(name, String.format(Locale.ROOT, "unknown: %s", String.join("; ", why)));
      }
      return;
    }
    row(
        name,
        String.format(
            Locale.ROOT,
            "%s%s (%s, %.0f %%)%s",
            value instanceof Double number
                ? trimmed(number.doubleValue())
                : value instanceof Kind kind ? kind.word() : value,
            unit,
            fact.source().word(),
            100 * fact.confidence(),
            why.isEmpty() ? "" : ": " + String.join("; ", why)));
  }

  private void row(String name, String text) {
    lines.add(String.format(Locale.ROOT, "  %-8s", name) + text);
  }

  private static String joined(List<Double> numbers) {
    var texts = new ArrayList<String>();
    numbers.forEach(n -> texts.add(trimmed(n.doubleValue())));
    return String.join(", ", texts);
  }

  private static String trimmed(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }
}

package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tempo of the events, of the notes and of the names, weighed against each other.
public final class TempoFusion {
  private static final int MOST_ALTERNATIVES = 4;
  private static final double DEFAULT_BPM = 120;
  private static final double USABLE_ESTIMATE = 0.5;
  private static final double STRONG_ESTIMATE = 0.8;

  private final Fact<Double> own;
  private final boolean only120;
  // What events say, what notes say: null where they say nothing.
  private final @Nullable Double declared;
  private final @Nullable Double estimated;
  private final NamedTempo named;
  private final List<String> evidence = new ArrayList<>(3);

  private TempoFusion(FusionInput input, List<NameFacts> names) {
    own = input.tempo();
    only120 = input.only120();
    named = new NamedTempo(names);
    declared =
        own.source() == Source.DECLARED ? own.value() : only120 ? (Double) DEFAULT_BPM : null;
    estimated = own.source() == Source.ESTIMATED ? own.value() : null;
  }

  /// @param alternatives at most 4 other tempi in BPM
  public record Result(Decision<Double> tempo, List<Double> alternatives) {}

  public static Result fuse(FusionInput input, List<NameFacts> names) {
    var fusion = new TempoFusion(input, names);
    Fact<Double> tempo = fusion.decide();
    return new Result(new Decision<>(tempo, fusion.evidence), fusion.alternatives(tempo, input));
  }

  private Fact<Double> decide() {
    NameFact<Double> name = named.explicit(this::isSupported);
    if (name != null) {
      return withExplicit(name);
    }
    if (named.isContradictory()) {
      evidence.add("The names of its copies state different tempi, so none of them counts");
    } else if (named.hasNameAgainstItself()) {
      evidence.add("The name contradicts itself: it states two tempi");
    }
    return withCandidate();
  }

  private boolean isSupported(double bpm) {
    return agreesWithDeclared(bpm) || (estimated != null && Tempi.agree(bpm, estimated));
  }

  private boolean agreesWithDeclared(double bpm) {
    return declared != null && Tempi.agree(bpm, declared);
  }

  private Fact<Double> withExplicit(NameFact<Double> name) {
    double bpm = name.value();
    evidence.add("The name says %s (\"%s\")".formatted(Tempi.text(bpm), name.text()));
    if (declared != null && Tempi.agree(bpm, declared)) {
      evidence.add("The file's tempo agrees: " + Tempi.text(declared));
      return Fact.declared(declared, 0.99);
    }
    if (estimated != null && Tempi.agree(bpm, estimated)) {
      evidence.add("The notes agree: they move at about " + Tempi.text(estimated));
      return Fact.filename(bpm, 0.99);
    }
    if (declared == null || only120) {
      return nameAgainstNothing(bpm);
    }
    if (Tempi.halfOrDouble(bpm, declared)) {
      evidence.add(
          "The file counts %s, %s as fast"
              .formatted(Tempi.text(declared), declared > bpm ? "twice" : "half"));
      return Fact.filename(bpm, 0.85);
    }
    evidence.add(
        "Tempo conflict: the file says %s and its notes lie on that beat"
            .formatted(Tempi.text(declared)));
    return Fact.declared(declared, Math.min(0.6, own.confidence()));
  }

  /// The file says nothing, or the 120 that programs write by default.
  private Fact<Double> nameAgainstNothing(double bpm) {
    evidence.add(
        only120
            ? "The file says 120 BPM, which many programs write by default"
            : "The file states no tempo");
    if (estimated != null
        && own.confidence() >= STRONG_ESTIMATE
        && !Tempi.sameUpToOctaves(bpm, estimated)) {
      evidence.add("The notes suggest " + Tempi.text(estimated));
      return Fact.filename(bpm, 0.7);
    }
    return Fact.filename(bpm, 0.9);
  }

  private Fact<Double> withCandidate() {
    NameFact<Double> agreeing = named.candidate(this::agreesWithDeclared);
    if (agreeing != null && declared != null && estimated == null) {
      evidence.add("The file says " + Tempi.text(declared));
      evidence.add("The number %s in the name agrees".formatted(agreeing.text()));
      return Fact.declared(declared, 0.98);
    }
    if (estimated != null && own.confidence() >= USABLE_ESTIMATE) {
      double notes = estimated;
      NameFact<Double> fits = named.candidate(bpm -> Tempi.agree(bpm, notes));
      if (fits != null) {
        evidence.add("The number %s in the name may be a tempo".formatted(fits.text()));
        evidence.add("The notes agree: they move at about " + Tempi.text(notes));
        return Fact.filename(fits.value(), 0.8);
      }
    }
    if (own.isKnown()) {
      evidence.add(ownWords());
    }
    return own;
  }

  private String ownWords() {
    double bpm = own.value() == null ? 0 : own.value();
    if (own.source() == Source.ESTIMATED) {
      return "Heard from the notes: about " + Tempi.text(bpm);
    }
    return only120
        ? "The file says 120 BPM, which many programs write by default"
        : "The file says %s and its notes lie on that beat".formatted(Tempi.text(bpm));
  }

  private List<Double> alternatives(Fact<Double> winner, FusionInput input) {
    var alternatives = new ArrayList<Double>(MOST_ALTERNATIVES);
    var others = new ArrayList<Double>();
    if (own.value() != null) {
      others.add(own.value());
    }
    others.addAll(named.values());
    others.addAll(input.tempoAlternatives());
    for (Double other : others) {
      boolean fresh = winner.value() == null || !Tempi.agree(other, winner.value());
      for (Double kept : alternatives) {
        fresh &= !Tempi.agree(other, kept);
      }
      if (fresh && alternatives.size() < MOST_ALTERNATIVES) {
        alternatives.add(other);
      }
    }
    return alternatives;
  }
}

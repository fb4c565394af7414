package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Meter of the file against meter in its names.
public final class MeterFusion {
  private static final double FLOOR = 0.5;
  private static final double AGREEING = 0.97;
  private static final double CONFLICT = 0.3;

  private MeterFusion() {}

  public static Decision<Meter> fuse(Fact<Meter> own, List<NameFacts> names) {
    NameFact<Meter> name = first(names, own.value());
    Meter meter = own.value();
    if (name == null) {
      return new Decision<>(own, meter == null ? List.of() : List.of(ownWords(own, meter)));
    }
    String says = "The name says %s (\"%s\")".formatted(name.value(), name.text());
    if (meter == null) {
      return name.confidence() < FLOOR
          ? new Decision<>(Fact.none(), List.of(says))
          : new Decision<>(Fact.filename(name.value(), name.confidence()), List.of(says));
    }
    if (meter.equals(name.value())) {
      double confidence = name.explicit() ? Math.max(AGREEING, own.confidence()) : own.confidence();
      return new Decision<>(
          new Fact<>(meter, own.source(), confidence), List.of(ownWords(own, meter), says));
    }
    if (own.source() == Source.ESTIMATED && name.explicit() && name.confidence() >= FLOOR) {
      return new Decision<>(
          Fact.filename(name.value(), name.confidence()), List.of(says, ownWords(own, meter)));
    }
    if (!name.explicit()) {
      return new Decision<>(own, List.of(ownWords(own, meter), says));
    }
    double confidence = own.confidence() - CONFLICT;
    List<String> why = List.of("Meter conflict: " + ownWords(own, meter), says);
    // Doubt that leaves less than the floor leaves no meter.
    return new Decision<>(
        confidence < FLOOR - 1e-9 ? Fact.none() : new Fact<>(meter, own.source(), confidence), why);
  }

  /// The named meter that agrees with the file, else the first explicit one, else the first.
  private static @Nullable NameFact<Meter> first(List<NameFacts> names, @Nullable Meter own) {
    NameFact<Meter> first = null;
    for (NameFacts name : names) {
      for (NameFact<Meter> fact : name.meter()) {
        if (fact.value().equals(own)) {
          return fact;
        }
        if (first == null || (fact.explicit() && !first.explicit())) {
          first = fact;
        }
      }
    }
    return first;
  }

  private static String ownWords(Fact<Meter> own, Meter meter) {
    return own.source() == Source.ESTIMATED
        ? "The accents of the notes suggest " + meter
        : "The file says " + meter;
  }
}

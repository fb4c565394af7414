package io.midicenter.analysis.fusion;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Kind of file by a word of its name or folder against the kind its length suggests. A word of the
/// name wins; a word of a folder, which speaks for many files, only against a doubtful length.
public final class KindFusion {
  private static final double AGREEING = 0.95;

  private KindFusion() {}

  public static Decision<Kind> fuse(Fact<Kind> computed, List<NameFacts> names) {
    Kind kind = computed.value();
    String length = kind == null ? "" : "Its length and shape are those of a " + kind.word();
    NameFact<Kind> named = strongest(names);
    if (named == null) {
      return new Decision<>(computed, kind == null ? List.of() : List.of(length));
    }
    String says =
        "%s says \"%s\"".formatted(named.distance() == 0 ? "The name" : "A folder", named.text());
    if (named.value() == kind) {
      double confidence = Math.max(AGREEING, computed.confidence());
      return new Decision<>(Fact.filename(kind, confidence), List.of(says, length));
    }
    if (kind != null && named.distance() > 0 && computed.confidence() > named.confidence()) {
      return new Decision<>(computed, List.of(length, says));
    }
    return new Decision<>(
        Fact.filename(named.value(), named.confidence()),
        kind == null ? List.of(says) : List.of(says, length));
  }

  private static @Nullable NameFact<Kind> strongest(List<NameFacts> names) {
    NameFact<Kind> strongest = null;
    for (NameFacts name : names) {
      for (NameFact<Kind> fact : name.kind()) {
        if (fact.explicit() && (strongest == null || fact.confidence() > strongest.confidence())) {
          strongest = fact;
        }
      }
    }
    return strongest;
  }
}

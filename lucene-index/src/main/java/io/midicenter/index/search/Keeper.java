package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Which file of a family to keep: a suggestion, unless a person has chosen.
///
/// @param index among the members
/// @param why in words: `has more tracks; came first`
/// @param chosen a person marked it as the keeper
public record Keeper(int index, String why, boolean chosen) {
  /// Looked at one after the other among those that are equal so far.
  private static final List<Reason> REASONS =
      List.of(
          new Reason("a person chose it", hit -> known(hit, Fields.KEEPER)),
          new Reason("names more instruments", hit -> size(hit, Fields.INSTRUMENT)),
          new Reason("has more tracks", hit -> number(hit, Fields.TRACKS)),
          new Reason(
              "its tempo and key are known",
              hit -> known(hit, Fields.BPM) + known(hit, Fields.KEY)),
          new Reason("has texts of its own", hit -> known(hit, Fields.TITLE)),
          new Reason("lies at more places", hit -> number(hit, Fields.LOCATIONS)));

  private static final String FIRST = "came first";

  /// @param members at least one, by content id
  static Keeper of(List<Family.Member> members) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      left.add(i);
    }
    var why = new ArrayList<String>();
    for (Reason reason : REASONS) {
      List<Integer> best = best(members, left, reason.worth);
      if (best.size() < left.size()) {
        why.add(reason.words);
      }
      left = best;
    }
    int index = left.getFirst();
    boolean chosen = known(members.get(index).hit(), Fields.KEEPER) > 0;
    if (left.size() > 1) {
      why.add(FIRST);
    }
    return new Keeper(index, members.size() == 1 ? "the only one" : String.join("; ", why), chosen);
  }

  private static List<Integer> best(
      List<Family.Member> members, List<Integer> among, ToDoubleFunction<Hit> worth) {
    double most = Double.NEGATIVE_INFINITY;
    var best = new ArrayList<Integer>();
    for (int index : among) {
      double is = worth.applyAsDouble(members.get(index).hit());
      if (is > most) {
        most = is;
        best.clear();
      }
      if (is == most) {
        best.add(index);
      }
    }
    return best;
  }

  private static double known(Hit hit, String field) {
    return hit.document().containsKey(field) ? 1 : 0;
  }

  private static double number(Hit hit, String field) {
    return hit.document().get(field) instanceof Number number ? number.doubleValue() : 0;
  }

  private static double size(Hit hit, String field) {
    return hit.document().get(field) instanceof List<?> list ? list.size() : 0;
  }

  private record Reason(String words, ToDoubleFunction<Hit> worth) {}
}

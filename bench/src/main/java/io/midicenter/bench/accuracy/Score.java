package io.midicenter.bench.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Collects figures, in the order in which their rows first appear.
final class Score {
  private final Map<Row, Share> shares = new LinkedHashMap<>();
  private final Map<Row, Row[]> means = new LinkedHashMap<>();
  private final Map<String, Reliability> reliabilities = new LinkedHashMap<>();

  void count(Row row, Half half, boolean right) {
    weigh(row, half, right ? 1 : 0, 1);
  }

  /// For shares of time and the like: `right` of `whole`.
  void weigh(Row row, Half half, double right, double whole) {
    shares.computeIfAbsent(row, _ -> new Share()).add(half, right, whole);
  }

  /// A row that is the mean of others.
  void mean(Row row, Row... of) {
    means.put(row, of);
  }

  /// A case for the reliability table of a fact.
  void confide(String fact, double confidence, boolean right) {
    reliabilities.computeIfAbsent(fact, _ -> new Reliability()).add(confidence, right);
  }

  void print(Consumer<String> out) {
    shares.forEach((row, share) ->
        out.accept(
            line(
                row,
                share.percent(),
                share.percent(Half.CHOSEN_ON),
                share.percent(Half.KEPT_ASIDE),
                share.pieces())));
    means.forEach((row, of) -> out.accept(mean(row, List.of(of))));
    reliabilities.forEach((fact, table) ->
        out.accept(
            String.format(
                Locale.ROOT,
                "calibration of %s: worst band with more than 400 cases is off by %.1f points%n%s",
                fact,
                table.worst(),
                table)));
  }

  private String mean(Row row, List<Row> of) {
    double all = 0;
    double chosen = 0;
    double kept = 0;
    int pieces = 0;
    for (Row part : of) {
      Share share = shares.getOrDefault(part, new Share());
      all += share.percent() / of.size();
      chosen += share.percent(Half.CHOSEN_ON) / of.size();
      kept += share.percent(Half.KEPT_ASIDE) / of.size();
      pieces += share.pieces();
    }
    return line(row, all, chosen, kept, pieces);
  }

  private static String line(Row row, double all, double chosen, double kept, int pieces) {
    String must =
        Double.isNaN(row.mustPercent())
            ? ""
            : String.format(
                Locale.ROOT,
                "must %.1f %s",
                row.mustPercent(),
                all >= row.mustPercent() ? "reached" : "SHORT");
    return String.format(
        Locale.ROOT,
        "%-4s %-62s %6.2f %%  chosen on %6.2f  kept aside %6.2f  %6d pieces  %s",
        row.id(),
        row.what(),
        all,
        chosen,
        kept,
        pieces,
        must);
  }
}

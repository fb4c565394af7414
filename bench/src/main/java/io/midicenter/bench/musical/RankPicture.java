package io.midicenter.bench.musical;

import java.util.List;
import java.util.Locale;

/// Draws the share of tunes found among the first ten over the number of wrong notes as SVG, a line
/// for each length of tune.
final class RankPicture {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int TOP = 50;
  private static final int PLOT = 220;
  private static final int STEP = 65;
  private static final String[] COLORS = {"#b34", "#369", "#283"};

  private RankPicture() {}

  /// @param shares 0..1 by wrong notes
  record Curve(int notes, List<Double> shares) {
    Curve {
      shares = List.copyOf(shares);
    }
  }

  static String svg(List<Curve> curves) {
    var svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH,
        HEIGHT);
    add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    add(
        svg,
        "<text x=\"%d\" y=\"20\" font-size=\"14\">Tunes found among the first ten, by wrong notes</text>",
        LEFT);
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = TOP + PLOT * (1 - percent / 100.0);
      add(svg, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", LEFT, y, WIDTH - 70);
      add(
          svg,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>",
          LEFT - 6,
          y + 4,
          percent);
    }
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), COLORS[i % COLORS.length]);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void curve(StringBuilder svg, Curve curve, String color) {
    var path = new StringBuilder();
    double y = TOP;
    for (int wrong = 0; wrong < curve.shares().size(); wrong++) {
      y = TOP + PLOT * (1 - curve.shares().get(wrong));
      int x = LEFT + wrong * STEP;
      path.append(String.format(Locale.ROOT, "%s%d %.1f", wrong == 0 ? "M" : "L", x, y));
      add(svg, "<circle cx=\"%d\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, color);
      add(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>",
          x,
          TOP + PLOT + 20,
          wrong);
    }
    add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, color);
    add(
        svg,
        "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%d notes</text>",
        LEFT + (curve.shares().size() - 1) * STEP + 10,
        y + 4,
        color,
        curve.notes());
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

package io.midicenter.bench.musical;

import java.util.Locale;

/// Draws the share of tunes found among the first ten over the number of wrong notes as SVG.
final class RankPicture {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int PLOT = 200;
  private static final int BAR = 40;

  private RankPicture() {}

  static String svg(double[] shares, int notes) {
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n<text x=\"%d\" y=\"20\" font-size=\"14\">%d notes: found among the first ten, by wrong notes</text>%n",
            WIDTH,
            HEIGHT,
            LEFT,
            notes));
    for (int i = 0; i < shares.length; i++) {
      double height = PLOT * shares[i];
      int x = LEFT + i * (BAR + 25);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"#369\"/>%n<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\">%.0f %%</text>%n<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>%n",
              x,
              TOP + PLOT - height,
              BAR,
              height,
              x + BAR / 2,
              TOP + PLOT - height - 4,
              100 * shares[i],
              x + BAR / 2,
              TOP + PLOT + 18,
              i));
    }
    return svg.append("</svg>\n").toString();
  }
}

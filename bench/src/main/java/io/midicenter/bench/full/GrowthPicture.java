package io.midicenter.bench.full;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/// Draws files a second over the size of the library as SVG: one step of the line for each point of
/// a [Growth].
final class GrowthPicture {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int BOTTOM = 50;
  private static final int TOP = 30;
  private static final int RIGHT = 20;

  private GrowthPicture() {}

  static String svg(JsonNode points) {
    double mostFiles = 1;
    double mostRate = 1;
    double[] rates = rates(points);
    for (int i = 0; i < rates.length; i++) {
      mostFiles = Math.max(mostFiles, points.get(i).path("files").asDouble());
      mostRate = Math.max(mostRate, rates[i]);
    }
    double top = Math.ceil(mostRate / 1_000) * 1_000;
    var line = new StringBuilder();
    for (int i = 0; i < rates.length; i++) {
      line.append(
          String.format(
              Locale.ROOT,
              "%s%.1f,%.1f",
              i == 0 ? "M" : " L",
              x(points.get(i).path("files").asDouble() / mostFiles),
              y(rates[i] / top)));
    }
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
        <rect width="100%%" height="100%%" fill="#fff"/>
        <text x="%d" y="18" font-size="14">Import: files a second by size of the library</text>
        """
            .formatted(WIDTH, HEIGHT, LEFT));
    for (int part = 0; part <= 4; part++) {
      double share = part / 4.0;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>%n<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>%n",
              LEFT,
              WIDTH - RIGHT,
              y(share),
              y(share),
              LEFT - 8,
              y(share) + 4,
              top * share,
              x(share),
              HEIGHT - BOTTOM + 20,
              mostFiles * share));
    }
    return svg.append("<path d=\"")
        .append(line)
        .append("\" fill=\"none\" stroke=\"#1b6ac9\" stroke-width=\"2\"/>\n</svg>\n")
        .toString();
  }

  /// Files a second between each point and the one before it.
  private static double[] rates(JsonNode points) {
    var rates = new double[points.size()];
    double files = 0;
    double seconds = 0;
    for (int i = 0; i < rates.length; i++) {
      double toFiles = points.get(i).path("files").asDouble();
      double toSeconds = points.get(i).path("seconds").asDouble();
      rates[i] = (toFiles - files) / Math.max(0.001, toSeconds - seconds);
      files = toFiles;
      seconds = toSeconds;
    }
    return rates;
  }

  private static double x(double share) {
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double share) {
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }
}

package io.midicenter.api.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.uistatic.PageText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `/oembed`: how another site shows a search or a file of this server (oembed.com): an iframe of
/// `/embed`.
public final class OEmbed implements Handler {
  public static final Set<String> PARAMETERS = Set.of("url", "maxwidth", "maxheight", "format");
  static final int LEAST_WIDTH = 320;
  static final int LEAST_HEIGHT = 240;
  static final int MOST = 1_200;

  private static final int WIDTH = 760;
  private static final int HEIGHT = 520;
  private static final int MAX_URL = 6_144;
  private static final int CACHE_SECONDS = 3_600;
  private static final int LARGEST_INT = Integer.MAX_VALUE;
  private static final Pattern FILE = Pattern.compile("f/([0-9a-fA-F]{64})(?:\\?.*)?");
  private static final Pattern SEARCH = Pattern.compile("(?:embed)?(\\?.*)?");

  private final String basePath;

  public OEmbed(String basePath) {
    this.basePath = basePath;
  }

  /// What the head of a page announces.
  ///
  /// @param page address of the page
  static PageText.HeadLink link(Context context, String basePath, String page) {
    return new PageText.HeadLink(
        "alternate",
        "application/json+oembed",
        OwnAddress.base(context, basePath)
            + "oembed?url="
            + URLEncoder.encode(page, StandardCharsets.UTF_8),
        SearchPage.TITLE);
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, PARAMETERS);
    String url = parameters.text("url", MAX_URL);
    String format = parameters.text("format", 16);
    int width = parameters.integer("maxwidth", WIDTH, 1, LARGEST_INT);
    int height = parameters.integer("maxheight", HEIGHT, 1, LARGEST_INT);
    parameters.check();
    if (format != null && !format.equals("json")) {
      throw new ProblemException(ProblemCode.NOT_IMPLEMENTED, "the answer is JSON: format=json");
    }
    String base = OwnAddress.base(context, basePath);
    String source = base + source(OwnAddress.below(base, url == null ? "" : url));
    width = Math.clamp(width, LEAST_WIDTH, MOST);
    height = Math.clamp(height, LEAST_HEIGHT, MOST);
    ObjectNode answer = Json.object();
    answer.put("version", "1.0");
    answer.put("type", "rich");
    answer.put("provider_name", SearchPage.TITLE);
    answer.put("provider_url", base);
    answer.put("title", SearchPage.TITLE);
    answer.put("width", width);
    answer.put("height", height);
    answer.put("cache_age", CACHE_SECONDS);
    answer.put(
        "html",
        ("<iframe src=\"%s\" title=\"MIDI search\" width=\"%d\" height=\"%d\" loading=\"lazy\" style=\"border:0\""
                + " sandbox=\"allow-scripts allow-same-origin allow-downloads\""
                + " allow=\"autoplay; midi; clipboard-write\"></iframe>")
            .formatted(Markup.escape(source), width, height));
    Answers.json(context, answer);
  }

  /// The embedded page of an address below the base: null, or no page of ours, is not found.
  private static String source(@Nullable String below) {
    if (below != null) {
      Matcher file = FILE.matcher(below);
      if (file.matches()) {
        return "embed?id=" + file.group(1);
      }
      Matcher search = SEARCH.matcher(below);
      if (search.matches()) {
        return "embed" + (search.group(1) == null ? "" : search.group(1));
      }
    }
    throw new ProblemException(
        ProblemCode.NOT_FOUND, "url is no search page and no file page of this server");
  }
}

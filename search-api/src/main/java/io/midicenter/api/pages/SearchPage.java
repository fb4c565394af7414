package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.uistatic.PageText;
import io.midicenter.uistatic.UiAssets;
import java.util.List;

/// `/`: the search page. Its query string is the page's own business.
public final class SearchPage implements Handler {
  static final String TITLE = "MIDI Software Center";

  private final UiAssets assets;
  private final String basePath;
  private final StaticAnswer answer = new StaticAnswer();

  public SearchPage(UiAssets assets, String basePath) {
    this.assets = assets;
    this.basePath = basePath;
  }

  @Override
  public void handle(Context context) {
    PageHeaders.write(context, "'none'");
    answer.send(context, assets.indexPage(text(context)), StaticAnswer.REVALIDATED);
  }

  /// The page with what browsers and other sites look for in its head.
  private PageText text(Context context) {
    String query = context.queryString();
    String own = OwnAddress.base(context, basePath) + (query == null ? "" : "?" + query);
    return new PageText(
        basePath,
        TITLE,
        "Search a collection of MIDI files by words, tempo, key, chords, melody and rhythm.",
        List.of(
            OEmbed.link(context, basePath, own),
            new PageText.HeadLink(
                "search",
                "application/opensearchdescription+xml",
                basePath + "opensearch.xml",
                "MIDI")));
  }
}

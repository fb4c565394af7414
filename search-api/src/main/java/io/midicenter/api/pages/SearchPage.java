package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.uistatic.PageText;
import io.midicenter.uistatic.UiAssets;

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
    answer.send(context, assets.indexPage(PageText.of(basePath, TITLE)), StaticAnswer.REVALIDATED);
  }
}

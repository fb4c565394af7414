package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Origins;
import io.midicenter.uistatic.PageText;
import io.midicenter.uistatic.UiAssets;

/// `/embed`: the compact page that listed origins may show in an iframe.
public final class EmbedPage implements Handler {
  private final UiAssets assets;
  private final String basePath;
  private final String frameAncestors;
  private final StaticAnswer answer = new StaticAnswer();

  public EmbedPage(UiAssets assets, String basePath, Origins origins) {
    this.assets = assets;
    this.basePath = basePath;
    this.frameAncestors = origins.frameAncestors();
  }

  @Override
  public void handle(Context context) {
    PageHeaders.write(context, frameAncestors);
    answer.send(
        context,
        assets.embedPage(PageText.of(basePath, SearchPage.TITLE)),
        StaticAnswer.REVALIDATED);
  }
}

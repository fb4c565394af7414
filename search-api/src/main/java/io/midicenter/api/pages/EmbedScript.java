package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.uistatic.UiAssets;

/// `/embed.js`: the script that defines `<midi-search>` on other sites.
public final class EmbedScript implements Handler {
  private final UiAssets assets;
  private final StaticAnswer answer = new StaticAnswer();

  public EmbedScript(UiAssets assets) {
    this.assets = assets;
  }

  @Override
  public void handle(Context context) {
    answer.send(context, assets.embedScript(), StaticAnswer.REVALIDATED);
  }
}

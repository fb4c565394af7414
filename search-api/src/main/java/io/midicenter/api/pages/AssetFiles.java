package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.uistatic.UiAssets;

/// `/assets/{version}/<path>`: a part of the page. A part of another version is not found, so that
/// old and new parts never meet.
public final class AssetFiles implements Handler {
  private final UiAssets assets;
  private final StaticAnswer answer = new StaticAnswer();

  public AssetFiles(UiAssets assets) {
    this.assets = assets;
  }

  @Override
  public void handle(Context context) {
    if (!context.pathParam("version").equals(assets.version())) {
      throw StaticAnswer.notFound();
    }
    answer.send(
        context,
        assets.asset(context.pathParam("path")).orElseThrow(StaticAnswer::notFound),
        StaticAnswer.FOR_EVER);
  }
}

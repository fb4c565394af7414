package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.uistatic.UiAssets;

/// `/soundfont/<path>`: a bank of the General MIDI sound. The folder's name holds its version.
public final class SoundFontFiles implements Handler {
  private final UiAssets assets;
  private final StaticAnswer answer = new StaticAnswer();

  public SoundFontFiles(UiAssets assets) {
    this.assets = assets;
  }

  @Override
  public void handle(Context context) {
    answer.send(
        context,
        assets.soundFont(context.pathParam("path")).orElseThrow(StaticAnswer::notFound),
        StaticAnswer.FOR_EVER);
  }
}

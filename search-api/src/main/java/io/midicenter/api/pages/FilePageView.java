package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Scope;
import io.midicenter.api.search.IndexDoor;
import io.midicenter.index.search.Hit;
import io.midicenter.uistatic.PageText;
import io.midicenter.uistatic.UiAssets;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `/f/{id}`: the page of one file, with its name as title for who may search. An unknown id gets
/// the page too, which says so.
public final class FilePageView implements Handler {
  private static final int ID_DIGITS = 64;

  private final UiAssets assets;
  private final String basePath;
  private final IndexDoor index;
  private final StaticAnswer answer = new StaticAnswer();

  public FilePageView(UiAssets assets, String basePath, IndexDoor index) {
    this.assets = assets;
    this.basePath = basePath;
    this.index = index;
  }

  @Override
  public void handle(Context context) throws IOException {
    PageHeaders.write(context, "'none'");
    answer.send(context, assets.indexPage(text(context)), StaticAnswer.REVALIDATED);
  }

  private PageText text(Context context) throws IOException {
    String id = context.pathParam("id");
    if (!Caller.of(context).may(Scope.SEARCH)
        || id.length() != ID_DIGITS
        || !id.matches("[0-9a-fA-F]*")) {
      return PageText.of(basePath, SearchPage.TITLE);
    }
    Optional<Hit> hit = index.read(open -> open.byId(Bytes.fromHex(id)));
    Object name = hit.map(found -> found.document().get("name")).orElse(null);
    return name == null
        ? PageText.of(basePath, SearchPage.TITLE)
        : new PageText(
            basePath, name + " · " + SearchPage.TITLE, "A MIDI file", links(context, id));
  }

  private List<PageText.HeadLink> links(Context context, String id) {
    return List.of(OEmbed.link(context, basePath, OwnAddress.base(context, basePath) + "f/" + id));
  }
}

package io.midicenter.api.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.analysis.Bytes;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.Scope;
import io.midicenter.catalog.read.FilePage;
import io.midicenter.catalog.read.FilePages;
import java.util.Set;

/// `GET /files/{id}`: everything known of one file. Absolute paths only for who sits at the machine
/// or holds the administrator's key.
public final class ShowFile implements Handler {
  private final FilePages pages;

  public ShowFile(FilePages pages) {
    this.pages = pages;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    Bytes id = FileId.of(context);
    Caller caller = Caller.of(context);
    boolean withPaths = caller.loopback() || caller.isAdmin();
    FilePage page = pages.find(id).orElseThrow(FileId::unknown);
    boolean withMarks = caller.may(Scope.EDIT) || caller.isAdmin();
    ObjectNode answer = FileJson.of(page, withPaths, withMarks);
    String etag =
        "W/\"%d%s-%08x\""
            .formatted(page.facts().version(), withPaths ? "p" : "", answer.hashCode());
    if (!Answers.isKnown(context, etag)) {
      Answers.json(context, answer);
    }
  }
}

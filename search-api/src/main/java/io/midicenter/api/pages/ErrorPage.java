package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.ProblemCode;

/// `/docs/errors/{code}`: what a problem code means and what to do. The `type` of every problem
/// points here.
public final class ErrorPage implements Handler {
  @Override
  public void handle(Context context) {
    ProblemCode code = code(context.pathParam("code"));
    context.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    context.header("Cache-Control", "public, max-age=3600");
    context.html(
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <h1>%2$s</h1>
        <p><code>%1$s</code>, HTTP status %3$d</p>
        <p>%4$s</p>
        </body>
        </html>
        """
            .formatted(code.name(), code.title(), code.status(), code.advice()));
  }

  private static ProblemCode code(String name) {
    for (ProblemCode code : ProblemCode.values()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    throw StaticAnswer.notFound();
  }
}

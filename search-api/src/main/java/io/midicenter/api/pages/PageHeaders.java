package io.midicenter.api.pages;

import io.javalin.http.Context;
import io.midicenter.uistatic.UiAssets;

/// The security headers of HTML pages, which replace those of API answers.
final class PageHeaders {
  private PageHeaders() {}

  /// @param frameAncestors sources that may frame the page
  static void write(Context context, String frameAncestors) {
    context.header("Content-Security-Policy", UiAssets.contentSecurityPolicy(frameAncestors));
    context.header("Permissions-Policy", "midi=(self), autoplay=(self)");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
  }
}

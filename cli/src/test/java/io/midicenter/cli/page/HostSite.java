package io.midicenter.cli.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Somebody else's site: one page on an origin of its own, with styles that shout at everything.
final class HostSite implements AutoCloseable {
  private static final String HOSTILE =
      "<style>*{color:red!important;font:italic 40px serif!important;letter-spacing:9px!important;text-transform:uppercase!important}"
          + "button,input,a,div{display:inline!important;background:yellow!important;border:9px solid blue!important}</style>";

  private final HttpServer server;
  private volatile String body = "";

  HostSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] page =
        ("<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Another site</title><link rel='icon' href='data:,'>"
                + HOSTILE
                + "</head><body><main>"
                + body
                + "</main></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    try (var out = exchange.getResponseBody()) {
      out.write(page);
    }
  }

  /// What the page holds from now on.
  void show(String html) {
    body = html;
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

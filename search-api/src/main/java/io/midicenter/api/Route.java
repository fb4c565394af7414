package io.midicenter.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.midicenter.api.http.Access;

/// One line of the route table.
///
/// @param path as Javalin writes it; `<name>` takes slashes too
record Route(HandlerType method, String path, Access access, Handler handler) {
  static Route get(String path, Access access, Handler handler) {
    return new Route(HandlerType.GET, path, access, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route(HandlerType.POST, path, access, handler);
  }

  static Route patch(String path, Access access, Handler handler) {
    return new Route(HandlerType.PATCH, path, access, handler);
  }

  static Route delete(String path, Access access, Handler handler) {
    return new Route(HandlerType.DELETE, path, access, handler);
  }
}

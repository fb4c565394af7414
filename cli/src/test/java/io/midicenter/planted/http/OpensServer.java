package io.midicenter.planted.http;

import io.javalin.Javalin;

/// Breaks a rule on purpose: ArchitectureTest must find it.
interface OpensServer {
  Javalin open();
}

/// How are sockets, threads and the router set up? Jetty and Javalin, bounded everywhere.
@NullMarked
package io.midicenter.api.server;

import org.jspecify.annotations.NullMarked;

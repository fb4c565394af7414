package io.midicenter.api.server;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/// Closes connections of an address beyond a limit. Loopback addresses are not counted: behind a
/// proxy on this machine they are everybody.
///
/// Threads: any.
final class AddressLimit implements Connection.Listener {
  private final int limit;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  AddressLimit(int limit) {
    this.limit = limit;
  }

  @Override
  public void onOpened(Connection connection) {
    String address = address(connection);
    if (address != null && open.merge(address, 1, Integer::sum) > limit) {
      connection.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    String address = address(connection);
    if (address != null) {
      open.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private static @Nullable String address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress socket
            && socket.getAddress() != null
            && !socket.getAddress().isLoopbackAddress()
        ? socket.getAddress().getHostAddress()
        : null;
  }
}

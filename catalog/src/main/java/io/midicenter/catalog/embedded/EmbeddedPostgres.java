package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library's own PostgreSQL 18 below one home directory: made, started or adopted by [#open],
/// with every durability setting on.
///
/// A server that outlived a killed program is taken over, never killed. It is not a child of this
/// process: it goes on when the program dies, and the next program finds it by `postmaster.pid`.
///
/// *Threads:* [#open] and [#stop] belong to one thread of the program that holds the [LibraryLock].
/// *Errors:* [EnvironmentException], with nothing half made: the data directory appears by a
/// rename.
public final class EmbeddedPostgres {
  /// Name of database and application role.
  public static final String DATABASE = "msc";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /// Where no other process is in the way, waiting helps little.
  private static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long ORPHANS_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final ServerTools tools;
  private final int port;
  private final boolean adopted;
  private final Passwords passwords;

  private EmbeddedPostgres(ServerTools tools, int port, boolean adopted, Passwords passwords) {
    this.tools = tools;
    this.port = port;
    this.adopted = adopted;
    this.passwords = passwords;
  }

  /// Starts or adopts the server of `home/pg/18`, makes it where there is none, and checks it.
  public static EmbeddedPostgres open(Path home) {
    return open(home, null, null, List.of());
  }

  /// @param serverUser runs the server where the program is root and may not use namespaces
  /// @param binaries folder that holds unpacked binaries, or null for one below `home`
  /// @param moreSettings further server settings, `name=value`
  public static EmbeddedPostgres open(
      Path home, @Nullable String serverUser, @Nullable Path binaries, List<String> moreSettings) {
    try {
      Path folder = home.toAbsolutePath().resolve("pg").resolve("18");
      Files.createDirectories(folder);
      folder = folder.toRealPath();
      Path unpacked = PostgresBinaries.unpack(binaries == null ? folder : binaries);
      Passwords passwords = Passwords.readOrMake(folder.resolveSibling("db.password"));
      var tools = new ServerTools(unpacked, folder, Unprivileged.choose(serverUser), moreSettings);
      if (!Files.isDirectory(tools.data())) {
        tools.initialise(passwords.superuser());
      }
      EmbeddedPostgres server = startOrAdopt(tools, passwords);
      boolean good = false;
      try {
        ServerCheck.prepare(server);
        good = true;
      } finally {
        if (!good && !server.adopted) {
          tools.stop();
        }
      }
      return server;
    } catch (IOException e) {
      throw new ServerAbsentException(
          "PostgreSQL in %s cannot be started: %s. Check that the folder can be written and the disk has room."
              .formatted(home.resolve("pg"), EnvironmentException.reason(e)),
          e);
    }
  }

  private static EmbeddedPostgres startOrAdopt(ServerTools tools, Passwords passwords)
      throws IOException {
    Path data = tools.data();
    long begun = System.nanoTime();
    long deadline = begun + PATIENCE_NANOS;
    while (true) {
      PostmasterPid owner = PostmasterPid.read(data);
      if (owner != null && ServerProcess.serves(owner.pid(), data)) {
        if (owner.port() > 0) {
          LOG.info("PostgreSQL {} in {} was left running: adopted", owner.pid(), data);
          return new EmbeddedPostgres(tools, owner.port(), true, passwords);
        }
      } else {
        if (owner != null) {
          clearAfterCrash(data, owner);
        }
        int port = ServerTools.freePort();
        if (tools.start(port) == 0) {
          return new EmbeddedPostgres(tools, port, false, passwords);
        }
      }
      long now = System.nanoTime();
      if (now - deadline > 0 || owner == null && now - begun > ALONE_NANOS) {
        throw new ServerAbsentException(
            "PostgreSQL in %s does not start: %s".formatted(data, tools.startFailure()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  /// The owner in `postmaster.pid` is dead, a zombie that nobody reaps, or a foreign process that
  /// got its number. Backends that outlived it still write to our shared memory: they get time to
  /// notice, then SIGQUIT, which makes them leave without a trace.
  private static void clearAfterCrash(Path data, PostmasterPid owner) throws IOException {
    long deadline = System.nanoTime() + ORPHANS_NANOS;
    List<Long> orphans = ServerProcess.serving(data);
    while (!orphans.isEmpty() && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      orphans = ServerProcess.serving(data);
    }
    for (long pid : orphans) {
      LOG.warn("backend {} of {} outlived its server: SIGQUIT", pid, data);
      new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start();
    }
    PostmasterPid now = PostmasterPid.read(data);
    if (orphans.isEmpty() && owner.equals(now)) {
      Files.deleteIfExists(PostmasterPid.file(data));
    }
  }

  /// Starts the server again, on its port, where it has died under the program; does nothing where
  /// it runs.
  ///
  /// @return true if it runs now
  public synchronized boolean revive() {
    Path data = tools.data();
    try {
      PostmasterPid owner = PostmasterPid.read(data);
      if (owner != null && ServerProcess.serves(owner.pid(), data)) {
        return true;
      }
      if (owner != null) {
        clearAfterCrash(data, owner);
      }
      LOG.warn("PostgreSQL in {} has died: it is started again", data);
      return tools.start(port) == 0;
    } catch (IOException e) {
      LOG.warn("PostgreSQL in {} cannot be started again: {}", data, e.toString());
      return false;
    }
  }

  /// True if the server was already running when it was opened.
  public boolean adopted() {
    return adopted;
  }

  public int port() {
    return port;
  }

  public Path dataDirectory() {
    return tools.data();
  }

  /// The process id of the postmaster, 0 if it is not running.
  public long pid() {
    try {
      PostmasterPid owner = PostmasterPid.read(tools.data());
      return owner != null && ServerProcess.serves(owner.pid(), tools.data()) ? owner.pid() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return url(DATABASE);
  }

  /// Name of the role that the pools use.
  public String user() {
    return DATABASE;
  }

  public String password() {
    return passwords.application();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Passwords passwords() {
    return passwords;
  }

  /// The number by which PostgreSQL tells clusters apart: the first eight bytes of `pg_control`.
  long systemIdentifierOnDisk() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    try (FileChannel file =
        FileChannel.open(
            tools.data().resolve("global").resolve("pg_control"), StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // read on
      }
    }
    return bytes.flip().getLong();
  }

  /// Stops the server, unless another program is connected to it.
  ///
  /// @return false if it was left running for somebody else
  public boolean stop() {
    try {
      if (pid() != 0 && ServerCheck.othersConnected(this)) {
        LOG.info("PostgreSQL in {} serves another program: left running", tools.data());
        return false;
      }
      tools.stop();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

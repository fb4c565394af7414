package io.midicenter.catalog.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs PostgreSQL's programs although the user is root, which they refuse.
///
/// In a user namespace without a mapping (`unshare -U`) root is nobody, while the kernel still
/// takes the files as root's own. Where such namespaces are blocked, a named user runs the server
/// and owns its folder.
final class Unprivileged {
  private final List<String> prefix;
  private final @Nullable String owner;

  private Unprivileged(List<String> prefix, @Nullable String owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  /// @param serverUser the user to run as where namespaces are blocked, or null
  /// @throws EnvironmentException if the user is root and neither way is open
  static Unprivileged choose(@Nullable String serverUser) {
    if (!isRoot()) {
      return new Unprivileged(List.of(), null);
    }
    if (succeeds("unshare", "-U", "true")) {
      return new Unprivileged(List.of("unshare", "-U"), null);
    }
    if (serverUser != null
        && succeeds(
            "setpriv",
            "--reuid=" + serverUser,
            "--regid=" + serverUser,
            "--clear-groups",
            "true")) {
      return new Unprivileged(
          List.of("setpriv", "--reuid=" + serverUser, "--regid=" + serverUser, "--clear-groups"),
          serverUser);
    }
    throw new EnvironmentException(
        "PostgreSQL does not run as root, and this machine allows no user namespaces (unshare -U"
            + " fails): run the program as another user, or name one to run the server with"
            + " --database-server-user (setpriv; the home directory must be reachable for it).");
  }

  List<String> command(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /// Gives `folder` and all in it to the user that runs the server.
  void own(Path folder) throws IOException {
    if (owner == null) {
      return;
    }
    UserPrincipal user =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (!Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)) {
          Files.setOwner(path, user);
        }
      }
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

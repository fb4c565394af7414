package io.midicenter.indexer.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why events do not tell everything, in sentences for people.
public final class WatchLimits {
  private static final Path ALLOWED = Path.of("/proc/sys/fs/inotify/max_user_watches");

  private static final Set<String> REMOTE =
      Set.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "ceph");

  private WatchLimits() {}

  static String noService(Exception e, Duration every) {
    return "The system gives no events of folders (%s): watched roots are looked through every %d seconds instead. On Linux, raise fs.inotify.max_user_instances."
        .formatted(e.getMessage(), every.toSeconds());
  }

  static String full(Path root, IOException e, int folders, Duration every) {
    return "%s has more folders than can be watched (%s; %,d are): the rest is looked through every %d seconds. On Linux, raise fs.inotify.max_user_watches%s."
        .formatted(root, e.getMessage(), folders, every.toSeconds(), allowed());
  }

  private static String allowed() {
    OptionalLong folders = mostFolders();
    return folders.isPresent() ? ", now " + folders.getAsLong() : "";
  }

  /// How many folders the user of this program may watch; empty where the system does not say.
  public static OptionalLong mostFolders() {
    // the kernel gives such a number to one read; a second one, as readString makes, finds nothing
    try (BufferedReader file = Files.newBufferedReader(ALLOWED)) {
      String line = file.readLine();
      return line == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line.strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /// Why a root on another machine is looked through; null for one on a disk of this machine.
  static @Nullable String remote(Path root, Duration every) {
    try {
      String type = Files.getFileStore(root).type().toLowerCase(Locale.ROOT);
      return REMOTE.contains(type)
          ? "%s is on a network disk (%s), which tells only of changes that this machine makes: it is looked through every %d seconds too."
              .formatted(root, type, every.toSeconds())
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}

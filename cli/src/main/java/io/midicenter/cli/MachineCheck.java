package io.midicenter.cli;

import com.sun.management.OperatingSystemMXBean;
import io.midicenter.indexer.DiskRoom;
import io.midicenter.indexer.pipeline.ImportSettings;
import io.midicenter.indexer.watch.WatchLimits;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// What `msc doctor` says about the machine and the folder of the library.
final class MachineCheck {
  private static final int NEEDED_JAVA = 25;
  private static final long LITTLE_HEAP_MB = 512;
  private static final long FEW_WATCHES = 65_536;

  private MachineCheck() {}

  static List<Finding> of(Path home, ImportSettings imports) {
    var found = new ArrayList<Finding>();
    found.add(java());
    found.add(memory());
    found.add(
        Finding.ok(
            "workers",
            "%d analysis threads, %d readers, %d cores"
                .formatted(
                    imports.workers(),
                    imports.readers(),
                    Runtime.getRuntime().availableProcessors())));
    found.add(locale());
    Path existing = existing(home);
    found.add(home(home, existing));
    found.add(disk(existing));
    found.add(bsdtar());
    found.add(watches());
    return found;
  }

  private static Finding java() {
    String text = "program " + ProgramVersion.text() + ", Java " + Runtime.version();
    return Runtime.version().feature() >= NEEDED_JAVA
        ? Finding.ok("java", text)
        : Finding.bad("java", text, "Install JDK " + NEEDED_JAVA + " or name it in MSC_JAVA_HOME.");
  }

  private static Finding memory() {
    long heap = Runtime.getRuntime().maxMemory() >> 20;
    String text =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
            ? String.format(
                Locale.ROOT, "%,d MB heap of %,d MB", heap, machine.getTotalMemorySize() >> 20)
            : String.format(Locale.ROOT, "%,d MB heap", heap);
    return heap >= LITTLE_HEAP_MB
        ? Finding.ok("memory", text)
        : Finding.warn("memory", text, "Large libraries need more: MSC_JAVA_OPTS=-Xmx1g.");
  }

  private static Finding locale() {
    String encoding = System.getProperty("sun.jnu.encoding", "unknown");
    return encoding.equalsIgnoreCase("UTF-8")
        ? Finding.ok("locale", "file names are UTF-8")
        : Finding.bad(
            "locale",
            "file names are read as " + encoding,
            "Names with other letters cannot be opened: set LC_ALL=C.UTF-8.");
  }

  private static Path existing(Path home) {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  private static Finding home(Path home, Path existing) {
    if (!Files.isDirectory(existing)) {
      return Finding.bad("home", existing + " is a file", "Choose a folder with --home.");
    }
    if (!Files.isWritable(existing)) {
      return Finding.bad(
          "home",
          home + " cannot be written",
          "Give your user the right, or choose another with --home.");
    }
    return Finding.ok(
        "home",
        home + (home.equals(existing) ? "" : " (does not exist yet; the first import makes it)"));
  }

  private static Finding disk(Path existing) {
    try {
      return disk(existing, Files.getFileStore(existing).getUsableSpace());
    } catch (IOException e) {
      return Finding.bad(
          "disk", existing + ": its free space is unknown (" + e.getMessage() + ")", "Look at it.");
    }
  }

  static Finding disk(Path folder, long free) {
    String text = String.format(Locale.ROOT, "%,.1f GB free in %s", free / 1e9, folder);
    if (free < DiskRoom.LEAST_BYTES) {
      return Finding.bad("disk", text, "Nothing is imported below 0.5 GB: make room.");
    }
    return free < DiskRoom.PAUSE_BYTES
        ? Finding.warn("disk", text, "Imports pause below 2 GB: make room.")
        : Finding.ok("disk", text);
  }

  private static Finding bsdtar() {
    String path = System.getenv("PATH");
    for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && new File(folder, "bsdtar").canExecute()) {
        return Finding.ok("bsdtar", "installed: RAR archives are read");
      }
    }
    return Finding.warn(
        "bsdtar", "not installed: RAR archives are not read", "Install libarchive-tools.");
  }

  private static Finding watches() {
    OptionalLong most = WatchLimits.mostFolders();
    if (most.isEmpty()) {
      return Finding.ok("inotify", "this system has none");
    }
    String text = String.format(Locale.ROOT, "%,d folders can be watched", most.getAsLong());
    return most.getAsLong() >= FEW_WATCHES
        ? Finding.ok("inotify", text)
        : Finding.warn(
            "inotify", text, "For more: sysctl fs.inotify.max_user_watches=524288 (as root).");
  }
}

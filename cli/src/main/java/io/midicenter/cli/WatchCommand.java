package io.midicenter.cli;

import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.Library;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `msc watch`: imports folders and follows their changes until it is stopped.
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Imports folders, then follows what is new, changed, moved and deleted in them until it is stopped (Ctrl-C).")
final class WatchCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders; none = every folder of the library.")
  private List<Path> folders = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    var absolute = new ArrayList<Path>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw CommandFailure.usage(folder + ": no such folder. Check the spelling.");
      }
      absolute.add(folder.toAbsolutePath().normalize());
    }
    Path home = options.home();
    try (LibrarySession session = LibrarySession.open(home, options.settings(home), "watch")) {
      Library library = session.library();
      if (absolute.isEmpty() && library.catalog().roots().all().isEmpty()) {
        throw CommandFailure.usage(
            "the library has no folder yet. Name one: msc watch ~/Music/MIDI");
      }
      TaskView task =
          session.follow(
              new TaskRequest.Import(absolute, List.of(), false, false),
              Terminal.progress(options));
      if (task.report() != null && !options.quiet()) {
        ReportText.lines(task.report()).forEach(System.out::println);
      }
      for (Root root : roots(library, absolute)) {
        library.roots().follow(root);
        if (!options.quiet()) {
          System.out.printf("Watching %s  (Ctrl-C stops it)%n", root.path());
        }
      }
      new CountDownLatch(1).await();
      return ExitCode.DONE.code();
    }
  }

  private static Iterable<Root> roots(Library library, List<Path> folders) {
    List<Root> all = library.catalog().roots().all();
    Map<Integer, Root> chosen = new LinkedHashMap<>();
    for (Root root : all) {
      if (folders.isEmpty()
          || folders.stream().anyMatch(folder -> folder.startsWith(root.path()))) {
        chosen.put(root.rootId(), root);
      }
    }
    return chosen.values();
  }
}

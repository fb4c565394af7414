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
    RunningService service = RunningService.of(home).orElse(null);
    return service == null ? watchHere(home, absolute) : watchThere(service, home, absolute);
  }

  /// The server imports the folders and follows them from now on, also after its next start.
  private int watchThere(RunningService service, Path home, List<Path> absolute)
      throws InterruptedException {
    try (TaskPlace server = TaskPlace.open(home, options.settings(home), "watch");
        RootsPlace roots = RootsPlace.open(home, options.settings(home))) {
      if (absolute.isEmpty() && roots.list().isEmpty()) {
        throw noFolder();
      }
      tell(
          server.follow(
              new TaskRequest.Import(absolute, List.of(), false, false),
              Terminal.progress(options)));
      for (RootsPlace.Row root : roots.list()) {
        if (isChosen(absolute, Path.of(root.path()))) {
          roots.setWatch(root.slug(), true);
          if (!options.quiet()) {
            System.out.printf(
                "The server at %s watches %s from now on. To end that: msc roots watch %s off%n",
                service.uri(), root.path(), root.slug());
          }
        }
      }
      return ExitCode.DONE.code();
    }
  }

  private int watchHere(Path home, List<Path> absolute) throws InterruptedException {
    try (LibrarySession session = LibrarySession.open(home, options.settings(home), "watch")) {
      Library library = session.library();
      if (absolute.isEmpty() && library.catalog().roots().all().isEmpty()) {
        throw noFolder();
      }
      tell(
          session.follow(
              new TaskRequest.Import(absolute, List.of(), false, false),
              Terminal.progress(options)));
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

  private void tell(TaskView task) {
    if (task.report() != null && !options.quiet()) {
      ReportText.lines(task.report()).forEach(System.out::println);
    }
  }

  private static CommandFailure noFolder() {
    return CommandFailure.usage("the library has no folder yet. Name one: msc watch ~/Music/MIDI");
  }

  private static boolean isChosen(List<Path> folders, Path root) {
    return folders.isEmpty() || folders.stream().anyMatch(folder -> folder.startsWith(root));
  }

  private static Iterable<Root> roots(Library library, List<Path> folders) {
    List<Root> all = library.catalog().roots().all();
    Map<Integer, Root> chosen = new LinkedHashMap<>();
    for (Root root : all) {
      if (isChosen(folders, root.path())) {
        chosen.put(root.rootId(), root);
      }
    }
    return chosen.values();
  }
}

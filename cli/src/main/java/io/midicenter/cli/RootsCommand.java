package io.midicenter.cli;

import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `msc roots`: the folders of the library.
@Command(
    name = "roots",
    mixinStandardHelpOptions = true,
    description = "Lists, moves, removes or watches the folders of the library.",
    footer = {
      "",
      "msc roots list                 path, name, state, files there and missing, watch",
      "msc roots move OLD NEW         the files of OLD (path or name) lie in NEW now",
      "msc roots remove NAME          its files leave the library; what you said about them stays",
      "msc roots watch NAME on|off    msc serve follows its changes, or not"
    })
final class RootsCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACTION",
      defaultValue = "list",
      description = "list (default), move, remove or watch.")
  private String action = "list";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WHAT", description = "See below.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws InterruptedException {
    int wanted =
        switch (action) {
          case "list" -> 0;
          case "remove" -> 1;
          case "move", "watch" -> 2;
          default ->
              throw CommandFailure.usage(
                  "roots %s: unknown; there are list, move OLD NEW, remove NAME, watch NAME on|off."
                      .formatted(action));
        };
    if (words.size() != wanted) {
      throw CommandFailure.usage(
          "roots %s takes %d words, not %d: see msc roots --help."
              .formatted(action, wanted, words.size()));
    }
    Path home = options.home();
    try (RootsPlace roots = RootsPlace.open(home, options.settings(home))) {
      switch (action) {
        case "move" ->
            roots.move(
                named(roots, words.getFirst()),
                Path.of(words.getLast()).toAbsolutePath().normalize());
        case "remove" -> remove(roots, named(roots, words.getFirst()));
        case "watch" -> roots.setWatch(named(roots, words.getFirst()), isOn(words.getLast()));
        default -> {}
      }
      if (!options.quiet() || action.equals("list")) {
        lines(roots.list()).forEach(System.out::println);
      }
      return ExitCode.DONE.code();
    }
  }

  private void remove(RootsPlace roots, String slug) throws InterruptedException {
    TaskView task = roots.remove(slug, Terminal.progress(options));
    if (task.report() != null && !options.quiet()) {
      ReportText.lines(task.report()).forEach(System.out::println);
    }
  }

  private static boolean isOn(String word) {
    return switch (word) {
      case "on" -> true;
      case "off" -> false;
      default -> throw CommandFailure.usage("roots watch: \"" + word + "\" is neither on nor off.");
    };
  }

  /// The slug of a root named by it or by its path.
  private static String named(RootsPlace roots, String word) throws InterruptedException {
    List<RootsPlace.Row> all = roots.list();
    for (RootsPlace.Row root : all) {
      if (root.slug().equals(word)
          || Path.of(root.path()).equals(Path.of(word).toAbsolutePath().normalize())) {
        return root.slug();
      }
    }
    throw CommandFailure.usage(
        "there is no root \"%s\"; there are: %s."
            .formatted(word, String.join(", ", all.stream().map(RootsPlace.Row::slug).toList())));
  }

  static List<String> lines(List<RootsPlace.Row> rows) {
    if (rows.isEmpty()) {
      return List.of("The library has no folder yet. Name one: msc import ~/Music/MIDI");
    }
    return rows.stream()
        .map(row ->
            String.format(
                Locale.ROOT,
                "%-20s %-8s %,9d files %,9d missing  watch %-3s  %s",
                row.slug(),
                row.state(),
                row.present(),
                row.missing(),
                row.watch() ? "on" : "off",
                row.path()))
        .toList();
  }
}

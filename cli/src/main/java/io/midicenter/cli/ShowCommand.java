package io.midicenter.cli;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.cli.MidiPaths.MidiPath;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `msc show`: everything known about one file, and why.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Everything known about one file and which evidence decided; a path needs no library.")
final class ShowCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ShowCommand.class);

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "A path, the 64-digit id of a file of the library, or its name there.")
  private String what = "";

  @Override
  public Integer call() throws IOException {
    Path path = path();
    if (path != null && Files.isRegularFile(path)) {
      return showFile(path);
    }
    if (path != null && Files.isDirectory(path)) {
      throw CommandFailure.usage(what + " is a folder. For all its files: msc analyze " + what);
    }
    if (!IndexReading.exists(options.home())) {
      throw CommandFailure.environment(
          "%s: no such file here, and no library in %s. Check the spelling, or import something first: msc import ~/Music/MIDI"
              .formatted(what, options.home()));
    }
    try (MidiIndex index = IndexReading.open(options.home())) {
      Hit hit = find(index);
      if (hit == null) {
        throw CommandFailure.usage(
            what
                + ": neither a file here nor one of the library. Check the spelling, or try msc search.");
      }
      print(hit);
      return ExitCode.DONE.code();
    }
  }

  /// Everything that the rows know, or where they cannot be read what the index shows.
  private void print(Hit hit) {
    Path home = options.home();
    List<String> lines = null;
    try {
      lines = StoredFile.lines(home, options.settings(home), Bytes.fromHex(hit.id()));
    } catch (CatalogException e) {
      LOG.warn("The rows of {} cannot be read", hit.id(), e);
    }
    if (lines != null) {
      lines.forEach(System.out::println);
      return;
    }
    System.err.println(
        "msc: the database cannot be read now: these are the facts of the index, without reasons.");
    System.out.println(hit.id());
    hit.document().forEach((field, value) -> System.out.printf("  %-18s %s%n", field, value));
  }

  /// Null where the name cannot be that of a file on this system.
  private @Nullable Path path() {
    try {
      return Path.of(what);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private @Nullable Hit find(MidiIndex index) throws IOException {
    if (what.matches("[0-9a-f]{64}")) {
      Optional<Hit> hit = index.byId(Bytes.fromHex(what));
      return hit.orElse(null);
    }
    SearchResult found =
        index.search(SearchRequest.text('"' + what.replace("\"", "") + '"').withLimit(1));
    return found.hits().isEmpty() ? null : found.hits().getFirst();
  }

  private static int showFile(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    var folders = new ArrayList<String>();
    Path parent = absolute.getParent();
    for (int i = parent == null ? 0 : Math.max(0, parent.getNameCount() - 2);
        parent != null && i < parent.getNameCount();
        i++) {
      folders.add(parent.getName(i).toString());
    }
    var analysis = new FileAnalysis(Limits.DEFAULT, false);
    return switch (analysis.analyse(new MidiPath(path, List.copyOf(folders)))) {
      case FileAnalysis.Result.Read read -> {
        System.out.println(read.path());
        var row =
            AnalysisRow.of(read.analysis(), AnalysisRow.fusionInput(read.analysis()), read.fused());
        AnalysisText.lines(row).forEach(System.out::println);
        yield ExitCode.DONE.code();
      }
      case FileAnalysis.Result.NotMidi not -> {
        System.out.printf(
            "%s%n  not MIDI: %s [%s]%n",
            not.path(), not.rejected().detail(), not.rejected().fault());
        yield ExitCode.SOME_FAILED.code();
      }
      case FileAnalysis.Result.Unreadable unreadable ->
          throw CommandFailure.environment(unreadable.path() + ": " + unreadable.reason());
    };
  }
}

package io.midicenter.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.midicenter.catalog.database.CatalogException;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `msc duplicates --report`: what the library holds more than once, which file to keep and why,
/// and the bytes that could be freed. Nothing is ever deleted.
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = {
      "What the library holds more than once, which file to keep and why, and the bytes to be freed.",
      "It reports and never deletes anything."
    })
final class DuplicatesCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--report", description = "Report what is there more than once.")
  private boolean report;

  @Option(
      names = "--near",
      description = "Find near duplicates first: the facet near then holds their groups.")
  private boolean near;

  @Option(names = "--json", description = "Every group and the totals as one JSON object.")
  private boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every file of every group to FILE as CSV.")
  private @Nullable Path csv;

  @Override
  public Integer call() throws InterruptedException {
    if (!report && !near) {
      throw CommandFailure.usage("name what to do: --report, or --near to find near duplicates.");
    }
    if (near) {
      findNear();
    }
    if (!report) {
      return ExitCode.DONE.code();
    }
    try {
      if (json) {
        asJson();
      } else {
        asText();
      }
      return ExitCode.DONE.code();
    } catch (IOException | UncheckedIOException e) {
      throw CommandFailure.environment("the report cannot be written (" + e.getMessage() + ").");
    }
  }

  private void findNear() throws InterruptedException {
    Path home = options.home();
    try (TaskPlace place = TaskPlace.open(home, options.settings(home), "duplicates")) {
      TaskView task = place.follow(new TaskRequest.Near(), Terminal.progress(options));
      TaskReport done = task.report();
      if (task.state() != TaskState.SUCCEEDED || done == null) {
        throw CommandFailure.environment(
            "near duplicates: ended as " + task.state().word() + "; nothing was changed.");
      }
      if (!options.quiet() && !json) {
        ReportText.lines(done).forEach(System.out::println);
      }
    }
  }

  private void asText() throws IOException {
    var totals = new DuplicateTotals();
    var largest =
        new PriorityQueue<List<DuplicateRow>>(Comparator.comparingLong(DuplicatesCommand::bytes));
    try (BufferedWriter table = csv == null ? null : DuplicateCsv.open(csv)) {
      boolean copies =
          walk(group -> {
            totals.add(group);
            largest.add(group);
            if (largest.size() > SHOWN) {
              largest.remove();
            }
            if (table != null) {
              DuplicateCsv.write(table, group);
            }
          });
      var groups = new ArrayList<List<DuplicateRow>>();
      while (!largest.isEmpty()) {
        groups.addFirst(largest.remove());
      }
      groups.forEach(DuplicatesCommand::print);
      for (String kind : totals.kinds()) {
        System.out.printf(
            Locale.ROOT,
            "%s: %,d files beside those to keep, %,d bytes%n",
            kind,
            totals.files(kind),
            totals.bytes(kind));
      }
      tell(copies);
    }
  }

  private static void print(List<DuplicateRow> group) {
    for (DuplicateRow row : group) {
      System.out.printf(
          Locale.ROOT,
          "%-4s %10d  %s%s%n",
          row.keep() ? "keep" : "",
          row.freeable(),
          row.path(),
          row.keep()
              ? "  (" + row.why() + ")"
              : row.kind().equals("same bytes") ? "" : "  " + row.kind());
    }
    System.out.println();
  }

  private void asJson() throws IOException {
    var totals = new DuplicateTotals();
    JsonGenerator out = new JsonFactory().createGenerator(System.out);
    try (BufferedWriter table = csv == null ? null : DuplicateCsv.open(csv)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.writeStartObject();
      out.writeArrayFieldStart("groups");
      boolean copies =
          walk(group -> {
            totals.add(group);
            DuplicateJson.write(out, group);
            if (table != null) {
              DuplicateCsv.write(table, group);
            }
          });
      out.writeEndArray();
      DuplicateJson.write(out, totals);
      out.writeBooleanField("copiesListed", copies);
      out.writeEndObject();
      out.flush();
      tell(copies);
    }
    System.out.println();
  }

  /// Every group; false where the copies of the same bytes could not be listed.
  private boolean walk(Consumer<List<DuplicateRow>> sink) throws IOException {
    Path home = options.home();
    try (MidiIndex index = IndexReading.open(home)) {
      Boolean copies;
      try {
        copies =
            StoredRows.read(
                home,
                options.settings(home),
                "duplicates",
                files -> {
                  files.copies(found -> Duplicates.ofBytes(found, sink));
                  return true;
                });
      } catch (CatalogException e) {
        copies = null;
      }
      Duplicates.ofMusic(index, sink);
      return copies != null;
    }
  }

  private static void tell(boolean copies) {
    if (!copies) {
      System.err.println(
          "msc: the database cannot be read now: copies of the same bytes are not in this report.");
    }
  }

  private static long bytes(List<DuplicateRow> group) {
    return group.stream().mapToLong(DuplicateRow::freeable).sum();
  }
}

package io.midicenter.cli;

import io.midicenter.analysis.Limits;
import io.midicenter.cli.json.FileJson;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc analyze`: what the analysis says about files, as one JSON object a line. Needs no library.
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Prints what is in MIDI files, as one JSON object a line; needs no library.")
final class AnalyzeCommand implements Callable<Integer> {
  enum Meta {
    KEY,
    METER,
    TEMPO
  }

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "ndjson",
      description = "One JSON object a line; the only form so far.")
  private String format = "ndjson";

  @Option(
      names = "--ignore-meta",
      split = ",",
      description =
          "key, meter: drop these events; tempo: keep them as the clock, but do not trust them.")
  private Set<Meta> ignored = EnumSet.noneOf(Meta.class);

  @Option(names = "--ignore-names", description = "Leave file and folder names out of the fusion.")
  private boolean ignoreNames;

  @Option(names = "--ignore-texts", description = "Hide track names and all other texts.")
  private boolean ignoreTexts;

  @Override
  public Integer call() {
    if (!format.equals("ndjson")) {
      throw CommandFailure.usage("--format " + format + ": only ndjson is known.");
    }
    var limits =
        new Limits(
            Limits.DEFAULT.maxBytes(),
            ignored.contains(Meta.TEMPO),
            ignored.contains(Meta.KEY),
            ignored.contains(Meta.METER),
            ignoreTexts);
    PrintStream out = StandardOut.buffered();
    var failed = new int[1];
    new FileAnalysis(limits, ignoreNames)
        .each(
            MidiPaths.below(paths),
            file -> {
              switch (file) {
                case FileAnalysis.Result.Read read ->
                    out.println(
                        FileJson.analysed(
                            read.path(), read.analysis(), read.names(), read.fused()));
                case FileAnalysis.Result.NotMidi not -> {
                  failed[0]++;
                  out.println(FileJson.rejected(not.path(), not.rejected()));
                }
                case FileAnalysis.Result.Unreadable unreadable -> {
                  failed[0]++;
                  System.err.printf("msc: %s: %s%n", unreadable.path(), unreadable.reason());
                }
              }
            });
    out.flush();
    return (failed[0] == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED).code();
  }
}

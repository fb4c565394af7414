package io.midicenter.cli;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.analysis.names.NameParser;
import io.midicenter.cli.MidiPaths.MidiPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Analyses files without a library, on one thread a core, in the order they were given.
final class FileAnalysis {
  private static final int AHEAD = 256;

  /// What became of one file.
  sealed interface Result {
    record Read(String path, Analysis analysis, NameFacts names, Fused fused) implements Result {}

    record NotMidi(String path, Outcome.Rejected rejected) implements Result {}

    record Unreadable(String path, String reason) implements Result {}
  }

  private final Limits limits;
  private final boolean ignoreNames;
  private final NameParser parser = new NameParser();
  private final ThreadLocal<Analyzer> analyzers = ThreadLocal.withInitial(Analyzer::new);

  FileAnalysis(Limits limits, boolean ignoreNames) {
    this.limits = limits;
    this.ignoreNames = ignoreNames;
  }

  /// Calls `sink` on the calling thread once a file.
  void each(List<MidiPath> files, Consumer<Result> sink) {
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var running = new ArrayDeque<Future<Result>>();
      for (MidiPath file : files) {
        if (running.size() == AHEAD) {
          sink.accept(result(running.remove()));
        }
        running.add(workers.submit(() -> analyse(file)));
      }
      while (!running.isEmpty()) {
        sink.accept(result(running.remove()));
      }
    }
  }

  Result analyse(MidiPath file) {
    String path = file.file().toString();
    byte[] bytes;
    try {
      if (Files.size(file.file()) > limits.maxBytes()) {
        return new Result.Unreadable(path, "larger than " + limits.maxBytes() + " bytes");
      }
      bytes = Files.readAllBytes(file.file());
    } catch (IOException e) {
      return new Result.Unreadable(path, "cannot be read (" + e.getMessage() + ")");
    }
    return switch (analyzers.get().analyze(bytes, 0, bytes.length, limits)) {
      case Outcome.Rejected rejected -> new Result.NotMidi(path, rejected);
      case Outcome.Analysed(Analysis analysis) -> {
        NameFacts names = parser.parse(file.folders(), stem(file));
        Fused fused =
            Fusion.fuse(FusionInput.of(analysis), ignoreNames ? List.of() : List.of(names));
        yield new Result.Read(path, analysis, names, fused);
      }
    };
  }

  private static String stem(MidiPath file) {
    String name = String.valueOf(file.file().getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Result result(Future<Result> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("an analysis thread ended", e);
    }
  }
}

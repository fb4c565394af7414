package io.midicenter.cli;

import io.midicenter.indexer.tasks.Stage;
import io.midicenter.indexer.tasks.TaskProgress;
import java.io.PrintStream;
import java.util.Locale;

/// One line that tells how far long work is: rewritten in place on a terminal, otherwise one line
/// every ten seconds.
final class ProgressLine {
  private static final long EVERY_NANOS = 10_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final boolean shown;
  private long lastPrinted;
  private int width;

  ProgressLine(PrintStream out, boolean terminal, boolean shown) {
    this.out = out;
    this.terminal = terminal;
    this.shown = shown;
    this.lastPrinted = System.nanoTime();
  }

  void show(String name, TaskProgress progress) {
    if (!shown) {
      return;
    }
    String line = text(name, progress);
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      out.flush();
      width = line.length();
    } else if (System.nanoTime() - lastPrinted >= EVERY_NANOS) {
      out.println(line);
      lastPrinted = System.nanoTime();
    }
  }

  /// Removes the line, so that results follow on a clean one.
  void clear() {
    if (shown && terminal && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
      width = 0;
    }
  }

  private static String words(String phase) {
    return phase.equals("paused") ? "paused: the disk of the library has little room" : phase;
  }

  static String text(String name, TaskProgress progress) {
    var line = new StringBuilder(name);
    if (!progress.phase().isEmpty()) {
      line.append(" (").append(words(progress.phase())).append(')');
    }
    Long total = progress.total();
    line.append(String.format(Locale.ROOT, ": %,d", progress.done()));
    if (total != null) {
      line.append(String.format(Locale.ROOT, " of %,d", total));
    }
    if (progress.rate() > 0) {
      line.append(String.format(Locale.ROOT, ", %,.0f/s", progress.rate()));
    }
    Long eta = progress.etaSeconds();
    if (eta != null) {
      line.append(String.format(Locale.ROOT, ", %d:%02d left", eta / 60, eta % 60));
    }
    Stage slowest = progress.slowestStage();
    if (slowest != null) {
      line.append(", slowest: ").append(slowest.name().toLowerCase(Locale.ROOT));
    }
    if (progress.failed() > 0) {
      line.append(String.format(Locale.ROOT, ", %,d with problems", progress.failed()));
    }
    return line.toString();
  }
}

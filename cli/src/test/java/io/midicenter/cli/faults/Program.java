package io.midicenter.cli.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own, with the classes of this build.
final class Program {
  private final Path home;
  private final Path output;
  private final Process process;
  private final Instant started;

  private Program(Path home, Path output, Process process, Instant started) {
    this.home = home;
    this.started = started;
    this.output = output;
    this.process = process;
  }

  /// `msc ARGUMENTS --home HOME` for a shell.
  static String commandLine(Path home, String... arguments) {
    return "'" + String.join("' '", command(home, arguments)) + "'";
  }

  private static List<String> command(Path home, String... arguments) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            "io.midicenter.cli.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home.toString(), "--no-progress"));
    return command;
  }

  /// Starts `msc ARGUMENTS --home HOME`.
  static Program start(Path home, String... arguments) throws IOException {
    List<String> command = command(home, arguments);
    Path output = Files.createTempFile("msc-program", ".log");
    Instant started = Instant.now();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Program(home, output, process, started);
  }

  /// Runs a command to its end and returns its exit code.
  static int run(Path home, String... arguments) throws IOException, InterruptedException {
    Program program = start(home, arguments);
    return program.exitCode();
  }

  /// When it was started, to the millisecond.
  Instant started() {
    return started;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// kill -9: no hook, no clean stop.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM, as a service manager ends it.
  void terminate() throws InterruptedException {
    process.destroy();
    exitCode();
  }

  /// Waits for the end, at most eight minutes.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the program did not end in eight minutes: " + output());
    }
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return "no output: " + e;
    }
  }

  /// The process of the embedded PostgreSQL of a home, read from its pid file.
  static ProcessHandle postgres(Path home) throws IOException {
    Path pidFile = home.resolve("pg/18/data/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
  }

  @Override
  public String toString() {
    return "program on " + home + ": " + output();
  }
}

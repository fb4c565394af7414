package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What one command of the program said and returned, run inside this JVM.
record Ran(int code, String out, String err) {
  static Ran msc(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var outBytes = new ByteArrayOutputStream();
    var errBytes = new ByteArrayOutputStream();
    int code;
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      code = Main.run(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return new Ran(
        code, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
  }

  /// Says on standard error one sentence for people that names all of `words`, and nothing of Java.
  Ran failsWith(ExitCode expected, String... words) {
    assertThat(err).as("standard error of exit code %d", code).contains(words);
    assertThat(err.lines().filter(line -> line.startsWith("msc: "))).as(err).hasSize(1);
    assertThat(err.lines().filter(line -> !line.startsWith("msc: ")))
        .as(err)
        .allSatisfy(line -> assertThat(line).startsWith("See msc"));
    assertThat(err).doesNotContain("Exception", "\tat ", "java.", "fault of the program", "null");
    assertThat(code).as(err).isEqualTo(expected.code());
    return this;
  }
}

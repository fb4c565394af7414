package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {
  private static final List<String> COMMANDS =
      List.of(
          "demo",
          "import",
          "watch",
          "roots",
          "serve",
          "search",
          "show",
          "analyze",
          "rebuild",
          "reanalyze",
          "verify",
          "backup",
          "restore",
          "doctor",
          "bench");

  @Test
  void helpListsEveryCommandWithOneLine() {
    Ran help = Ran.msc("help");
    assertThat(help.code()).isZero();
    for (String command : COMMANDS) {
      assertThat(help.out()).containsPattern("(?m)^  " + command + " +\\S");
    }
    assertThat(help.out()).contains("./msc build", "./msc test", "Exit codes: 0", "3 environment");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : COMMANDS) {
      Ran help = Ran.msc(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.err()).as(command).isEmpty();
      assertThat(help.out()).as(command).contains("Usage: msc " + command).contains("--help");
      assertThat(Ran.msc("help", command).out()).as(command).isEqualTo(help.out());
    }
  }

  @Test
  void theVersionIsTold() {
    assertThat(Ran.msc("--version").out()).containsPattern("\\d+\\.\\d+\\.\\d+");
  }
}

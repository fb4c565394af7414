package io.midicenter.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WatchLimitsTest {
  @Test
  void theLimitIsReadWhole() throws Exception {
    Path limit = Path.of("/proc/sys/fs/inotify/max_user_watches");
    assumeTrue(Files.exists(limit), "only Linux says how many folders can be watched");

    String said =
        new String(
            new ProcessBuilder("cat", limit.toString()).start().getInputStream().readAllBytes(),
            java.nio.charset.StandardCharsets.US_ASCII);

    assertThat(WatchLimits.mostFolders()).hasValue(Long.parseLong(said.strip()));
  }
}

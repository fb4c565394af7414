package io.midicenter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the sources of the product must not say.
class SourceRulesTest {
  /// An interrupted thread closes the files of an index under everybody who reads them.
  private static final Pattern INTERRUPTS =
      Pattern.compile("\\binterrupt\\(|\\bcancel\\(true\\)|\\bshutdownNow\\(");

  private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  @Test
  void noThreadIsEverInterrupted() throws Exception {
    assertThat(linesWith(INTERRUPTS)).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws Exception {
    assertThat(linesWith(LEFT_FOR_LATER)).isEmpty();
  }

  @Test
  void theRulesFindWhatTheyForbid() {
    assertThat("thread.interrupt();").containsPattern(INTERRUPTS);
    assertThat("future.cancel(true);").containsPattern(INTERRUPTS);
    assertThat("pool.shutdownNow();").containsPattern(INTERRUPTS);
    assertThat("store.interruptStale(); Thread.interrupted();").doesNotContainPattern(INTERRUPTS);
    assertThat("// " + "TODO: later").containsPattern(LEFT_FOR_LATER);
  }

  private static List<String> linesWith(Pattern forbidden) throws IOException {
    var found = new ArrayList<String>();
    int sources = 0;
    for (Path source : sources()) {
      sources++;
      int number = 0;
      for (String line : Files.readAllLines(source)) {
        number++;
        if (forbidden.matcher(line).find()) {
          found.add(source + ":" + number + ": " + line.strip());
        }
      }
    }
    assertThat(sources).as("sources that were looked at").isGreaterThan(200);
    return found;
  }

  private static List<Path> sources() throws IOException {
    Path repository = Path.of("").toAbsolutePath();
    while (!Files.exists(repository.resolve("msc"))) {
      repository = Objects.requireNonNull(repository.getParent(), "the folder that holds msc");
    }
    var found = new ArrayList<Path>();
    try (Stream<Path> modules = Files.list(repository)) {
      for (Path module :
          modules.map(m -> m.resolve("src/main")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> tree = Files.walk(module)) {
          tree.filter(f -> f.toString().matches(".*\\.(java|sql|xml|properties)"))
              .forEach(found::add);
        }
      }
    }
    return found;
  }
}

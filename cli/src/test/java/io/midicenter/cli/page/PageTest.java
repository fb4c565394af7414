package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// Tests of the page in a real Chromium: one browser a JVM, one profile a visit. At the end of each
/// test no visit may have written an error to the console, broken the policy or asked another host.
///
/// Without Chromium or Node the tests are skipped with a message, or fail where
/// `-Dui.required=true`.
@Tag("ui")
abstract class PageTest {
  /// Root mean square of silence with a margin; music is a hundred times louder.
  static final double AUDIBLE = 0.001;

  private static final List<Path> CHROMIUM =
      List.of(
          Path.of(System.getProperty("chromium.path", "/usr/bin/chromium")),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final Path NODE =
      Path.of(System.getenv().getOrDefault("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--autoplay-policy=no-user-gesture-required");

  private static @Nullable Browser browser;

  private final List<Visit> visits = new ArrayList<>();

  @BeforeAll
  static void startBrowser() {
    @Nullable Path chromium =
        CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
    String missing =
        chromium == null
            ? "Chromium is not installed at " + CHROMIUM
            : Files.isExecutable(NODE) ? "" : "Node is not installed at " + NODE;
    if (Boolean.getBoolean("ui.required")) {
      assertThat(missing).as("ui.required").isEmpty();
    }
    assumeTrue(missing.isEmpty(), missing + ": the tests of the page are skipped");
    if (browser == null && chromium != null) {
      browser =
          Playwright.create()
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
    }
  }

  @AfterEach
  void everythingWasQuiet() {
    try {
      visits.forEach(Visit::close);
    } finally {
      visits.clear();
    }
  }

  final Visit visit() {
    return visit(1440, 900, ColorScheme.LIGHT);
  }

  final Visit visit(int width, int height, ColorScheme scheme) {
    return visit(ServedLibrary.demo(), width, height, scheme);
  }

  final Visit visit(ServedLibrary served, int width, int height, ColorScheme scheme) {
    if (browser == null) {
      throw new IllegalStateException("no browser");
    }
    var visit = new Visit(browser, served.url(), width, height, scheme);
    visits.add(visit);
    return visit;
  }
}

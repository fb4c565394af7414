package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// One person's visit with a fresh browser profile. Keeps what must never happen: console errors,
/// violations of the policy, requests to other hosts.
///
/// *Threads:* one; Playwright objects belong to the thread that made them.
final class Visit implements AutoCloseable {
  /// How long the page may take for anything, on a busy machine. Milliseconds.
  private static final double PATIENCE = 20_000;

  private final BrowserContext context;
  private final Page page;
  private final FakeApi api;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> allowedHosts = new ArrayList<>();

  /// Parts of console messages that a test brings about on purpose.
  final List<String> expected = new ArrayList<>();

  Visit(Browser browser, FakeApi api, int width, int height, ColorScheme scheme) {
    this.api = api;
    allowedHosts.add(api.url());
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text() + " " + message.location());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(this::watch);
    page.addInitScript(
        "addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI, e.sourceFile, e.lineNumber))");
  }

  private void watch(Request request) {
    String url = request.url();
    if (url.startsWith("http") && allowedHosts.stream().noneMatch(url::startsWith)) {
      complaints.add("request to another host: " + url);
    }
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  void allowHost(String origin) {
    allowedHosts.add(origin);
  }

  /// Opens a path such as `/?q=piano` and waits for the first answer.
  Visit open(String path) {
    page.navigate(api.url() + path);
    return this;
  }

  /// Opens a search and waits until its rows are there.
  Visit openSearch(String query) {
    open("/" + query);
    locator("msc-row .nm").first().waitFor();
    return this;
  }

  Locator locator(String css) {
    return page.locator(css);
  }

  String query() {
    String url = page.url();
    return url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
  }

  /// Names of the rows drawn now, from the top.
  List<String> names() {
    return locator("msc-row .nm").allInnerTexts();
  }

  String count() {
    return locator(".rh h1").innerText();
  }

  /// Waits until it is so.
  void until(String what, BooleanSupplier so) {
    long end = System.nanoTime() + (long) (PATIENCE * 1e6);
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("in time: %s; console: %s", what, complaints)
          .isLessThan(end);
      page.waitForTimeout(20);
    }
  }

  void untilCount(String text) {
    until("count " + text, () -> count().equals(text));
  }

  /// Evaluates a function of the element's session.
  Object session(String function) {
    return page.evaluate("() => (" + function + ")(document.querySelector('midi-search').session)");
  }

  /// Loudest moment of the last 2,048 samples, as root mean square.
  double loudness() {
    Object value =
        session(
            """
            s => { const a = s.playback.player?.analyser; if (!a) return 0; const d = new Float32Array(2048);
                   a.getFloatTimeDomainData(d); return Math.sqrt(d.reduce((n, x) => n + x * x, 0) / 2048); }\
            """);
    return ((Number) value).doubleValue();
  }

  Download download(Runnable click) {
    return page.waitForDownload(click);
  }

  /// Rules of WCAG 2.2 AA that the page breaks now.
  List<String> barriers() {
    AxeResults results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();
    return results.getViolations().stream()
        .map(rule ->
            rule.getId()
                + ": "
                + rule.getNodes().stream()
                    .limit(3)
                    .map(node -> node.getTarget() + " " + node.getFailureSummary())
                    .toList())
        .toList();
  }

  /// All that was written to the console so far.
  String consoleText() {
    return String.join("\n", complaints);
  }

  /// What happened that never may.
  List<String> complaints() {
    return complaints.stream().filter(text -> expected.stream().noneMatch(text::contains)).toList();
  }

  @Override
  public void close() {
    List<String> bad = complaints();
    context.close();
    assertThat(bad).as("console errors, policy violations, requests to other hosts").isEmpty();
  }
}

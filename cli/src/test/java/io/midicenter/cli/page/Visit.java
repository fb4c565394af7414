package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
  private static final double PATIENCE = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final String url;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> hosts = new ArrayList<>();
  private int effects;

  /// Parts of console messages that a test brings about on purpose.
  final List<String> expected = new ArrayList<>();

  Visit(Browser browser, String url, int width, int height, ColorScheme scheme) {
    this.url = url;
    hosts.add(url);
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setAcceptDownloads(true)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    context.setDefaultTimeout(PATIENCE);
    context.addInitScript(
        """
        addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI));
        window.copied = 0;
        if (navigator.clipboard) {
          const write = navigator.clipboard.writeText.bind(navigator.clipboard);
          navigator.clipboard.writeText = text => { window.copied++; return write(text); };
        }
        """);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text() + " " + message.location());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(this::watch);
    page.onDownload(_ -> effects++);
    page.onPopup(popup -> {
      effects++;
      popup.close();
    });
  }

  private void watch(Request request) {
    effects++;
    String asked = request.url();
    if (asked.startsWith("http") && hosts.stream().noneMatch(asked::startsWith)) {
      complaints.add("request to another host: " + asked);
    }
  }

  Page page() {
    return page;
  }

  void allowHost(String origin) {
    hosts.add(origin);
  }

  /// Requests, downloads and windows so far, as one number that only grows.
  int effects() {
    return effects;
  }

  Visit open(String path) {
    page.navigate(url + path);
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
    String address = page.url();
    return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
  }

  /// Names of the rows drawn now, from the top.
  List<String> names() {
    return locator("msc-row .nm").allInnerTexts();
  }

  String count() {
    return locator(".rh h1").innerText();
  }

  /// Files the count line speaks of.
  int files() {
    String digits = count().replaceAll("\\D", "");
    return digits.isEmpty() ? -1 : Integer.parseInt(digits);
  }

  /// Waits until it is so.
  void until(String what, BooleanSupplier so) {
    long end = System.nanoTime() + (long) (PATIENCE * 1e6);
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("in time: %s; console: %s; at %s", what, complaints, page.url())
          .isLessThan(end);
      page.waitForTimeout(20);
    }
  }

  /// Evaluates a function of the element's session.
  Object session(String function) {
    return page.evaluate("() => (" + function + ")(document.querySelector('midi-search').session)");
  }

  double number(String function) {
    return ((Number) session(function)).doubleValue();
  }

  String playing() {
    return String.valueOf(session("s => s.playback.state"));
  }

  /// The last 2,048 samples that went to the speakers, as root mean square.
  double loudness() {
    return number(
        """
        s => { const a = s.playback.player?.analyser; if (!a) return 0; const d = new Float32Array(2048);
               a.getFloatTimeDomainData(d); return Math.sqrt(d.reduce((n, x) => n + x * x, 0) / 2048); }\
        """);
  }

  /// Rules of WCAG 2.2 AA that the page breaks now.
  List<String> barriers() {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
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

  @Override
  public void close() {
    List<String> bad =
        complaints.stream().filter(text -> expected.stream().noneMatch(text::contains)).toList();
    context.close();
    assertThat(bad).as("console errors, policy violations, requests to other hosts").isEmpty();
  }
}

package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The element and the iframe on another site: that of a second server, so of another origin.
class EmbedTest extends BrowserTest {
  /// A site whose styles shout at everything.
  private static final String HOSTILE =
      "<style>*{color:red!important;font:italic 40px serif!important;letter-spacing:9px!important;text-transform:uppercase!important;line-height:3!important}"
          + "button,input,a,div{display:inline!important;background:yellow!important;border:9px solid blue!important}</style>";

  private FakeApi site;

  EmbedTest() {
    site = new FakeApi();
  }

  @BeforeEach
  void list() {
    api.allowedOrigins = List.of(site.origin());
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  private Visit hostVisit(String body) {
    site.hostHtml =
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Another site</title><link rel='icon' href='data:,'>"
            + HOSTILE
            + "</head><body><main>"
            + body
            + "</main></body></html>";
    Visit visit = visit();
    visit.allowHost(site.origin());
    visit.page().navigate(site.url() + "/host");
    return visit;
  }

  private String script() {
    return "<script>window.heard = []; for (const name of ['ready', 'results', 'select', 'error']) addEventListener('midi-search-' + name, e => heard.push([name, e.detail]));</script>"
        + "<script type='module' src='"
        + api.url()
        + "/embed.js'></script>";
  }

  @Test
  void theElementSearchesPlaysAndTellsItsHostUnderHostileStyles() {
    Visit visit =
        hostVisit(
            script()
                + "<midi-search query='piano' filters='bpm:92..126 key:Am' locked='key' theme='dark' limit='2'></midi-search>");
    visit.locator("msc-row .nm").first().waitFor();
    assertThat(visit.names()).hasSize(2);
    Locator name = visit.locator("msc-row .nm").nth(1);
    assertThat(name.evaluate("e => getComputedStyle(e).color")).isEqualTo("rgb(238, 241, 245)");
    assertThat(
            name.evaluate(
                "e => getComputedStyle(e).fontSize + getComputedStyle(e).fontStyle + getComputedStyle(e).textTransform"))
        .isEqualTo("14pxnormalnone");
    assertThat(name.evaluate("e => getComputedStyle(e).letterSpacing")).isNotEqualTo("9px");
    assertThat(visit.locator(".chip.locked").innerText()).contains("Key").contains("Am");
    assertThat(visit.locator(".chip .off").count()).isEqualTo(1);
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > 0.001);
    visit.locator("msc-row .nm").nth(1).click();
    visit.until("select", () -> heard(visit).contains("select"));
    assertThat(heard(visit)).contains("ready").contains("results").doesNotContain("error");
    assertThat(visit.page().url()).endsWith("/host");
  }

  @Test
  void theElementFollowsItsAttributesAndASecondScriptIsHarmless() {
    Visit visit =
        hostVisit(
            script()
                + "<script type='module' src='"
                + api.url()
                + "/embed.js?again'></script><midi-search query='piano'></midi-search>");
    visit.untilCount("6 files");
    visit
        .page()
        .evaluate("() => document.querySelector('midi-search').setAttribute('query', 'waltz')");
    visit.until("waltzes", () -> visit.names().stream().allMatch(name -> name.contains("Waltz")));
  }

  @Test
  void theFrameSearchesInsideAnotherSite() {
    Visit visit =
        hostVisit(
            "<iframe title='MIDI search' src='"
                + api.url()
                + "/embed?q=piano&key=Am&locked=key&theme=light' width='760' height='520' allow='autoplay; midi; clipboard-write'></iframe>");
    FrameLocator frame = visit.page().frameLocator("iframe");
    frame.locator("msc-row .nm").first().waitFor();
    assertThat(frame.locator("msc-row .nm").allInnerTexts()).hasSize(3);
    assertThat(frame.locator(".chip .off").count()).isZero();
    frame.locator("msc-row .pb").first().click();
    frame.locator(".row.playing").first().waitFor();
    frame.locator("input[name=q]").fill("");
    visit.until("more", () -> frame.locator("msc-row .nm").count() > 3);
  }

  @Test
  void aSiteThatIsNotListedGetsNeitherElementNorFrame() {
    api.allowedOrigins = List.of("https://listed.example");
    Visit element = visit();
    element.expected.addAll(
        List.of("CORS policy", "Failed to load resource", "frame-ancestors", "NotSameOrigin"));
    element.allowHost(site.origin());
    site.hostHtml =
        "<!doctype html><html lang='en'><title>x</title><link rel='icon' href='data:,'>"
            + script()
            + "<midi-search></midi-search><iframe title='x' src='"
            + api.url()
            + "/embed'></iframe></html>";
    element.page().navigate(site.url() + "/host");
    element.until(
        "refusals",
        () ->
            element.consoleText().contains("CORS policy")
                && element.consoleText().contains("frame-ancestors"));
    assertThat(element.page().evaluate("() => customElements.get('midi-search') === undefined"))
        .isEqualTo(true);
    assertThat(api.calls("GET search")).isEmpty();
  }

  @Test
  void theOrdinaryPageIsFramedByNobody() {
    Visit visit = visit();
    visit.expected.add("frame-ancestors");
    visit.allowHost(site.origin());
    site.hostHtml =
        "<!doctype html><html lang='en'><title>x</title><link rel='icon' href='data:,'><iframe title='x' src='"
            + api.url()
            + "/'></iframe></html>";
    visit.page().navigate(site.url() + "/host");
    visit.until("refusal", () -> visit.consoleText().contains("frame-ancestors"));
    assertThat(api.calls("GET search")).isEmpty();
  }

  private static String heard(Visit visit) {
    return String.valueOf(visit.page().evaluate("() => JSON.stringify(window.heard)"));
  }
}

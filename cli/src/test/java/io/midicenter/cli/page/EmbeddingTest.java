package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The search inside other people's sites: only where the setting `embed.allowed-origins` says so.
class EmbeddingTest extends PageTest {
  private final ServedLibrary served = ServedLibrary.demo();

  private Visit visitSite(HostSite site, String body) {
    site.show(body);
    Visit visit = visit();
    visit.allowHost(site.origin());
    return visit;
  }

  private String element() {
    return "<script type='module' src='"
        + served.url()
        + "/embed.js'></script><midi-search query='bass' filters='bpm:80..140' locked='bpm' theme='dark'></midi-search>";
  }

  private String frame() {
    return "<iframe title='MIDI search' src='"
        + served.url()
        + "/embed?q=bass' width='760' height='520' allow='autoplay; clipboard-write'></iframe>";
  }

  @Test
  void theElementSearchesAndPlaysOnAListedSiteWhateverItsStyles() {
    Visit visit = visitSite(served.listed, element());
    visit.page().navigate(served.listed.origin() + "/");
    visit.locator("msc-row .nm").first().waitFor();
    Locator name = visit.locator("msc-row .nm").first();
    assertThat(name.evaluate("e => getComputedStyle(e).fontSize + getComputedStyle(e).fontStyle"))
        .isEqualTo("14pxnormal");
    assertThat(name.evaluate("e => getComputedStyle(e).color")).isNotEqualTo("rgb(255, 0, 0)");
    assertThat(visit.locator(".chip.locked").count()).isEqualTo(1);
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    visit.locator("input[name=q]").fill("arp");
    visit.until(
        "arpeggios",
        () ->
            visit.names().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("arp")));
    assertThat(visit.page().url()).isEqualTo(served.listed.origin() + "/");
  }

  @Test
  void theFrameSearchesAndPlaysOnAListedSite() {
    Visit visit = visitSite(served.listed, frame());
    visit.page().navigate(served.listed.origin() + "/");
    FrameLocator frame = visit.page().frameLocator("iframe");
    frame.locator("msc-row .nm").first().waitFor();
    frame.locator("msc-row .pb").first().click();
    frame.locator(".row.playing").first().waitFor();
    frame.locator("input[name=q]").fill("arp");
    visit.until(
        "arpeggios",
        () ->
            frame.locator("msc-row .nm").allInnerTexts().stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("arp")));
  }

  @Test
  void aSiteThatIsNotListedGetsNeitherElementNorFrame() {
    Visit visit = visitSite(served.unlisted, element() + frame());
    visit.expected.addAll(List.of("CORS policy", "Failed to load resource", "frame-ancestors"));
    visit.page().navigate(served.unlisted.origin() + "/");
    visit.until(
        "refusals",
        () ->
            visit.consoleText().contains("CORS policy")
                && visit.consoleText().contains("frame-ancestors"));
    assertThat(visit.page().evaluate("() => customElements.get('midi-search') === undefined"))
        .isEqualTo(true);
  }

  @Test
  void theOrdinaryPageIsFramedByNobody() {
    Visit visit =
        visitSite(served.listed, "<iframe title='x' src='" + served.url() + "/'></iframe>");
    visit.expected.add("frame-ancestors");
    visit.page().navigate(served.listed.origin() + "/");
    visit.until("refusal", () -> visit.consoleText().contains("frame-ancestors"));
  }
}

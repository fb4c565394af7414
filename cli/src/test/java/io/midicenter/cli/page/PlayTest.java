package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sound of the built-in instruments, and the way to it by keyboard alone.
class PlayTest extends PageTest {
  @Test
  void aClickSoundsPauseIsSilentAndSeekMoves() {
    Visit visit = visit().openSearch("?q=maple+leaf");
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    List<Double> windows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      visit.page().waitForTimeout(100);
      windows.add(visit.loudness());
    }
    assertThat(windows).as("loudness every 100 ms").allMatch(rms -> rms > AUDIBLE);
    double before = visit.number("s => s.playback.position");
    visit.until("going on", () -> visit.number("s => s.playback.position") > before);

    visit.locator("msc-player-bar .go").click();
    visit.until("paused", () -> visit.playing().equals("paused"));
    visit.until("silence", () -> visit.loudness() < AUDIBLE);

    BoundingBox strip = visit.locator(".mini").boundingBox();
    visit.page().mouse().click(strip.x + strip.width / 2, strip.y + strip.height / 2);
    visit.until(
        "the middle",
        () ->
            Math.abs(visit.number("s => s.playback.position / s.playback.duration") - 0.5) < 0.03);
    visit.locator("msc-player-bar .go").click();
    visit.until("sound again", () -> visit.loudness() > AUDIBLE);
  }

  @Test
  void drumsSoundAsWell() {
    Visit visit = visit().openSearch("?q=drums");
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
  }

  @Test
  void searchPlayAndDownloadNeedNoMouse() {
    Visit visit = visit().openSearch("");
    visit.page().keyboard().press("/");
    visit.page().keyboard().type("arp");
    visit.until("found", () -> visit.query().equals("q=arp") && visit.files() < 100);
    visit.page().keyboard().press("Enter");
    visit.page().keyboard().press("ArrowDown");
    visit.until("in the list", () -> "msc-row".equals(focused(visit)));
    visit.page().keyboard().press("ArrowDown");
    visit.until(
        "second row",
        () -> visit.locator("msc-row[aria-selected=true][aria-rowindex='3']").count() == 1);
    visit.page().keyboard().press("ArrowRight");
    visit.page().keyboard().press("Enter");
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    visit.page().keyboard().press("Space");
    visit.until("paused", () -> visit.playing().equals("paused"));
    visit.page().keyboard().press("ArrowLeft");
    Download saved = visit.page().waitForDownload(() -> visit.page().keyboard().press("d"));
    assertThat(saved.suggestedFilename())
        .isEqualTo(visit.locator("msc-row[aria-rowindex='3'] .nm").innerText() + ".mid");
  }

  private static String focused(Visit visit) {
    return String.valueOf(
        visit
            .page()
            .evaluate(
                "() => document.querySelector('midi-search').shadowRoot.activeElement?.localName"));
  }
}

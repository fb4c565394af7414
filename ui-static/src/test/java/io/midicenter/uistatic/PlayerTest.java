package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest extends BrowserTest {
  /// Root mean square of silence with a margin; music is a hundred times louder.
  private static final double AUDIBLE = 0.001;

  @Test
  void aClickPlaysWithSoundPauseIsSilentAndSeekMoves() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    List<Double> windows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      visit.page().waitForTimeout(120);
      windows.add(visit.loudness());
    }
    assertThat(windows).allMatch(rms -> rms > AUDIBLE);
    assertThat(visit.locator("msc-row").first().getAttribute("class")).contains("playing");
    assertThat(visit.locator(".now .nm").innerText()).isEqualTo("Late Train Home – piano ballad");

    visit.locator(".go").click();
    visit.until("paused", () -> visit.session("s => s.playback.state").equals("paused"));
    visit.until("silence", () -> visit.loudness() < AUDIBLE);

    BoundingBox strip = visit.locator(".mini").boundingBox();
    visit.page().mouse().click(strip.x + strip.width / 2, strip.y + 10);
    visit.until(
        "the middle",
        () ->
            Math.abs(number(visit, "s => s.playback.position / s.playback.duration") - 0.5) < 0.03);
    visit.locator(".mini").focus();
    visit.page().keyboard().press("ArrowRight");
    visit.until(
        "five seconds on",
        () -> number(visit, "s => s.playback.position - s.playback.duration / 2") > 4);
    visit.locator(".go").click();
    visit.until("sound again", () -> visit.loudness() > AUDIBLE);
    assertThat(visit.locator(".mini").getAttribute("aria-valuetext")).matches("0:2\\d of 0:34");

    visit.locator(".vol").fill("0");
    visit.until("no volume", () -> visit.loudness() < AUDIBLE);
    assertThat(number(visit, "s => s.playback.volume")).isZero();
  }

  @Test
  void nextAndPreviousPlayTheNeighboursAndASelectionAuditionsWhilePlaying() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row .pb").first().click();
    visit.until("playing", () -> visit.session("s => s.playback.state").equals("playing"));
    visit.locator("[aria-label='Next result']").click();
    visit.until("second plays", () -> playing(visit).startsWith("Rain on Tin"));
    visit.locator("[aria-label='Previous result']").click();
    visit.until("first plays", () -> playing(visit).startsWith("Late Train"));
    visit.until("playing", () -> visit.session("s => s.playback.state").equals("playing"));
    visit.locator("msc-row .nm").nth(2).click();
    visit.until("audition", () -> playing(visit).startsWith("Sad Piano"));
    visit.until("drums and all", () -> visit.loudness() > AUDIBLE);
    visit.page().keyboard().press("Escape");
    visit.page().keyboard().press("Space");
    visit.until("paused by key", () -> visit.session("s => s.playback.state").equals("paused"));
  }

  @Test
  void aDrumPartSoundsWithItsKit() {
    Visit visit = visit().openSearch("?q=dusty+break");
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    assertThat(visit.session("s => [...s.playback.player.banks.loaded.keys()].join()"))
        .isEqualTo("sf3/128-0.sf3");
  }

  @Test
  void aClickIntoThePianoRollPlaysFromThere() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row").first().click();
    visit.locator("msc-roll canvas").click();
    visit.until("in the third bar", () -> number(visit, "s => s.playback.position") > 3.5);
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
  }

  @Test
  void aFileWithoutNotesSaysSoAndCanStillBeSaved() {
    Visit visit = visit().openSearch("?q=silence");
    visit.locator("msc-row .pb").click();
    visit.until(
        "message",
        () -> visit.locator(".now .mt").innerText().equals("Nothing to hear in this file."));
    assertThat(
            visit
                .download(() -> visit.locator("msc-row [data-act=download]").click())
                .suggestedFilename())
        .endsWith(".mid");
  }

  @Test
  void aSoundBankThatCannotBeLoadedIsReportedNotSwallowed() {
    Visit visit = visit();
    visit.expected.add("Failed to load resource");
    visit
        .page()
        .route(
            "**/128-0.sf3",
            route ->
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(500)));
    visit.openSearch("?q=piano");
    visit.locator("msc-row .pb").first().click();
    visit.until(
        "message",
        () ->
            visit
                .locator(".now .mt")
                .innerText()
                .startsWith("Some instruments could not be loaded"));
    visit.until("the rest sounds", () -> visit.loudness() > AUDIBLE);
  }

  @Test
  void onAPlainAddressThePageSaysWhyItCannotSound() {
    Visit visit = visit();
    visit.page().addInitScript("Object.defineProperty(window, 'isSecureContext', {value: false})");
    visit.openSearch("?q=piano");
    visit.locator("msc-row .pb").first().click();
    visit.until(
        "message",
        () -> visit.locator(".now .mt").innerText().startsWith("Sound needs a secure address"));
  }

  private static String playing(Visit visit) {
    return String.valueOf(
        visit.session("s => s.playback.state === 'playing' ? s.playback.hit.doc.name : ''"));
  }

  private static double number(Visit visit, String function) {
    return ((Number) visit.session(function)).doubleValue();
  }
}

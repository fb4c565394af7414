package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

  @Test
  void tempoTransposeLoopAndMutesActOnWhatPlaysAndTheFirstThreeOutliveTheSong() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row").first().click();
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > AUDIBLE);
    visit.locator("[data-step=tempo] [aria-label=Faster]").click();
    visit.locator("[data-step=transpose] [aria-label='A semitone up']").click();
    assertThat(number(visit, "s => s.playback.player.sequencer.playbackRate")).isGreaterThan(1);
    assertThat(number(visit, "s => s.playback.player.transpose")).isEqualTo(1);
    assertThat(visit.locator("[data-step=transpose] small").innerText()).isEqualTo("+1 semi");

    Locator mutes = visit.locator(".ms [aria-label^=Mute]");
    for (int i = 0; i < mutes.count(); i++) {
      mutes.nth(i).click();
    }
    visit.until("all parts silent", () -> visit.loudness() < AUDIBLE);
    visit.locator(".ms [aria-label^=Mute]").first().click();
    visit.until("one part sounds", () -> visit.loudness() > AUDIBLE);

    visit.locator("[data-act=player-menu]").click();
    visit.locator(".seg-b button:has-text('Bars')").click();
    visit.locator("[aria-label='First bar']").fill("2");
    visit.locator("[aria-label='Last bar']").fill("2");
    visit.locator("[aria-label='Last bar']").press("Enter");
    visit.session(
        "s => { window.places = []; s.playback.clock.addEventListener('position', () => window.places.push(s.playback.position)); }");
    visit.until(
        "round and round",
        () ->
            Boolean.TRUE.equals(
                visit
                    .page()
                    .evaluate(
                        "() => window.places.some((at, i) => i > 0 && at < window.places[i - 1] - 0.5)")));
    assertThat(visit.barriers()).isEmpty();
    visit.page().keyboard().press("Escape");

    visit.locator("[aria-label='Next result']").click();
    visit.until("second plays", () -> playing(visit).startsWith("Rain on Tin"));
    assertThat(number(visit, "s => s.playback.transpose")).isEqualTo(1);
    assertThat(number(visit, "s => s.playback.silent.size")).isZero();
    assertThat(visit.session("s => s.playback.loop")).isNull();
  }

  @Test
  void everySongIsHeardAtMyTempoAndKey() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("[data-act=player-menu]").click();
    visit.locator("label.sw:has-text('Hear every') input").check();
    visit.locator("[aria-label='My tempo in BPM']").fill("120");
    visit.locator("[aria-label='My key']").selectOption("Em");
    visit.page().keyboard().press("Escape");
    visit.locator("msc-row .pb").first().click();
    visit.until("playing", () -> visit.session("s => s.playback.state").equals("playing"));
    assertThat(visit.locator("[data-step=tempo] b").innerText()).isEqualTo("120");
    assertThat(visit.locator("[data-step=transpose] b").innerText()).isEqualTo("Em");
  }

  @Test
  void oneSongSoundsOverAllTabs() {
    Visit first = visit().openSearch("?q=piano");
    first.locator("msc-row .pb").first().click();
    first.until("playing", () -> first.session("s => s.playback.state").equals("playing"));
    Page second = first.context().newPage();
    second.navigate(api.url() + "/?q=piano");
    second.locator("msc-row .pb").nth(1).click();
    first.until("paused", () -> first.session("s => s.playback.state").equals("paused"));
  }

  private static String playing(Visit visit) {
    return String.valueOf(
        visit.session("s => s.playback.state === 'playing' ? s.playback.hit.doc.name : ''"));
  }

  private static double number(Visit visit, String function) {
    return ((Number) visit.session(function)).doubleValue();
  }
}

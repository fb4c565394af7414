package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The musical searches of the page, written as the API reads them.
class PanelTest extends BrowserTest {
  @BeforeEach
  void theServerCan() {
    api.features = List.of("melody", "rhythm", "chords");
  }

  private static String query(Visit visit) {
    return URLDecoder.decode(visit.query(), StandardCharsets.UTF_8);
  }

  @Test
  void aMelodyPlayedOnTheKeysOfTheComputerFindsFilesAndSaysWhere() {
    Visit visit = visit().openSearch("");
    visit.locator("[data-mode=melody]").click();
    visit.locator(".piano").focus();
    for (String key : List.of("a", "d", "g")) {
      visit.page().keyboard().press(key);
    }
    assertThat(visit.query()).isEmpty();
    visit.locator(".piano [aria-label=C5]").click();
    visit.until(
        "asked", () -> query(visit).matches("melody=60\\.\\d+-64\\.\\d+-67\\.\\d+-72\\.\\d+"));
    visit.locator("msc-row .hit").first().waitFor();
    assertThat(visit.locator("msc-row .hit").first().innerText())
        .contains("99")
        .endsWith("at bar 3");
    assertThat(visit.locator(".chip").innerText()).contains("Melody").contains("4 notes");

    visit.locator(".pt button:has-text('Contour')").click();
    visit.until("contour", () -> query(visit).contains("melodyMatch=contour"));
    assertThat(query(visit)).contains("melody=60-64-67-72");
    visit.locator(".piano").focus();
    visit.page().keyboard().press("Backspace");
    visit.until("three are too few", () -> visit.query().isEmpty());
    visit.page().keyboard().press("Escape");
    visit.until("closed", () -> visit.locator("msc-melody-panel").count() == 0);
  }

  @Test
  void aMatchIsHeardFromOneBarBefore() {
    Visit visit = visit().openSearch("?melody=60-62-64-65");
    visit.locator("msc-row .pb").first().click();
    visit.until("sound", () -> visit.loudness() > 0.001);
    double second = ((Number) visit.session("s => s.playback.song.bars[1].seconds")).doubleValue();
    assertThat(((Number) visit.session("s => s.playback.position")).doubleValue())
        .isGreaterThanOrEqualTo(second - 0.1);
  }

  @Test
  void aBeatIsSetByClicksAndByKeysAndALinkBringsItBack() {
    Visit visit = visit().openSearch("");
    visit.locator("[data-mode=rhythm]").click();
    visit.locator("[aria-label='Kick, step 1']").click();
    visit.page().keyboard().press("ArrowUp");
    visit.page().keyboard().press("ArrowRight");
    visit.page().keyboard().press("Space");
    visit.until("asked", () -> query(visit).equals("rhythm=sd.4000-bd.8000"));
    visit.locator(".pt button:has-text('Exact')").click();
    visit.until("exact", () -> query(visit).endsWith("rhythmMatch=exact"));
    assertThat(visit.barriers()).isEmpty();

    Visit other = visit(1440, 900, ColorScheme.DARK).openSearch("?rhythm=oh.00FF-bd.8888");
    other.page().keyboard().press("b");
    other.locator("[aria-label='Open hat, step 16'][aria-pressed=true]").waitFor();
    assertThat(other.locator(".st[aria-pressed=true]").count()).isEqualTo(12);
    other.locator(".chip .off").click();
    other.until("gone", () -> other.query().isEmpty());
  }

  @Test
  void aProgressionIsBuiltFromThePaletteInAnyKey() {
    Visit visit = visit().openSearch("");
    visit.locator("[data-mode=chords]").click();
    for (String chord : List.of("ii", "V", "I")) {
      visit.locator(".pal button >> text=/^" + chord + "$/").click();
    }
    visit.until("asked", () -> query(visit).equals("chords=ii-V-I"));
    visit.locator(".pt button:has-text('Any key')").click();
    visit.until("any key", () -> query(visit).endsWith("chordMatch=shape"));
    visit.locator(".prog button").last().click();
    visit.until("one less", () -> query(visit).startsWith("chords=ii-V&"));
    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void everyPanelFitsAPhoneWithoutBarriersAndWithoutSidewaysScrolling() {
    Visit visit = visit(390, 844, ColorScheme.DARK).openSearch("");
    for (String mode : List.of("melody", "rhythm", "chords")) {
      visit.locator("[data-mode=" + mode + "]").click();
      visit.locator(".panel .pt").waitFor();
      assertThat(visit.barriers()).as(mode).isEmpty();
      assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void withoutTheFeatureThereIsNoControl() {
    api.features = List.of();
    Visit visit = visit().openSearch("");
    visit.page().keyboard().press("m");
    assertThat(visit.locator("[data-mode]").count()).isZero();
    assertThat(visit.locator(".panel").count()).isZero();
  }
}

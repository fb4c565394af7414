package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class AccessibilityTest extends BrowserTest {
  private static final String SEARCH = "?q=piano&bpm=90..130&instrument=piano";

  @Test
  void nothingBarsTheWayInLightAndDarkWithDetailsOpen() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Visit visit = visit(1440, 900, scheme).openSearch(SEARCH);
      visit.locator("msc-row").first().click();
      visit.locator("msc-roll canvas").waitFor();
      assertThat(visit.barriers()).as(scheme.name()).isEmpty();
    }
  }

  @Test
  void nothingBarsTheWayOnAPhoneItsSheetAndItsDetails() {
    Visit visit = visit(390, 844, ColorScheme.DARK).openSearch(SEARCH);
    assertThat(visit.barriers()).as("list").isEmpty();
    visit.locator(".mfab").click();
    visit.locator("dialog[open] msc-key-wheel").waitFor();
    assertThat(visit.barriers()).as("sheet").isEmpty();
    visit.locator("[data-act=show]").click();
    visit.locator("msc-row").first().click();
    visit.locator("dialog[open] msc-roll canvas").waitFor();
    assertThat(visit.barriers()).as("details").isEmpty();
  }

  @Test
  void nothingBarsTheWayInDialogsAndInTheFrame() {
    Visit visit = visit().openSearch(SEARCH);
    for (String act : new String[] {"help", "embed", "folders"}) {
      visit.locator("[data-act=" + act + "]").click();
      visit.locator("dialog[open]").waitFor();
      assertThat(visit.barriers()).as(act).isEmpty();
      visit.page().keyboard().press("Escape");
      visit.until("closed", () -> visit.locator("dialog").count() == 0);
    }
    visit.locator("[data-act=sort]").click();
    assertThat(visit.barriers()).as("sort").isEmpty();
    Visit frame = visit(760, 520, ColorScheme.LIGHT).openSearch("embed" + SEARCH);
    assertThat(frame.barriers()).as("embed").isEmpty();
  }

  @Test
  void nothingScrollsSidewaysAtThreeHundredAndTwentyPixels() {
    Visit visit = visit(320, 640, ColorScheme.LIGHT).openSearch(SEARCH);
    assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
    assertThat(visit.locator(".root").evaluate("e => e.scrollWidth")).isEqualTo(320);
    assertThat(visit.locator("msc-list").evaluate("e => e.scrollWidth <= e.clientWidth"))
        .isEqualTo(true);
  }

  @Test
  void theCountIsSpokenOnceItRests() {
    Visit visit = visit().openSearch("");
    visit.locator("input[name=q]").pressSequentially("piano");
    visit.until("spoken", () -> visit.locator(".rh1 [role=status]").innerText().equals("6 files"));
  }
}

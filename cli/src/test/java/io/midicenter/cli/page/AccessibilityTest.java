package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WCAG 2.2 AA, as far as axe can judge it, over real facts.
class AccessibilityTest extends PageTest {
  private static final String SEARCH = "?q=bass&bpm=80..140";

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void nothingBarsTheWayOnTheWidePageWithDetails(ColorScheme scheme) {
    Visit visit = visit(1440, 900, scheme).openSearch(SEARCH);
    visit.locator("msc-row").first().click();
    visit.locator("msc-roll canvas").waitFor();
    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void nothingBarsTheWayOnAPhoneInItsSheetAndInItsDetails() {
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
  void nothingBarsTheWayInTheEmbeddedPage() {
    Visit visit = visit(760, 520, ColorScheme.LIGHT).openSearch("embed" + SEARCH);
    assertThat(visit.barriers()).isEmpty();
  }

  @Test
  void nothingBarsTheWayInDialogsAndTheSortMenu() {
    Visit visit = visit().openSearch(SEARCH);
    for (String act : List.of("help", "embed", "folders")) {
      visit.locator("[data-act=" + act + "]").click();
      visit.locator("dialog[open]").waitFor();
      assertThat(visit.barriers()).as(act).isEmpty();
      visit.page().keyboard().press("Escape");
      visit.until("closed", () -> visit.locator("dialog").count() == 0);
    }
    visit.locator("[data-act=sort]").click();
    assertThat(visit.barriers()).as("sort").isEmpty();
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
    visit.locator("input[name=q]").pressSequentially("bass");
    visit.until(
        "spoken",
        () ->
            visit.query().equals("q=bass")
                && visit
                    .locator(".rh1 [role=status]")
                    .innerText()
                    .equals(visit.files() + " files"));
  }
}

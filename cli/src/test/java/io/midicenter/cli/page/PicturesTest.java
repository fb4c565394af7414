package io.midicenter.cli.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Pictures of the page for README and for the eye: `-Dpictures=true` writes docs/pictures anew.
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTest extends PageTest {
  private static final String SEARCH = "?q=bass&bpm=80..130";

  @Test
  void thePageAtEveryWidthInLightAndDark() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      String theme = scheme == ColorScheme.LIGHT ? "light" : "dark";
      Visit desktop = visit(1440, 900, scheme).openSearch(SEARCH);
      desktop.locator("msc-row .pb").nth(1).click();
      desktop.until("playing", () -> desktop.playing().equals("playing"));
      desktop.locator("msc-row .nm").nth(1).click();
      desktop.locator("msc-roll canvas").waitFor();
      desktop.until("some bars", () -> desktop.number("s => s.playback.position") > 2);
      desktop.locator("msc-player-bar .go").click();
      desktop.page().mouse().move(0, 0);
      take(desktop, "desktop-" + theme);
      take(visit(1024, 768, scheme).openSearch(SEARCH), "tablet-" + theme);
      Visit phone = visit(390, 844, scheme).openSearch(SEARCH);
      take(phone, "mobile-" + theme);
      phone.locator(".mfab").click();
      phone.locator("dialog[open] msc-key-wheel").waitFor();
      take(phone, "mobile-filters-" + theme);
    }
    take(visit(760, 520, ColorScheme.LIGHT).openSearch("embed" + SEARCH), "embed-light");
  }

  private static void take(Visit visit, String name) {
    visit.page().waitForTimeout(400);
    Path folder =
        Objects.requireNonNull(ServedLibrary.demoFolder().getParent()).resolve("docs/pictures");
    visit.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}

package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person says about files: kept, found again, taken back.
class MarksOnPageTest extends PageTest {
  @TempDir Path directory;

  @Test
  void aFileIsMarkedCollectedFoundAgainAndEverythingTakenBack() {
    try (ServedLibrary served = ServedLibrary.empty(directory.resolve("home"))) {
      served.importFolder(ServedLibrary.demoFolder());
      Visit visit = visit(served, 1440, 900, ColorScheme.LIGHT).openSearch("?q=bass");
      long basses = visit.files();
      visit.locator("msc-row").first().click();
      visit.locator("[data-act=detail-favorite]").waitFor();

      visit.page().keyboard().press("f");
      visit.locator("[data-act=detail-favorite][aria-pressed=true]").waitFor();
      visit.locator("msc-row [data-act=favorite][aria-pressed=true]").first().waitFor();
      visit.locator("msc-marks [data-stars='4']").click();
      visit.locator("msc-marks [data-stars='4'][aria-pressed=true]").waitFor();
      visit.locator("msc-marks input[name=tag]").fill("My Vibe");
      visit.page().keyboard().press("Enter");
      visit.locator("msc-marks [data-untag=my-vibe]").waitFor();
      visit.locator("msc-marks input[name=collection]").fill("Live set");
      visit.page().keyboard().press("Enter");
      visit.locator("msc-marks [data-out=live-set]").waitFor();
      assertThat(visit.barriers()).isEmpty();

      found(visit, "?tag=my-vibe&rating=4..&collection=live-set&favorite=yes", 1);

      visit.openSearch("?q=bass");
      visit.locator("[data-act=edit-all]").click();
      visit.locator("msc-edit-all input[name=tag]").fill("low end");
      visit.locator("msc-edit-all button:has-text('Add tag')").click();
      visit.locator(".toast:has-text('" + basses + " files changed.')").waitFor();
      found(visit, "?tag=low-end", basses);

      visit.openSearch("?q=bass");
      visit.locator("[data-act=edit-all]").click();
      visit.locator("[data-act=all-favorite]").click();
      visit.locator(".toast button").click();
      visit.locator(".toast:has-text('Taken back.')").waitFor();
      found(visit, "?favorite=yes", 1);
    }
  }

  @Test
  void aSearchIsSavedByNameAndAsACollectionAndTheRecentOnesAreThere() {
    try (ServedLibrary served = ServedLibrary.empty(directory.resolve("home"))) {
      served.importFolder(ServedLibrary.demoFolder());
      Visit visit = visit(served, 1440, 900, ColorScheme.DARK).openSearch("");
      long all = visit.files();
      visit.page().keyboard().press("/");
      visit.page().keyboard().type("piano");
      visit.page().keyboard().press("Enter");
      visit.until("found", () -> visit.query().equals("q=piano") && visit.files() < all);

      visit.locator("[data-act=saved]").click();
      visit.locator("msc-saved input[name=name]").fill("All pianos");
      visit.locator("msc-saved [value=search]").click();
      visit.locator("[data-search]").waitFor();
      visit.locator("msc-saved input[name=name]").fill("Pianos for ever");
      visit.locator("msc-saved [value=collection]").click();
      visit.locator("[data-collection=pianos-for-ever]").waitFor();
      visit.locator("msc-saved .to:text-is('piano')").waitFor();
      assertThat(visit.barriers()).isEmpty();

      long pianos = visit.openSearch("?q=piano").files();
      visit.openSearch("");
      visit.locator("[data-act=saved]").click();
      visit.locator("[data-search] .to").click();
      visit.until(
          "searched again", () -> visit.query().equals("q=piano") && visit.files() == pianos);
      visit.locator("[data-act=saved]").click();
      visit.locator("[aria-label='Delete search All pianos']").click();
      visit.until("gone", () -> visit.locator("[data-search]").count() == 0);
    }
  }

  /// A busy machine may need more than the two seconds that the page waits for the index.
  private static void found(Visit visit, String query, long files) {
    visit.until(query + " finds " + files, () -> visit.openSearch(query).files() == files);
  }
}

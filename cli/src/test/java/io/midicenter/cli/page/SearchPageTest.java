package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.midicenter.indexer.LibraryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Searching the demo library on the page: every way to narrow it, and what the address keeps.
class SearchPageTest extends PageTest {
  @Test
  void typingFindsRowsShowsChipsAndWritesTheAddress() {
    Visit visit = visit().openSearch("");
    LibraryStatus status = ServedLibrary.demo().library.status();
    assertThat(visit.files()).isEqualTo((int) status.documents()).isGreaterThan(190);
    visit.locator("input[name=q]").pressSequentially("bass 90-110 bpm");
    visit.until("narrowed", () -> visit.locator(".chip").count() == 2 && visit.files() < 40);
    assertThat(visit.query()).isEqualTo("q=bass+90-110+bpm");
    assertThat(visit.names()).isNotEmpty();
    assertThat(visit.locator("msc-row mark").first().innerText()).isEqualToIgnoringCase("bass");
    visit.locator(".chip:has-text('90') .off").click();
    visit.until("text alone", () -> visit.query().equals("q=bass"));
  }

  @Test
  void aFilterNarrowsBackUndoesItAndReloadAndSharedAddressOpenTheSame() {
    Visit visit = visit().openSearch("?q=bass");
    int all = visit.files();
    visit.locator("section[data-field=kind] .pill").first().click();
    visit.until("a chip", () -> visit.locator(".chip").count() == 1);
    assertThat(visit.query()).contains("kind=");
    visit.until("fewer", () -> visit.files() < all);
    assertThat(visit.files()).isPositive();
    visit.page().goBack();
    visit.until("without", () -> visit.query().equals("q=bass") && visit.files() == all);
    visit.page().goForward();
    visit.until("with", () -> visit.locator(".chip").count() == 1);
    visit.locator("[data-act=sort]").click();
    visit.locator(".menu [role=menuitemradio]:has-text('Fastest first')").click();
    visit.until("sorted", () -> visit.query().contains("sort=-bpm"));
    visit.until("fastest first", () -> isDescending(tempos(visit)));
    List<String> names = visit.names();
    String address = visit.page().url();
    visit.locator("[data-act=share]").click();
    visit.locator(".toast").waitFor();
    assertThat(visit.page().evaluate("() => navigator.clipboard.readText()")).isEqualTo(address);
    visit.page().reload();
    visit.until("the same again", () -> visit.names().equals(names));
    Visit other = visit().open(address.substring(address.indexOf("/?")));
    other.until("the same elsewhere", () -> other.names().equals(names));
  }

  private static List<Double> tempos(Visit visit) {
    return visit.locator("msc-row .c-b").allInnerTexts().stream()
        .map(text -> text.replaceAll("[^0-9.]", ""))
        .filter(text -> !text.isEmpty())
        .map(Double::valueOf)
        .toList();
  }

  private static boolean isDescending(List<Double> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) > values.get(i - 1)) {
        return false;
      }
    }
    return values.size() > 3;
  }

  @Test
  void keysOnTheWheelAndTempoHandlesByKeyboardNarrowTheList() {
    Visit visit = visit().openSearch("");
    int all = visit.files();
    visit.locator(".seg[aria-label^='A minor,']").click();
    visit.until("one key", () -> visit.query().equals("key=Am") && visit.files() < all);
    int minor = visit.files();
    assertThat(visit.locator("msc-row .key").allInnerTexts())
        .isNotEmpty()
        .allMatch(text -> text.startsWith("Am"));
    visit.page().keyboard().press("ArrowRight");
    visit.page().keyboard().press("Space");
    visit.until("two keys", () -> visit.query().equals("key=Am,Em") && visit.files() > minor);
    visit.locator("section[data-field=key] .sw").click();
    visit.until("compatible", () -> visit.locator(".seg.rel").count() > 0);
    visit.locator("section[data-field=key] .x").click();
    visit.until("reset", () -> visit.query().isEmpty() && visit.files() == all);

    visit.locator("[data-end=from]").focus();
    for (int i = 0; i < 6; i++) {
      visit.page().keyboard().press("PageUp");
    }
    visit.locator("[data-end=to]").focus();
    for (int i = 0; i < 10; i++) {
      visit.page().keyboard().press("PageDown");
    }
    visit.until("a range", () -> visit.query().equals("bpm=100..120") && visit.files() < all);
    visit.until(
        "rows inside", () -> tempos(visit).stream().allMatch(bpm -> bpm >= 100 && bpm <= 120));
  }

  @Test
  void theDetailsShowFactsReasonsPlacesAndNotes() {
    Visit visit = visit().openSearch("?q=%22A+minor%22");
    visit.locator("msc-row").first().click();
    visit.locator("msc-roll canvas").waitFor();
    Locator detail = visit.locator("msc-detail");
    assertThat(detail.innerText())
        .contains("95", "Am", "How we know", "Place", "Chord Progressions/Minor", "BPM", "Key")
        .contains("A minor - i-VI-III-VII - 95bpm")
        .contains("Am\ni", "F\nVI", "C\nIII", "G\nVII");
    assertThat(visit.query()).contains("sel=");
    Object inked =
        visit
            .locator("msc-roll canvas")
            .evaluate(
                "c => new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size");
    assertThat(((Number) inked).intValue()).as("colours of the piano roll").isGreaterThan(3);
    visit.page().reload();
    visit.locator("msc-roll canvas").waitFor();
  }

  @Test
  void theDownloadIsTheFileByteByByte() throws IOException {
    Visit visit = visit().openSearch("?q=%22A+minor%22");
    Download saved =
        visit
            .page()
            .waitForDownload(() -> visit.locator("msc-row [data-act=download]").first().click());
    assertThat(saved.suggestedFilename()).isEqualTo("A minor - i-VI-III-VII - 95bpm.mid");
    try (Stream<Path> files = Files.walk(ServedLibrary.demoFolder())) {
      Path original =
          files
              .filter(file -> file.getFileName().toString().equals(saved.suggestedFilename()))
              .findFirst()
              .orElseThrow();
      assertThat(saved.path()).hasSameBinaryContentAs(original);
    }
  }

  @Test
  void theThemeSwitchesAndStays() {
    Visit visit = visit().openSearch("");
    Object light = visit.locator(".root").evaluate("e => getComputedStyle(e).backgroundColor");
    visit.locator("[data-act=theme]").click();
    visit.until(
        "dark",
        () ->
            !visit
                .locator(".root")
                .evaluate("e => getComputedStyle(e).backgroundColor")
                .equals(light));
    visit.page().reload();
    visit.locator("msc-row .nm").first().waitFor();
    assertThat(visit.locator(".root").evaluate("e => getComputedStyle(e).backgroundColor"))
        .isNotEqualTo(light);
  }

  @Test
  void nothingFoundSaysWhatToLeaveOut() {
    Visit visit = visit().open("/?q=piano&bpm=1..2");
    visit.locator("msc-no-match").waitFor();
    visit.until(
        "a way out", () -> visit.locator("msc-no-match").innerText().contains("Without Tempo"));
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeGone() {
    Visit visit = visit();
    visit.expected.add("404");
    visit.open("/f/" + "0".repeat(64));
    visit.until(
        "said so",
        () -> visit.locator("msc-detail").innerText().contains("no longer in the library"));
  }
}

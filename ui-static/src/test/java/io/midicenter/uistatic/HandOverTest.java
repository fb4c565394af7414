package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What leaves the page, and what the library is told.
class HandOverTest extends BrowserTest {
  @Test
  void whatIsHeardCanBeSavedAndDraggedInThreeForms() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row").first().click();
    visit.locator("[data-act=drag]").waitFor();
    assertThat(visit.locator("[data-act=download-heard]").count()).isZero();
    visit.locator("msc-row .pb").first().click();
    visit.until("playing", () -> visit.session("s => s.playback.state").equals("playing"));
    visit.locator("[data-step=transpose] [aria-label='A semitone down']").click();
    visit.locator("[data-step=tempo] [aria-label=Faster]").click();
    visit.download(() -> visit.locator("[data-act=download-heard]").click());
    assertThat(api.calls("GET files/").getLast()).contains("content?transpose=-1&bpm=");

    visit.locator("[data-act=drag]").hover();
    visit.until(
        "bytes at hand",
        () -> api.calls("GET files/").stream().filter(c -> c.contains("transpose=-1")).count() > 1);
    String dragged =
        String.valueOf(
            visit
                .page()
                .evaluate(
                    """
                    async () => {
                      const tile = document.querySelector('midi-search').shadowRoot.querySelector('[data-act=drag]');
                      for (let tries = 0; tries < 100; tries++) {
                        const data = new DataTransfer();
                        tile.dispatchEvent(new DragEvent('dragstart', {dataTransfer: data}));
                        if (data.files.length > 0) return [data.getData('DownloadURL'), data.getData('text/uri-list'), data.files[0].name].join(' | ');
                        await new Promise(done => setTimeout(done, 50));
                      }
                    }\
                    """));
    assertThat(dragged).startsWith("audio/midi:").contains("?transpose=-1&bpm=", ".mid");
  }

  @Test
  void statisticsOfTheResultChooseFiltersAndAreSaved() throws IOException {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("[data-act=statistics]").click();
    visit.locator("[data-chart=key] .cb").first().waitFor();
    assertThat(visit.barriers()).isEmpty();
    Download csv = visit.download(() -> visit.locator("[data-act=save-csv]").click());
    assertThat(Files.readString(csv.path())).startsWith("chart,value,files\r\n\"Keys\",");
    Download svg = visit.download(() -> visit.locator("[data-act=save-svg]").click());
    assertThat(Files.readString(svg.path())).startsWith("<svg xmlns=").contains("Tempi");
    String count = visit.locator("[data-chart=instrument] .cb .n").first().innerText();
    visit.locator("[data-chart=instrument] .cb").first().click();
    visit.until("filter", () -> visit.query().contains("instrument="));
    visit.untilCount(count.replaceAll("\\D.*", "") + " files");
  }

  @Test
  void aResultIsExportedWithItsFiltersWhereTheVisitorMay() {
    Visit plain = visit().openSearch("?q=piano");
    assertThat(plain.locator("[data-act=export]").count()).isZero();
    api.rights = List.of("search", "content", "export");
    Visit visit = visit().openSearch("?q=piano&instrument=strings");
    visit.locator("[data-act=export]").click();
    assertThat(visit.barriers()).isEmpty();
    Download table = visit.download(() -> visit.locator("[data-export=csv]").click());
    assertThat(table.url()).endsWith("export?q=piano&instrument=strings&format=csv");
  }

  @Test
  void theLibraryDialogShowsFoldersAndProblemsAndRemovesOnlyAfterAQuestion() {
    api.rights = List.of("search", "content", "import", "browse", "admin");
    Visit visit = visit().openSearch("");
    visit.locator("[data-act=library]").click();
    visit.locator(".roots li").waitFor();
    assertThat(visit.locator(".roots li").innerText())
        .contains("40 files", "3 vanished", "suspect");
    visit.locator(".places li").first().waitFor();
    assertThat(visit.barriers()).isEmpty();
    visit.locator(".roots [role=switch]").click();
    visit.until("watch", () -> !api.calls("PATCH admin/roots/samples").isEmpty());
    visit.locator("[data-act=remove-root]").click();
    assertThat(api.calls("DELETE admin")).isEmpty();
    visit.locator("[data-act=remove-sure]").click();
    visit.until("removed", () -> visit.locator(".roots li").count() == 0);
  }

  @Test
  void withoutTheKeyFoldersAreOnlyReadAgain() {
    Visit visit = visit().openSearch("");
    visit.locator("[data-act=library]").click();
    visit.locator(".roots [data-act=rescan]").waitFor();
    assertThat(visit.locator("[data-act=remove-root]").count()).isZero();
    visit.locator("[data-act=rescan]").click();
    visit.until("import", () -> !api.calls("POST tasks").isEmpty());
  }

  @Test
  void threeTapsChooseATempoAndAMinusLeavesAValueOut() {
    Visit visit = visit().openSearch("?q=piano");
    for (int i = 0; i < 3; i++) {
      visit.page().keyboard().press("t");
      visit.page().waitForTimeout(400);
    }
    visit.until("tempo", () -> visit.query().contains("bpm="));
    visit.locator("section[data-field=bpm] .x").click();
    visit.locator("section[data-field=instrument] [aria-label='Leave out Strings']").click();
    visit.until("left out", () -> visit.query().equals("q=piano&instrument=-strings"));
    assertThat(visit.locator(".chip").innerText()).contains("not Strings");
  }
}

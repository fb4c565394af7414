package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.uistatic.FakeApi.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is seen when the answer is late, empty, wrong or missing.
class PageStatesTest extends BrowserTest {
  private static final String FAILED_LOAD = "Failed to load resource";

  @Test
  void theFrameAndTwelveSkeletonsStandBeforeTheFirstAnswer() {
    api.delay = _ -> 1500;
    Visit visit = visit().open("/?q=piano");
    visit.locator("msc-row").first().waitFor();
    assertThat(visit.locator("msc-row").count()).isEqualTo(12);
    assertThat(visit.locator("msc-list").getAttribute("aria-busy")).isEqualTo("true");
    assertThat(visit.locator("msc-facets .grey").count()).isPositive();
    visit.untilCount("6 files");
    assertThat(visit.locator("msc-facets .grey").count()).isZero();
  }

  @Test
  void oldRowsStayUnderABarWhileASlowSearchRuns() {
    Visit visit = visit().openSearch("?q=piano");
    api.delay = _ -> 900;
    visit.locator(".pill").first().click();
    visit.locator(".bar").waitFor();
    assertThat(visit.names()).hasSize(6);
    visit.until("bar gone", () -> visit.locator(".bar").count() == 0);
  }

  @Test
  void nothingFoundOffersTheSearchWithoutEachFilter() {
    Visit visit = visit().open("/?q=waltz&bpm=300..310&kind=song");
    visit.locator(".lines button").first().waitFor();
    assertThat(visit.locator("msc-no-match").innerText()).contains("No files match.");
    assertThat(visit.locator(".lines button").allInnerTexts())
        .singleElement()
        .asString()
        .startsWith("Without Tempo 300–310: ");
    visit.locator(".lines button").click();
    visit.until("found", () -> !visit.names().isEmpty());
    assertThat(visit.query()).isEqualTo("q=waltz&kind=song");
  }

  @Test
  void anUnknownParameterOfALinkIsNamedAndLeftOut() {
    Visit visit = visit();
    visit.expected.add(FAILED_LOAD);
    visit.open("/?q=piano&bmp=90");
    visit.untilCount("6 files");
    assertThat(visit.locator(".note").innerText())
        .contains("This link has a filter we do not know: bmp (did you mean bpm?)");
    assertThat(visit.query()).isEqualTo("q=piano");
  }

  @Test
  void aWrongValueIsExplainedAtItsControl() {
    Visit visit = visit().openSearch("?q=piano");
    visit.expected.add(FAILED_LOAD);
    api.fault =
        Fault.problem(
            400,
            "{\"status\":400,\"code\":\"INVALID_VALUE\",\"detail\":\"1 parameter is wrong\",\"errors\":[{\"parameter\":\"key\",\"value\":\"H\",\"reason\":\"not a key\"}]}");
    visit.locator("[aria-label^='C major,']").click();
    visit.locator("section[data-field=key] .wrong").waitFor();
    assertThat(visit.locator("section[data-field=key] .wrong").innerText())
        .contains("H")
        .contains("not a key");
    assertThat(visit.names()).hasSize(6);
    api.fault = null;
    visit.locator("section[data-field=key] .x").click();
    visit.until("mended", () -> visit.locator(".wrong").count() == 0);
  }

  @Test
  void aBusyServerIsAskedAgainAfterTheTimeItNames() {
    Visit visit = visit().openSearch("?q=piano");
    visit.expected.add(FAILED_LOAD);
    api.fault =
        new Fault(
            503,
            "{\"status\":503,\"code\":\"OVERLOADED\",\"detail\":\"busy\"}",
            Map.of("Retry-After", "1"));
    visit.locator(".pill").first().click();
    visit.locator(".over").waitFor();
    assertThat(visit.locator(".over").innerText()).contains("Busy, trying again in 1 s");
    assertThat(visit.names()).hasSize(6);
    api.fault = null;
    visit.until("answered", () -> visit.locator(".over").count() == 0);
  }

  @Test
  void aFailureNamesItsRequestAndCanBeTriedAgain() {
    Visit visit = visit();
    visit.expected.add(FAILED_LOAD);
    api.fault =
        Fault.problem(
            500,
            "{\"status\":500,\"code\":\"INTERNAL\",\"detail\":\"internal error\",\"requestId\":\"01JABC\"}");
    visit.open("/?q=piano");
    visit.locator("[data-act=again]").waitFor();
    assertThat(visit.locator(".empty").innerText())
        .contains("Something went wrong on the server.")
        .contains("01JABC");
    api.fault = null;
    visit.locator("[data-act=again]").click();
    visit.untilCount("6 files");
  }

  @Test
  void anAnswerThatIsNoJsonIsAFailureLikeAnyOther() {
    Visit visit = visit().openSearch("?q=piano");
    api.fault = new Fault(200, "<html>a proxy's page</html>", Map.of());
    visit.locator(".pill").first().click();
    visit.locator(".over").waitFor();
    assertThat(visit.locator(".over").innerText()).contains("could not be read");
    assertThat(visit.names()).hasSize(6);
  }

  @Test
  void offlineTheLoadedRowsStayAndTheSearchIsRepeatedOnReturn() {
    Visit visit = visit().openSearch("?q=piano");
    visit.expected.add("ERR_INTERNET_DISCONNECTED");
    visit.context().setOffline(true);
    visit.locator("section[data-field=kind] .pill:has-text('Loop')").click();
    visit.locator(".banner").waitFor();
    assertThat(visit.locator(".banner").innerText()).startsWith("Cannot reach the server");
    assertThat(visit.names()).hasSize(6);
    visit.context().setOffline(false);
    visit.untilCount("1 file");
    assertThat(visit.locator(".banner").count()).isZero();
    assertThat(api.calls("GET health/live")).isNotEmpty();
  }

  @Test
  void aPartialAnswerSaysThatItsCountsMayBeTooLow() {
    api.partial = true;
    Visit visit = visit().openSearch("?q=piano");
    assertThat(visit.locator(".rh").innerText())
        .contains("Stopped after 1.5 s: counts may be too low.");
  }

  @Test
  void aFileThatIsGoneSaysSo() {
    Visit visit = visit();
    visit.expected.add(FAILED_LOAD);
    visit.open("/f/" + "0".repeat(64));
    visit.locator("msc-detail .empty").waitFor();
    assertThat(visit.locator("msc-detail").innerText())
        .contains("This file is no longer in the library.");
    visit.locator("msc-detail a").click();
    visit.untilCount("240 files");
  }

  @Test
  void anEmptyLibraryOffersToAddAFolderOrNamesTheCommand() {
    api.empty = true;
    Visit visit = visit().open("/");
    visit.locator("[data-act=first-folder]").waitFor();
    assertThat(visit.locator(".empty").innerText()).contains("No files yet");
    api.rights = List.of("search");
    Visit guest = visit().open("/");
    guest.until("command", () -> guest.locator(".empty code").count() == 1);
    assertThat(guest.locator("[data-act=first-folder]").count()).isZero();
    assertThat(guest.locator("[data-act=folders]").count()).isZero();
  }

  @Test
  void aFolderIsChosenReadAndReported() {
    api.empty = true;
    Visit visit = visit().open("/");
    visit.locator("[data-act=first-folder]").click();
    visit.locator(".dirs li").first().waitFor();
    assertThat(visit.locator(".dirs").innerText())
        .contains("Loops")
        .contains("1,204 MIDI")
        .contains("in the library");
    visit.locator(".dirs .into:has-text('Loops')").click();
    visit.until("inside", () -> visit.locator(".crumb").innerText().contains("/home/ann/Loops"));
    visit.locator("[data-act=up]").click();
    visit.until("up", () -> visit.locator(".crumb").innerText().equals("/home"));
    visit.locator("[data-act=choose]").first().click();
    visit.locator(".task progress").waitFor();
    assertThat(api.tasks().imported())
        .isEqualTo("{\"kind\":\"import\",\"paths\":[\"/home/Loops\"]}");
    api.tasks().progress(600);
    visit.until(
        "progress", () -> visit.locator(".task").innerText().contains("600 of 1,204 files"));
    assertThat(visit.locator(".task").innerText())
        .contains("813 files/s")
        .contains("slowest: rows");
    api.tasks().finish();
    visit.until("report", () -> visit.locator(".task").innerText().contains("1,203 new files"));
    assertThat(visit.locator(".task").innerText())
        .contains("1 failed")
        .contains("not really midi.mid: an HTML page");
    visit.untilCount("240 files");
    visit.locator("[data-act=import-close]").click();
    assertThat(visit.locator(".task").count()).isZero();
  }

  @Test
  void aRunningImportIsTakenUpAfterAReloadAndCanBeCancelled() {
    Visit visit = visit().openSearch("");
    visit.locator("[data-act=folders]").click();
    visit.locator("[data-act=choose-here]").click();
    visit.locator("[data-act=import-cancel]").waitFor();
    visit.page().reload();
    visit.locator("[data-act=import-cancel]").click();
    visit.until("stopped", () -> visit.locator(".task").innerText().contains("Import stopped"));
    assertThat(api.calls("DELETE tasks/t1")).hasSize(1);
  }
}

package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchPageTest extends BrowserTest {
  /// Counts searches from their start to their answer or abort, in the page itself: a server still
  /// works at what the page has given up.
  private static final String COUNT_SEARCHES =
      """
      () => {
        const plain = window.fetch;
        window.searching = 0;
        window.mostSearching = 0;
        window.fetch = (...args) => {
          if (!String(args[0]?.url ?? args[0]).includes('search?')) return plain(...args);
          window.mostSearching = Math.max(window.mostSearching, ++window.searching);
          let open = true;
          const over = () => {
            if (open) window.searching--;
            open = false;
          };
          args[1]?.signal?.addEventListener('abort', over);
          const answer = plain(...args);
          answer.then(over, over);
          return answer;
        };
      }\
      """;

  @Test
  void theFirstKeyAsksAtOnceAndNeverAreTwoSearchesInFlight() {
    Visit visit = visit().openSearch("");
    api.delay = _ -> 60;
    visit.page().evaluate(COUNT_SEARCHES);
    int before = api.calls("GET search?").size();
    visit.page().keyboard().press("/");
    visit.page().keyboard().type("piano");
    visit.untilCount("6 files");
    List<String> calls = api.calls("GET search?").subList(before, api.calls("GET search?").size());
    assertThat(calls.getFirst()).contains("q=p&").contains("typing=true");
    assertThat(calls.getLast()).contains("q=piano&");
    assertThat(visit.page().evaluate("() => window.mostSearching")).isEqualTo(1);
    assertThat(visit.query()).isEqualTo("q=piano");
  }

  @Test
  void theLastOfSlowAnswersThatComeOutOfOrderWins() {
    Visit visit = visit().openSearch("");
    api.delay = query -> query.contains("q=waltz") ? 5 : query.contains("q=w") ? 900 : 0;
    visit.locator("input[name=q]").fill("w");
    visit.locator("input[name=q]").fill("waltz");
    visit.until(
        "only waltzes",
        () ->
            visit.names().stream().allMatch(name -> name.contains("Waltz"))
                && !visit.names().isEmpty());
    visit.page().waitForTimeout(1000);
    assertThat(visit.names()).allMatch(name -> name.contains("Waltz"));
    assertThat(visit.locator("input[name=q]").inputValue()).isEqualTo("waltz");
  }

  @Test
  void aFacetClickChangesCountChipAndAddressAndBackUndoesIt() {
    Visit visit = visit().openSearch("?q=piano");
    String all = visit.count();
    visit.locator("section[data-field=instrument] label:has-text('Strings') input").check();
    visit.untilCount("4 files");
    assertThat(visit.query()).isEqualTo("q=piano&instrument=strings");
    assertThat(visit.locator(".chip").innerText()).contains("Instrument").contains("Strings");
    visit.page().goBack();
    visit.untilCount(all);
    assertThat(visit.locator("section[data-field=instrument] input:checked").count()).isZero();
    visit.page().goForward();
    visit.untilCount("4 files");
  }

  @Test
  void aSharedAddressOpensTheSameSearchAndReloadKeepsIt() {
    Visit visit =
        visit().openSearch("?q=piano&bpm=100..120&key=Am,Dm&instrument=strings&sort=-notes");
    List<String> names = visit.names();
    assertThat(names).isNotEmpty();
    assertThat(visit.locator(".chip").allInnerTexts()).hasSize(3);
    assertThat(visit.locator("[aria-label='From BPM']").inputValue()).isEqualTo("100");
    assertThat(visit.locator("[data-act=sort]").innerText()).isEqualTo("Most notes");
    visit.page().reload();
    visit.locator("msc-row .nm").first().waitFor();
    assertThat(visit.names()).isEqualTo(names);
  }

  @Test
  void typedWordsTurnIntoChipsThatCanBeTakenOutOneByOne() {
    Visit visit = visit().openSearch("");
    visit.locator("input[name=q]").fill("piano 90-110bpm");
    visit.until("chips", () -> visit.locator(".chip").count() == 2);
    visit.locator(".chip:has-text('90-110bpm') .off").click();
    visit.until(
        "text without it", () -> visit.locator("input[name=q]").inputValue().equals("piano"));
    assertThat(visit.query()).isEqualTo("q=piano");
  }

  @Test
  void clearAllEmptiesTheSearchAndUndoBringsItBack() {
    Visit visit = visit().openSearch("?q=piano&kind=loop");
    String before = visit.count();
    visit.locator(".clear").click();
    visit.untilCount("240 files");
    visit.locator(".toast button").click();
    visit.untilCount(before);
    assertThat(visit.query()).isEqualTo("q=piano&kind=loop");
  }

  @Test
  void theTempoHandlesMoveByMouseKeysAndFields() {
    Visit visit = visit().openSearch("");
    BoundingBox low = visit.locator("[data-end=from]").boundingBox();
    visit.page().mouse().move(low.x + 12, low.y + 12);
    visit.page().mouse().down();
    visit
        .page()
        .mouse()
        .move(
            low.x + 12 + 80,
            low.y + 12,
            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(4));
    visit.page().mouse().up();
    visit.until("a lower end", () -> visit.query().matches("bpm=1?\\d\\d\\.\\."));
    visit.locator("[data-end=to]").focus();
    visit.page().keyboard().press("PageDown");
    visit.until("an upper end", () -> visit.query().matches("bpm=\\d+\\.\\.210"));
    visit.locator("[aria-label='To BPM']").fill("130");
    visit.page().keyboard().press("Tab");
    visit.until("typed", () -> visit.query().endsWith("..130"));
    visit.locator("section[data-field=bpm] .sw").click();
    visit.until("half and double time", () -> visit.query().startsWith("bpm=~"));
    visit.locator("section[data-field=bpm] .x").click();
    visit.until("reset", () -> visit.query().isEmpty());
  }

  @Test
  void severalKeysOnTheWheelAreAlternativesAndArrowsWalkIt() {
    Visit visit = visit().openSearch("");
    visit.locator("[aria-label^='A minor,']").click();
    visit.until("one key", () -> visit.query().equals("key=Am"));
    visit.page().keyboard().press("ArrowRight");
    visit.page().keyboard().press("Space");
    visit.until("two keys", () -> visit.query().equals("key=Am,Em"));
    assertThat(visit.locator(".seg[aria-checked=true]").count()).isEqualTo(2);
    visit.locator("section[data-field=key] .sw").click();
    visit.until("compatible", () -> visit.query().equals("key=~Am,~Em"));
    visit.until("related keys", () -> visit.locator(".seg.rel").count() == 2);
  }

  @Test
  void minusOnAFilterValueShutsItOut() {
    Visit visit = visit().openSearch("");
    visit.locator("section[data-field=kind] .pill").first().focus();
    visit.page().keyboard().press("-");
    visit.until("excluded", () -> visit.query().startsWith("kind=-"));
    assertThat(visit.locator(".chip").innerText()).contains("not ");
  }

  @Test
  void foldersOpenAndFilter() {
    Visit visit = visit().openSearch("");
    visit.locator("msc-folders label:has-text('Drum Vault') input").check();
    visit.until("filtered", () -> visit.query().equals("folder=samples/Drum+Vault"));
    visit.locator("[aria-label='Folders in Drum Vault']").click();
    visit.locator("msc-folders label:has-text('Breaks')").waitFor();
    assertThat(visit.locator("msc-row .path").first().innerText()).isEqualTo("Drum Vault/Breaks");
  }

  @Test
  void offeredWordsAreTakenByKeyboard() {
    Visit visit = visit().openSearch("");
    visit.locator("input[name=q]").pressSequentially("ba");
    visit.locator(".suggest li").first().waitFor();
    visit.page().keyboard().press("ArrowDown");
    visit.page().keyboard().press("Enter");
    visit.until("taken", () -> visit.query().equals("q=ballad"));
    assertThat(visit.locator(".suggest li").count()).isZero();
  }

  @Test
  void rowsCanBeWalkedOpenedAndSavedByKeyboardAlone() {
    Visit visit = visit().openSearch("?q=piano");
    Page page = visit.page();
    page.keyboard().press("j");
    page.keyboard().press("j");
    visit.until(
        "third row chosen",
        () ->
            visit.locator("msc-row[aria-selected=true]").getAttribute("aria-rowindex").equals("4"));
    page.keyboard().press("k");
    page.keyboard().press("Enter");
    visit.locator("msc-detail h2").waitFor();
    visit.until(
        "focus in the details",
        () ->
            (boolean)
                visit
                    .page()
                    .evaluate(
                        "() => document.querySelector('midi-search').shadowRoot.activeElement?.localName === 'msc-detail'"));
    assertThat(visit.download(() -> page.keyboard().press("d")).suggestedFilename())
        .endsWith(".mid");
  }

  @Test
  void theListReachesRowTenThousandAndKeepsItsFocus() {
    api.pretendTotal = 1_724_318;
    Visit visit = visit().openSearch("");
    assertThat(visit.count()).isEqualTo("1,724,318 files");
    visit.locator("msc-row").first().focus();
    visit.page().keyboard().press("End");
    visit.until("last row", () -> visit.locator("msc-row[aria-rowindex='10001'] .nm").count() == 1);
    assertThat(visit.locator("msc-row[aria-rowindex='10001'] .nm").innerText())
        .isEqualTo("Row 10000");
    assertThat(visit.locator(".last").innerText())
        .isEqualTo("1,724,318 files match: refine, or sort another way");
    assertThat(visit.locator("msc-list").getAttribute("aria-rowcount")).isEqualTo("10001");
    assertThat(visit.locator("msc-row").count()).isLessThan(40);
    visit
        .page()
        .evaluate("() => { document.querySelector('midi-search').session.view.scrollTop = 0; }");
    visit.locator("msc-row[aria-rowindex='2'] .nm").waitFor();
    assertThat(
            visit
                .page()
                .evaluate(
                    "() => document.querySelector('midi-search').shadowRoot.activeElement?.getAttribute('aria-rowindex')"))
        .isEqualTo("10001");
  }

  @Test
  void namesOfFilesAreTextWhateverTheyHold() {
    Visit visit = visit().openSearch("?q=onerror");
    assertThat(visit.locator("msc-row .nm").innerText())
        .contains("<img src=x onerror=alert(1)>")
        .contains("␇")
        .doesNotContain("\u202e");
    assertThat(visit.locator("msc-row img").count()).isZero();
  }

  @Test
  void theFilePageOpensByItsAddress() {
    String id = api.songs().getFirst().id();
    Visit visit = visit().open("/f/" + id);
    visit.locator("msc-detail h2").waitFor();
    assertThat(visit.locator("msc-detail h2").innerText())
        .isEqualTo("Late Train Home – piano ballad");
    visit.locator("msc-roll canvas").waitFor();
    visit.locator("input[name=q]").fill("waltz");
    visit.page().keyboard().press("Enter");
    visit.until("search page", () -> visit.query().equals("q=waltz"));
  }

  @Test
  void theDetailsSayWhatIsKnownWhyAndWhere() {
    Visit visit = visit().openSearch("?q=piano");
    visit.locator("msc-row").first().click();
    visit.locator("msc-roll canvas").waitFor();
    String text = visit.locator("msc-detail").innerText();
    assertThat(text)
        .contains(
            "112",
            "Am",
            "8A · 91",
            "16 bars",
            "declared in the file",
            "could be 56",
            "notes agree (0.91)",
            "A minor",
            "Backup/");
    assertThat(text)
        .contains(
            "Am\ni",
            "B♭maj7/D\n♭IImaj7",
            "C4 D♭4 E4",
            "four on the floor",
            "bar 8, 16",
            "A4B2A'",
            "Chorus <b>",
            "returns every 8 bars",
            "58.3",
            "legato 70",
            "sustain pedal (12), pitch bend (5)",
            "complex, 60");
    assertThat(visit.locator(".steps").first().getAttribute("aria-label"))
        .isEqualTo("Kick: hits on step 1, 5, 9, 13");
    visit.locator(".further summary").focus();
    visit.page().keyboard().press("Enter");
    assertThat(visit.locator(".further").innerText())
        .contains(
            "Song", "estimated from the notes, 80", "Its length and shape", "from the folder");
    assertThat(visit.locator(".trk").count()).isEqualTo(4);
    assertThat(visit.query()).contains("sel=" + api.songs().getFirst().id());
  }
}

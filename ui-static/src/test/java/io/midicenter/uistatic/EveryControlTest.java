package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Operates every control that is visible in a scene; one that changes no request, no state, no
/// field and saves no file fails.
class EveryControlTest extends BrowserTest {
  /// Rows repeat; the first two stand for all.
  private static final List<String> ROWS = List.of("2", "3");

  private final AtomicInteger downloads = new AtomicInteger();

  private record Scene(Visit visit, Runnable setUp) {}

  @Test
  void onTheSearchPage() {
    operate(new Scene(open(visit(), "?q=piano&bpm=90..130&key=~Am"), () -> {}), 60);
  }

  @Test
  void inTheDetailsAndWhileAFilePlays() {
    Visit visit = open(visit(), "?q=piano&sel=" + api.songs().getFirst().id());
    visit.locator("msc-roll canvas").waitFor();
    visit.locator("msc-row .pb").first().click();
    visit.until("playing", () -> visit.session("s => s.playback.state").equals("playing"));
    operate(
        new Scene(visit, () -> {}),
        60,
        ".mini",
        "vol",
        "detail-",
        "big",
        "Next result",
        "copy-path");
  }

  @Test
  void inDialogsAndMenus() {
    Visit visit = open(visit(), "?q=piano");
    for (String act : List.of("folders", "embed", "help", "sort")) {
      operate(
          new Scene(visit, () -> visit.locator("[data-act=" + act + "]").click()),
          act.equals("help") ? 1 : 2,
          "choose",
          "into",
          "up",
          "copy-snippet",
          "dialog-close",
          "menuitem",
          "Slowest",
          "Longest",
          "field");
    }
  }

  @Test
  void onAPhoneAndInItsSheet() {
    Visit visit = open(visit(390, 844, ColorScheme.LIGHT), "?q=piano&kind=song");
    operate(new Scene(visit, () -> {}), 12);
    operate(new Scene(visit, () -> visit.locator(".mfab").click()), 40);
  }

  @Test
  void inTheFrame() {
    operate(
        new Scene(open(visit(760, 520, ColorScheme.DARK), "embed?q=piano&bpm=90..130"), () -> {}),
        8);
  }

  @Test
  void whereNothingIsFoundAndWhereNothingIsThere() {
    Visit none = visit();
    none.open("/?q=waltz&bpm=300..310");
    none.locator("[data-act=without]").waitFor();
    inject(none);
    operate(
        new Scene(none, () -> none.locator("[data-act=without]").waitFor()), 2, "without", "clear");
    api.empty = true;
    Visit empty = visit().open("/");
    empty.locator("[data-act=first-folder]").waitFor();
    inject(empty);
    operate(new Scene(empty, () -> {}), 1, "first-folder");
  }

  private Visit open(Visit visit, String query) {
    visit.openSearch(query);
    visit.until("folders", () -> visit.session("s => s.answer !== null").equals(true));
    visit.page().waitForTimeout(300);
    inject(visit);
    return visit;
  }

  private void inject(Visit visit) {
    try (InputStream script = EveryControlTest.class.getResourceAsStream("/controls.js")) {
      visit.page().evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    visit.page().onDownload(_ -> downloads.incrementAndGet());
  }

  /// @param atLeast controls that the scene must have
  /// @param only parts of the keys of those to operate; none = all
  private void operate(Scene scene, int atLeast, String... only) {
    Page page = scene.visit().page();
    Object state = page.evaluate("() => controls.state()");
    scene.setUp().run();
    page.waitForTimeout(250);
    List<String> keys = new ArrayList<>();
    for (Object key : (List<?>) page.evaluate("() => controls.keys()")) {
      keys.add(String.valueOf(key));
    }
    List<String> chosen = keys.stream().filter(key -> wanted(key, only)).toList();
    if (only.length == 0) {
      assertThat(keys).as("controls of the scene").hasSizeGreaterThanOrEqualTo(atLeast);
    }
    assertThat(chosen).isNotEmpty();
    List<String> idle = new ArrayList<>();
    for (String key : chosen) {
      if (!operateOne(scene, state, key)) {
        idle.add(key);
      }
    }
    assertThat(idle).as("controls that do nothing").isEmpty();
    page.evaluate("state => controls.reset(state)", state);
  }

  private static boolean wanted(String key, String... only) {
    String row = List.of(key.split("\\|", -1)).get(1);
    boolean stands = row.isEmpty() || ROWS.contains(row);
    return stands && (only.length == 0 || List.of(only).stream().anyMatch(key::contains));
  }

  private boolean operateOne(Scene scene, Object state, String key) {
    Page page = scene.visit().page();
    page.evaluate("state => controls.reset(state)", state);
    scene.setUp().run();
    ElementHandle control = find(page, key);
    control.scrollIntoViewIfNeeded();
    control.focus();
    int calls = api.calls.size();
    int saved = downloads.get();
    Object before = page.evaluate("() => controls.print()");
    if (!act(page, control)) {
      return true;
    }
    for (int wait = 0; wait < 100; wait++) {
      if (api.calls.size() > calls
          || downloads.get() > saved
          || !before.equals(page.evaluate("() => controls.print()"))) {
        return true;
      }
      page.waitForTimeout(15);
    }
    return false;
  }

  private static ElementHandle find(Page page, String key) {
    for (int wait = 0; wait < 60; wait++) {
      ElementHandle control = page.evaluateHandle("key => controls.find(key)", key).asElement();
      if (control != null) {
        return control;
      }
      page.waitForTimeout(15);
    }
    throw new AssertionError("no longer there: " + key);
  }

  /// @return false where following the control would leave the page: its address is checked instead
  private static boolean act(Page page, ElementHandle control) {
    String tag = String.valueOf(control.evaluate("e => e.localName"));
    String type = String.valueOf(control.evaluate("e => e.type ?? e.getAttribute('role') ?? ''"));
    switch (tag) {
      case "a" -> {
        String address = String.valueOf(control.evaluate("e => e.href"));
        assertThat(page.request().get(address).status()).as(address).isEqualTo(200);
        return false;
      }
      case "textarea" -> {
        assertThat(control.inputValue()).contains("midi");
        return false;
      }
      case "input" -> {
        switch (type) {
          case "checkbox" -> control.click();
          case "number" -> {
            control.fill("101");
            page.keyboard().press("Tab");
          }
          case "range" -> page.keyboard().press("ArrowLeft");
          default -> control.fill("waltz");
        }
      }
      case "span", "div" -> page.keyboard().press("ArrowRight");
      default -> control.click();
    }
    if (type.equals("slider")) {
      page.keyboard().press("ArrowLeft");
    }
    return true;
  }
}

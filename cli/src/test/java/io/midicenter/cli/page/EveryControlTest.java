package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No visible control does nothing: each is found, operated, and must change a request, the page,
/// its address, the clipboard or a file. Of rows, and of the values of one filter, the first two
/// stand for all.
class EveryControlTest extends PageTest {
  private static final String SEARCH = "?q=bass&bpm=80..140&key=~Am,~Em";

  private static final int OF_A_KIND = 2;

  @TempDir Path directory;
  private ServedLibrary library;

  private final List<String> idle = new ArrayList<>();
  private final Set<String> operated = new LinkedHashSet<>();
  private final Set<String> neverUsable = new LinkedHashSet<>();

  /// Its own: controls change what people say about files.
  @BeforeEach
  void open() {
    library = ServedLibrary.empty(directory);
    library.importFolder(ServedLibrary.demoFolder());
  }

  @AfterEach
  void end() {
    everythingWasQuiet();
    library.close();
  }

  /// What is seen before any control is touched.
  private interface Scene {
    void reach();
  }

  @Test
  void everyControlOfTheWidePageDoesSomething() {
    Visit visit = visit(library, 1440, 700, ColorScheme.DARK);
    keepFoldersUnread(visit);
    operateAll(
        visit,
        () -> {
          visit.openSearch(SEARCH);
          visit.locator("msc-row").nth(1).click();
          visit.locator("msc-roll canvas").waitFor();
          visit.locator("msc-player-bar .go").click();
          visit.until("playing", () -> visit.playing().equals("playing"));
        });
    assertThat(operated).hasSizeGreaterThan(50);
    for (String act : List.of("help", "embed", "folders", "sort")) {
      operateAll(
          visit,
          () -> {
            visit.openSearch(SEARCH);
            visit.locator("[data-act=" + act + "]").click();
            visit
                .locator(act.equals("sort") ? ".menu button" : "dialog[open] .bd")
                .first()
                .waitFor();
            if (act.equals("folders")) {
              visit.locator("dialog[open] .crumb").waitFor();
            }
          },
          act.equals("sort") ? "menuitemradio" : "dialog");
    }
    report();
  }

  @Test
  void everyControlOfThePhoneDoesSomething() {
    Visit visit = visit(library, 390, 844, ColorScheme.LIGHT);
    operateAll(visit, () -> visit.openSearch(SEARCH));
    operateAll(
        visit,
        () -> {
          visit.openSearch(SEARCH);
          visit.locator("msc-row").first().click();
          visit.locator("dialog[open] msc-roll canvas").waitFor();
        },
        "dialog");
    operateAll(
        visit,
        () -> {
          visit.openSearch(SEARCH);
          visit.locator(".mfab").click();
          visit.locator("dialog[open] msc-key-wheel").waitFor();
        },
        "dialog");
    report();
  }

  @Test
  void everyControlOfTheEmbeddedPageDoesSomething() {
    Visit visit = visit(library, 760, 520, ColorScheme.LIGHT);
    operateAll(
        visit,
        () -> {
          visit.openSearch("embed" + SEARCH);
          visit.locator("msc-row .pb").nth(1).click();
          visit.until("playing", () -> visit.playing().equals("playing"));
        });
    report();
  }

  /// The folder chooser begins in the home of whoever runs the test: that an import is asked for is
  /// enough here. [ImportOnPageTest] lets one run.
  private static void keepFoldersUnread(Visit visit) {
    visit
        .page()
        .route(
            "**/api/v1/tasks",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(202)
                        .setContentType("application/json")
                        .setBody("{\"id\":\"0\",\"kind\":\"import\",\"state\":\"cancelled\"}")));
  }

  private void report() {
    assertThat(idle).as("controls that do nothing").isEmpty();
    neverUsable.removeAll(operated);
    assertThat(neverUsable).as("controls that are never usable").isEmpty();
  }

  private void operateAll(Visit visit, Scene scene) {
    operateAll(visit, scene, "");
  }

  /// @param only part of the names of the controls that this scene is about
  private void operateAll(Visit visit, Scene scene, String only) {
    scene.reach();
    var controls = new Controls(visit);
    neverUsable.addAll(controls.disabled());
    List<String> names =
        firstOfEachKind(controls.usable().stream().filter(name -> name.contains(only)).toList());
    Object start = place(visit);
    for (String name : names) {
      if (!place(visit).equals(start)) {
        controls.restore();
      }
      if (!place(visit).equals(start) || !controls.usable().contains(name)) {
        scene.reach();
        controls.teach();
        assertThat(controls.usable()).as("the scene has it again").contains(name);
      }
      operated.add(name);
      if (!controls.operate(name)) {
        idle.add(name);
      }
      visit.page().waitForTimeout(10);
      if (visit.page().evaluate("() => typeof window.controls").equals("undefined")) {
        scene.reach();
        controls.teach();
      }
    }
  }

  private static List<String> firstOfEachKind(List<String> names) {
    var seen = new HashMap<String, Integer>();
    return names.stream()
        .filter(name -> seen.merge(kind(name), 1, Integer::sum) <= OF_A_KIND)
        .toList();
  }

  /// The name without what tells a row or a value of a filter from its neighbours.
  private static String kind(String name) {
    String[] parts = name.split(" / ", -1);
    if (name.startsWith("row ")) {
      return "row";
    }
    if (parts[0].equals("msc-row")) {
      return "msc-row / " + (parts.length > 2 ? parts[2] : "");
    }
    if (name.contains("Remove tag ")) {
      return "Remove tag";
    }
    return parts[0].equals("msc-facets") && parts.length > 3
        ? parts[0] + parts[1] + parts[parts.length - 1]
        : name;
  }

  private static Object place(Visit visit) {
    return visit
        .page()
        .evaluate(
            "() => location.href + (document.querySelector('midi-search').session.dialog?.name ?? '')");
  }
}

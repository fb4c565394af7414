package io.midicenter.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an empty library to rows by the page alone.
class ImportOnPageTest extends PageTest {
  @TempDir Path directory;

  @Test
  void anEmptyLibraryOffersAFolderReadsItAndReportsWhatCouldNotBeRead() throws IOException {
    Path music = Files.createDirectories(directory.resolve("music"));
    try (Stream<Path> bass = Files.walk(ServedLibrary.demoFolder().resolve("Loops/Bass"))) {
      for (Path file : bass.filter(Files::isRegularFile).toList()) {
        Files.copy(file, music.resolve(file.getFileName()));
      }
    }
    Files.writeString(music.resolve("broken.mid"), "<html>not found</html>");
    long files;
    try (Stream<Path> list = Files.list(music)) {
      files = list.count();
    }
    try (ServedLibrary served = ServedLibrary.empty(directory.resolve("home"))) {
      Visit visit = visit(served, 1440, 900, ColorScheme.DARK);
      visit.open("/");
      visit.locator("[data-act=first-folder]").click();
      visit.locator("dialog[open] .crumb").waitFor();
      walkTo(visit, music);
      visit.locator("[data-act=choose-here]").click();
      visit.locator("msc-import strong").waitFor();
      String report = visit.locator("msc-import").innerText();
      assertThat(report).contains(files + " new files", "1 failed", "broken.mid");
      visit.until(
          "rows, found by name also the one that cannot be read", () -> visit.files() == files);
      assertThat(visit.barriers()).isEmpty();
      visit.locator("[data-act=import-close]").click();
      visit.until("closed", () -> visit.locator("msc-import .task").count() == 0);
    }
  }

  /// Up to the folder that holds both, then down, as somebody with a mouse does.
  private static void walkTo(Visit visit, Path folder) {
    while (!folder.startsWith(Path.of(crumb(visit)))) {
      String before = crumb(visit);
      visit.locator("[data-act=up]").click();
      visit.until("up", () -> !crumb(visit).equals(before));
    }
    while (!crumb(visit).equals(folder.toString())) {
      Path here = Path.of(crumb(visit));
      String next = here.relativize(folder).getName(0).toString();
      visit.locator(".into:has(span:text-is('" + next + "'))").click();
      visit.until("into " + next, () -> crumb(visit).equals(here.resolve(next).toString()));
    }
  }

  private static String crumb(Visit visit) {
    return visit.locator(".crumb span").innerText();
  }
}

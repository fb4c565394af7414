package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VendorLockTest {
  private static final String LOCK = "vendor/vendor.lock";
  private static final long LARGEST = 5_000_000;

  /// A foreign address where a browser would go there.
  private static final Pattern FOREIGN =
      Pattern.compile("(?:fetch\\(|import\\(|from|url\\()\\s*[\"'`]?https?://");

  private record Entry(String sha256, long bytes, String origin) {}

  private final Map<String, Entry> entries = new TreeMap<>();

  VendorLockTest() {
    for (String line : Sources.read(LOCK).lines().toList()) {
      List<String> cells = List.of(line.split(" ", 4));
      entries.put(
          cells.get(2), new Entry(cells.get(0), Long.parseLong(cells.get(1)), cells.get(3)));
    }
  }

  private static List<String> shipped() {
    return Sources.names().stream()
        .filter(name -> name.startsWith("vendor/") || name.startsWith("soundfont/"))
        .filter(name -> !name.equals(LOCK))
        .toList();
  }

  private String originOf(String name) {
    return Objects.requireNonNull(entries.get(name), name).origin();
  }

  @Test
  void everyThirdPartyFileIsListedAndNothingElseIs() {
    assertThat(entries.keySet()).containsExactlyElementsOf(shipped());
  }

  @Test
  void everyFileIsByteForByteWhatWasLocked() {
    entries.forEach((name, entry) -> {
      byte[] bytes = Sources.bytes(name);
      assertThat(Sha256.hex(bytes)).as(name).isEqualTo(entry.sha256());
      assertThat(bytes.length).as(name).isEqualTo((int) entry.bytes());
    });
  }

  @Test
  void everyFolderHoldsItsLicence() {
    assertThat(entries.keySet())
        .contains(
            "vendor/lit/LICENSE.txt",
            "vendor/spessasynth/LICENSE.txt",
            "vendor/inter/LICENSE.txt",
            "vendor/THIRD-PARTY.md",
            "soundfont/fluidr3mono-2.312-1/FluidR3Mono_License.md",
            "soundfont/fluidr3mono-2.312-1/PROVENANCE.md");
    assertThat(Sources.read("vendor/lit/LICENSE.txt")).contains("BSD 3-Clause");
    assertThat(Sources.read("vendor/spessasynth/LICENSE.txt")).contains("Apache License");
    assertThat(Sources.read("vendor/inter/LICENSE.txt")).contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void theVersionsAreThoseOfThePackageLock() {
    assertThat(originOf("vendor/lit/lit.js")).isEqualTo("lit@3.3.3");
    assertThat(originOf("vendor/spessasynth/lib.js"))
        .isEqualTo("spessasynth_lib@4.3.14+spessasynth_core@4.3.22");
    assertThat(originOf("vendor/inter/inter-latin-wght-normal.woff2"))
        .isEqualTo("@fontsource-variable/inter@5.3.0");
  }

  @Test
  void noFileIsTooLargeForARepositoryAndNoneGoesToAnotherHost() {
    entries.forEach((name, entry) -> assertThat(entry.bytes()).as(name).isLessThan(LARGEST));
    for (String name : entries.keySet()) {
      if (name.endsWith(".js")) {
        String text = new String(Sources.bytes(name), StandardCharsets.UTF_8);
        assertThat(FOREIGN.matcher(text).find()).as(name).isFalse();
        assertThat(text).as(name).doesNotContain("sourceMappingURL");
      }
    }
  }

  @Test
  void theManifestNamesFilesThatAreThere() {
    String folder = "soundfont/fluidr3mono-2.312-1/";
    var files =
        Pattern.compile("\"file\":\"([^\"]+)\"").matcher(Sources.read(folder + "manifest.json"));
    int presets = 0;
    while (files.find()) {
      assertThat(entries).containsKey(folder + files.group(1));
      presets++;
    }
    assertThat(presets).isEqualTo(136);
  }
}

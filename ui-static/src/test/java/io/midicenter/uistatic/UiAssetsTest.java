package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UiAssetsTest {
  private final UiAssets assets = UiAssets.load();

  @Test
  void thePageNamesItsPartsBelowBasePathAndVersion() {
    String page = text(assets.indexPage(PageText.of("/midi/", "Piano")));
    String folder = "/midi/assets/" + assets.version() + "/";
    assertThat(page)
        .contains("<title>Piano</title>", "src=\"" + folder + "components/midi-search.js\"");
    assertThat(page).doesNotContain("{{");
    assertThat(text(assets.embedPage(PageText.of("/", "x")))).doesNotContain("{{");
    assertThat(text(assets.embedScript())).contains("./assets/" + assets.version() + "/");
  }

  @Test
  void titlesDescriptionsAndLinksAreDataNotMarkup() {
    String evil = "\"><script>alert('x')</script>&";
    PageText text =
        new PageText(
            "/", evil, evil, List.of(new PageText.HeadLink("alternate", "a/b", evil, evil)));
    assertThat(text(assets.indexPage(text)))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  @Test
  void aBasePathWithoutSlashesIsRefused() {
    assertThatThrownBy(() -> PageText.of("/midi", "x")).hasMessageContaining("slash");
  }

  @Test
  void scriptsAreSentWithoutTheirComments() {
    String sent = text(assets.asset("app/url.js").orElseThrow());
    assertThat(sent).contains("export function parse(").doesNotContain("@typedef", "// The search");
    assertThat(PlainScript.of("/** why */\n/** @type {any} */ (a).b = 1;\n/** more */\n"))
        .isEqualTo("(a).b = 1;\n");
    assertThat(
            PlainScript.of(
                "const a = /** @type {string[]} */ ([]); // why\n  // gone\n\n  let b;\n"))
        .isEqualTo("const a = ([]); // why\nlet b;\n");
  }

  @Test
  void everyPartHasItsTypeAndATagOfItsBytes() {
    Asset script = assets.asset("components/midi-search.js").orElseThrow();
    assertThat(script.contentType()).isEqualTo("text/javascript; charset=utf-8");
    assertThat(script.etag()).matches("\"[0-9a-f]{32}\"");
    assertThat(script.compressible()).isTrue();
    Asset font = assets.asset("vendor/inter/inter-latin-wght-normal.woff2").orElseThrow();
    assertThat(font.contentType()).isEqualTo("font/woff2");
    assertThat(font.compressible()).isFalse();
    assertThat(font.bytes()).hasSize(font.length());
  }

  @Test
  void templatesUnknownPathsAndPathsOutsideAreNoParts() {
    for (String path :
        List.of("index.html", "embed.js", "nothing.js", "../ui/theme.js", "", "app/")) {
      assertThat(assets.asset(path)).as(path).isEmpty();
    }
    assertThat(assets.soundFont("../theme.js")).isEmpty();
  }

  @Test
  void soundBanksAreReadOnDemand() {
    Asset piano = assets.soundFont("fluidr3mono-2.312-1/sf3/0-0.sf3").orElseThrow();
    assertThat(piano.length()).isEqualTo(495_290);
    assertThat(piano.contentType()).isEqualTo("audio/x-soundfont");
    assertThat(assets.asset("soundfont/fluidr3mono-2.312-1/sf3/0-0.sf3")).isEmpty();
  }

  @Test
  void theVersionIsSixteenHexDigitsAndTheSameAtEveryStart() {
    assertThat(assets.version()).matches("[0-9a-f]{16}").isEqualTo(UiAssets.load().version());
  }

  @Test
  void theFilesAreFoundInAJarAsWell(@TempDir Path folder)
      throws IOException, ReflectiveOperationException {
    Path jar = folder.resolve("a b.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : List.of("index.html", "app/x.js")) {
        entries.putNextEntry(new JarEntry("ui/" + name));
        entries.write(name.getBytes(StandardCharsets.UTF_8));
      }
      String owner = ResourceTreeProbe.class.getName().replace('.', '/') + ".class";
      entries.putNextEntry(new JarEntry(owner));
      entries.write(ResourceTreeProbe.class.getResourceAsStream("/" + owner).readAllBytes());
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Class<?> owner = loader.loadClass(ResourceTreeProbe.class.getName());
      ResourceTree tree = ResourceTree.of(owner, "/ui/");
      assertThat(tree.names()).containsExactly("app/x.js", "index.html");
      assertThat(tree.read("app/x.js").orElseThrow().text()).isEqualTo("app/x.js");
    }
  }

  private static String text(Asset asset) {
    return new String(asset.bytes(), StandardCharsets.UTF_8);
  }
}

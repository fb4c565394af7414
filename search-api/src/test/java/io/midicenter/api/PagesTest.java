package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final ServedLibrary served = ServedLibrary.shared();
  private static final ApiClient client = served.client();

  @Test
  void pagesCarryTheirPolicy() {
    for (String path : new String[] {"/", "/?q=a&sel=b", "/f/" + "0".repeat(64), "/f/x"}) {
      HttpAnswer page = client.get(path);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.header("Content-Security-Policy"))
          .contains(
              "default-src 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
          .doesNotContain("unsafe-inline", "sandbox");
      assertThat(page.header("Permissions-Policy")).isEqualTo("midi=(self), autoplay=(self)");
      assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(client.get(path, "If-None-Match", page.header("ETag")).status()).isEqualTo(304);
    }
  }

  @Test
  void aFilesPageHasItsNameAsTitleAndTheNameIsText() throws IOException {
    String id =
        ContentHash.of(Files.readAllBytes(served.music.resolve("Odd/" + SampleFiles.HOSTILE)))
            .hex();
    String page = client.get("/f/" + id).text();
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
  }

  @Test
  void onlyListedSitesMayFrameTheCompactPage() {
    String policy = client.get("/embed?q=a").header("Content-Security-Policy");
    assertThat(policy).contains("frame-ancestors 'self' " + ServedLibrary.SITE + ";");
  }

  @Test
  void theScriptAndItsPartsMayBeLoadedByListedSites() {
    for (String path : new String[] {"/embed.js", asset()}) {
      HttpAnswer listed = client.get(path, "Origin", ServedLibrary.SITE);
      assertThat(listed.header("Content-Type")).startsWith("text/javascript");
      assertThat(listed.header("Access-Control-Allow-Origin"))
          .as(path)
          .isEqualTo(ServedLibrary.SITE);
      assertThat(listed.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
      assertThat(
              client
                  .get(path, "Origin", "https://evil.example")
                  .header("Access-Control-Allow-Origin"))
          .isEmpty();
    }
  }

  private static String asset() {
    Matcher match =
        Pattern.compile("\"(/assets/[^\"]+components/midi-search\\.js)\"")
            .matcher(client.get("/").text());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  @Test
  void partsOfThePageAreKeptForEverAndCompressed() throws IOException {
    String path = asset();
    HttpAnswer plain = client.get(path);
    assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    String large = path.replace("components/midi-search.js", "vendor/spessasynth/lib.js");
    HttpAnswer zipped = client.get(large, "Accept-Encoding", "gzip");
    assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
      assertThat(in.readAllBytes()).isEqualTo(client.get(large).bytes());
    }
  }

  @Test
  void nothingOutsideThePageIsServed() {
    String version = asset().split("/", -1)[2];
    for (String path :
        new String[] {
          "/assets/" + version + "/../../openapi/openapi.json",
          "/assets/" + version + "/%2e%2e/x",
          "/assets/0/app/main.js",
          "/assets/" + version + "/index.html",
          "/assets/" + version + "/",
          "/soundfont/../ui/index.html",
          "/soundfont/none.sf3",
          "/assets/" + version + "/app%5cmain.js"
        }) {
      HttpAnswer answer = client.get(path);
      assertThat(answer.status()).as(path).isIn(400, 404);
    }
  }

  @Test
  void soundIsServedForEver() {
    HttpAnswer manifest = client.get("/soundfont/fluidr3mono-2.312-1/manifest.json");
    assertThat(manifest.status()).isEqualTo(200);
    assertThat(manifest.header("Cache-Control")).contains("immutable");
    String file = manifest.json().at("/presets/0/file").asText();
    HttpAnswer bank =
        client.get("/soundfont/fluidr3mono-2.312-1/" + file, "Accept-Encoding", "gzip");
    assertThat(bank.status()).as(file).isEqualTo(200);
    assertThat(bank.header("Content-Encoding")).isEmpty();
  }

  @Test
  void everyProblemCodeHasItsPage() {
    for (ProblemCode code : ProblemCode.values()) {
      HttpAnswer page = client.get(code.page());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains(code.name(), code.title());
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }
    assertThat(client.get("/docs/errors/<script>".replace("<", "%3C").replace(">", "%3E")).status())
        .isEqualTo(404);
  }

  @Test
  void theContractIsServed() {
    HttpAnswer answer = client.get("/api/v1/openapi.json");
    assertThat(answer.json().get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(client.get("/api/v1/openapi.json", "If-None-Match", answer.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void anotherSiteLearnsHowToShowASearchAndAFile() {
    String own = served.server.uri().toString();
    String search = URLEncoder.encode(own + "?q=bass&key=Am", StandardCharsets.UTF_8);
    HttpAnswer rich = client.get("/oembed?maxwidth=5000&url=" + search);
    assertThat(rich.status()).isEqualTo(200);
    assertThat(rich.json().path("width").asInt()).isEqualTo(1_200);
    assertThat(rich.json().path("html").asText())
        .startsWith("<iframe src=\"" + own + "embed?q=bass&amp;key=Am\"")
        .contains("sandbox=\"allow-scripts allow-same-origin allow-downloads\"");
    String id = "a".repeat(64);
    assertThat(client.get("/oembed?url=" + own + "f/" + id).json().path("html").asText())
        .contains("embed?id=" + id);
    for (String other :
        List.of(own + "docs", own + "api/v1/search", "https://other.example/", "", "%22")) {
      assertThat(client.get("/oembed?url=" + other).status()).as(other).isEqualTo(404);
    }
    assertThat(client.get("/oembed?format=xml&url=" + search).status()).isEqualTo(501);
    assertThat(client.get("/?q=bass").text())
        .contains("application/json+oembed", "oembed?url=", "opensearch.xml");
  }

  @Test
  void aBrowserOffersTheLibraryAmongItsSearchEngines() {
    HttpAnswer description = client.get("/opensearch.xml");
    assertThat(description.header("Content-Type"))
        .startsWith("application/opensearchdescription+xml");
    assertThat(description.text()).contains(served.server.uri() + "?q={searchTerms}");
    HttpAnswer words = client.get("/api/v1/suggest?q=fun&format=opensearch");
    assertThat(words.header("Content-Type")).startsWith("application/x-suggestions+json");
    assertThat(words.json().path(0).asText()).isEqualTo("fun");
    assertThat(words.json().path(1).path(0).asText()).startsWithIgnoringCase("fun");
  }
}

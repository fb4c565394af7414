package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HandlerType;
import io.midicenter.api.http.Access;
import io.midicenter.api.http.AdminKey;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Gate;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  private static final String SITE = "https://site.example";

  @TempDir static Path home;
  private static ApiServer usual;
  private static ApiClient usualClient;

  private ApiServer server;
  private ApiClient client;

  @BeforeAll
  static void open() throws IOException {
    usual = serve(ApiConfig.loopback(home, 0).withEmbedOrigins(List.of(SITE)));
    usualClient = new ApiClient(usual.uri());
  }

  @AfterAll
  static void close() {
    usual.close();
  }

  @BeforeEach
  void useTheUsualServer() {
    server = usual;
    client = usualClient;
  }

  private static ApiServer serve(ApiConfig config) throws IOException {
    Gate gate = ApiServer.gate(config, KeyRing.empty());
    return ApiServer.start(config, gate, routes(gate), List.of());
  }

  /// Lets this test use a server of its own.
  private void start(ApiConfig config) throws IOException {
    server = serve(config);
    client = new ApiClient(server.uri());
  }

  /// Small routes at the paths of real ones: each tells who called.
  private static List<Route> routes(Gate gate) {
    return List.of(
        Route.get(
            "/api/v1/search",
            Access.SEARCH,
            context -> {
              Parameters.of(context, Set.of("q", "bpm", "limit")).check();
              Answers.json(
                  context, Json.object().put("rights", Caller.of(context).scopes().toString()));
            }),
        Route.post(
            "/api/v1/search",
            Access.SEARCH,
            context -> Answers.json(context, Bodies.json(context))),
        Route.get(
            "/api/v1/admin/folders",
            Access.LOOPBACK,
            context -> Answers.json(context, Json.object())),
        Route.get(
            "/api/v1/stats",
            Access.SEARCH,
            context -> {
              gate.take(context, Gate.BURST / 2);
              Answers.json(context, Json.object());
            }),
        Route.get("/api/v1/tasks", Access.IMPORT, context -> Answers.json(context, Json.object())),
        Route.post("/api/v1/tasks", Access.IMPORT, context -> Answers.json(context, Json.object())),
        new Route(
            HandlerType.DELETE,
            "/api/v1/tasks/{id}",
            Access.IMPORT,
            context -> Answers.json(context, Json.object())),
        Route.get(
            "/fault",
            Access.OPEN,
            _ -> {
              throw new IllegalStateException("secret /home/of/somebody SELECT * FROM x");
            }),
        Route.get(
            "/large",
            Access.OPEN,
            context -> Answers.json(context, Json.object().put("text", "a".repeat(2_000)))));
  }

  @AfterEach
  void stop() {
    if (server != usual) {
      server.close();
    }
  }

  @Test
  void aPersonAtThisMachineMaySearchReadAndImport() {
    var answer = client.get("/api/v1/search");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("rights").asText())
        .contains("SEARCH", "CONTENT", "IMPORT")
        .doesNotContain("ADMIN");
  }

  @Test
  void everyAnswerCarriesItsIdAndTheHeadersThatKeepItHarmless() {
    var answer = client.get("/api/v1/search");
    assertThat(answer.header("X-Request-Id")).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(client.get("/api/v1/tasks").header("Cross-Origin-Resource-Policy"))
        .isEqualTo("same-origin");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aForeignHostNameIsRefused() {
    var answer = client.get("/api/v1/search", "Host", "evil.example");
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.code()).isEqualTo("HOST_REFUSED");
    assertThat(client.get("/", "Host", "evil.example").status()).isEqualTo(421);
  }

  @Test
  void aHostNameOfTheSettingsIsServedButIsNotThisMachine() throws IOException {
    start(ApiConfig.loopback(home, 0).withBind("127.0.0.1", List.of("nas.local")));
    var answer = client.get("/api/v1/search", "Host", "NAS.local:7070");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("KEY_MISSING");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void behindAProxyNobodyIsAtThisMachine() {
    for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Forwarded-Host")) {
      var answer = client.get("/api/v1/admin/folders", header, "127.0.0.1");
      assertThat(answer.status()).as(header).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("LOOPBACK_ONLY");
    }
    assertThat(client.get("/api/v1/search", "X-Forwarded-For", "127.0.0.1").status())
        .isEqualTo(401);
  }

  @Test
  void anonymousRemoteCallersMayWhatTheSettingsSay() throws IOException {
    start(ApiConfig.loopback(home, 0).withAnonymous(Set.of(Scope.SEARCH)));
    assertThat(client.get("/api/v1/search", "X-Forwarded-For", "10.0.0.1").status()).isEqualTo(200);
    var answer = client.get("/api/v1/tasks", "X-Forwarded-For", "10.0.0.1");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("SCOPE_MISSING");
  }

  @Test
  void theAdministratorsKeyOpensEverythingInBothHeaders() throws IOException {
    String key = AdminKey.read(home);
    assertThat(
            client
                .get(
                    "/api/v1/tasks",
                    "Authorization",
                    "Bearer " + key,
                    "X-Forwarded-For",
                    "10.0.0.1")
                .status())
        .isEqualTo(200);
    assertThat(client.get("/api/v1/search", "X-API-Key", key).json().get("rights").asText())
        .contains("ADMIN");
  }

  @Test
  void theKeyFileIsForItsOwnerAlone() throws IOException {
    Path file = home.resolve("admin.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String key = Files.readString(file);
    start(ApiConfig.loopback(home, 0));
    assertThat(Files.readString(file)).isEqualTo(key);
  }

  @Test
  void wrongKeysAreRefusedAndCounted() throws IOException {
    start(ApiConfig.loopback(home, 0));
    for (int i = 0; i < 5; i++) {
      var answer = client.get("/api/v1/search", "X-API-Key", "msc_wrong");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("KEY_INVALID");
    }
    var answer = client.get("/api/v1/search", "X-API-Key", "msc_wrong");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
  }

  @Test
  void beyondTheBurstACallerWaitsAndTheKeyDoesNot() throws IOException {
    start(ApiConfig.loopback(home, 0));
    HttpAnswer last = client.get("/api/v1/stats");
    for (int i = 0; i < 5 && last.status() == 200; i++) {
      last = client.get("/api/v1/stats");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.code()).isEqualTo("RATE_LIMITED");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
    assertThat(last.header("RateLimit")).startsWith("limit=200, remaining=0");
    for (int i = 0; i < 5; i++) {
      var answer = client.get("/api/v1/stats", "X-API-Key", AdminKey.read(home));
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void aWriteNeedsAFormThatAForeignPageCannotSend() {
    var form =
        client.send(
            "POST",
            "/api/v1/tasks",
            "kind=import",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    assertThat(client.send("POST", "/api/v1/tasks", "{}", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(client.send("DELETE", "/api/v1/tasks/1", null).status()).isEqualTo(415);
    assertThat(client.send("DELETE", "/api/v1/tasks/1", null, "X-MSC-Request", "1").status())
        .isEqualTo(200);
    assertThat(client.post("/api/v1/tasks", "{}").status()).isEqualTo(200);
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() {
    for (String[] headers :
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", SITE},
            new String[] {"Origin", "null"})) {
      var answer = client.post("/api/v1/tasks", "{}", headers);
      assertThat(answer.status()).as(headers[1]).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("ORIGIN_REFUSED");
    }
    assertThat(client.get("/api/v1/admin/folders", "Sec-Fetch-Site", "cross-site").code())
        .isEqualTo("ORIGIN_REFUSED");
    String own = "http://127.0.0.1:" + server.port();
    assertThat(
            client
                .post("/api/v1/tasks", "{}", "Origin", own, "Sec-Fetch-Site", "same-origin")
                .status())
        .isEqualTo(200);
  }

  @Test
  void aListedSiteMayReadSearchesAndNothingElse() {
    var search = client.get("/api/v1/search", "Origin", SITE);
    assertThat(search.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
    assertThat(search.header("Access-Control-Expose-Headers"))
        .contains("ETag", "Retry-After", "X-Request-Id");
    assertThat(search.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(search.header("Vary")).contains("Origin");
    assertThat(
            client
                .post("/api/v1/search", "{}", "Origin", SITE, "Sec-Fetch-Site", "cross-site")
                .status())
        .isEqualTo(200);
    var tasks = client.get("/api/v1/tasks", "Origin", SITE);
    assertThat(tasks.status()).isEqualTo(403);
    assertThat(tasks.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void anUnlistedSiteGetsNoPermissionToRead() {
    var search = client.get("/api/v1/search", "Origin", "https://evil.example");
    assertThat(search.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(client.post("/api/v1/search", "{}", "Origin", "https://evil.example").status())
        .isEqualTo(403);
  }

  @Test
  void preflightsAreAnsweredForListedSitesOnSharedPathsOnly() {
    var listed =
        client.send(
            "OPTIONS",
            "/api/v1/search",
            null,
            "Origin",
            SITE,
            "Access-Control-Request-Method",
            "POST");
    assertThat(listed.status()).isEqualTo(204);
    assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
    assertThat(listed.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
    assertThat(
            client
                .send("OPTIONS", "/api/v1/search", null, "Origin", "https://evil.example")
                .status())
        .isEqualTo(403);
    assertThat(client.send("OPTIONS", "/api/v1/tasks", null, "Origin", SITE).status())
        .isEqualTo(403);
  }

  @Test
  void withoutListedSitesNothingIsShared() throws IOException {
    start(ApiConfig.loopback(home, 0));
    var answer = client.get("/api/v1/search", "Origin", SITE);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void anEntryThatIsNoOriginIsRefusedAtTheStart() {
    assertThatThrownBy(() ->
            start(
                ApiConfig.loopback(home, 0).withEmbedOrigins(List.of("https://site.example/page"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embed.allowed-origins")
        .hasMessageContaining("https://example.org");
  }

  @Test
  void listeningElsewhereNeedsHostNamesAndAKey(@TempDir Path fresh) {
    assertThatThrownBy(() -> start(ApiConfig.loopback(fresh, 0).withBind("0.0.0.0", List.of())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("setting hosts");
    assertThatThrownBy(
            () -> start(ApiConfig.loopback(fresh, 0).withBind("0.0.0.0", List.of("nas.local"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("admin.key");
  }

  @Test
  void aPortInUseIsToldInOneSentence() {
    assertThatThrownBy(() ->
            ApiServer.start(
                ApiConfig.loopback(home, server.port()),
                ApiServer.gate(ApiConfig.loopback(home, 0), KeyRing.empty()),
                List.of(),
                List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port " + server.port())
        .hasMessageContaining("--port");
  }

  @Test
  void allWrongParametersAreNamedAtOnceWithTheNearestLegalName() {
    var answer = client.get("/api/v1/search?bmp=120&qq=a&limt=3&limt=4");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.code()).isEqualTo("UNKNOWN_PARAMETER");
    var errors = answer.json().get("errors");
    assertThat(errors).hasSize(3);
    assertThat(errors.get(0).get("parameter").asText()).isEqualTo("bmp");
    assertThat(errors.get(0).get("didYouMean").asText()).isEqualTo("bpm");
    assertThat(answer.json().get("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.json().get("type").asText()).isEqualTo("/docs/errors/UNKNOWN_PARAMETER");
  }

  @Test
  void theRouterRefusesInTheSameForm() {
    assertThat(client.get("/api/v1/nothing").code()).isEqualTo("NOT_FOUND");
    var wrong = client.send("PUT", "/api/v1/search", "{}", "Content-Type", "application/json");
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(wrong.header("Allow")).contains("GET", "POST");
    assertThat(client.get("/api/v1/search", "Accept", "text/html").code())
        .isEqualTo("NOT_ACCEPTABLE");
  }

  @Test
  void aFaultOfOursTellsItsIdAndNothingElse() {
    var answer = client.get("/fault");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("INTERNAL");
    assertThat(answer.text()).doesNotContain("secret", "SELECT", "IllegalState", "/home");
    assertThat(answer.json().get("requestId").asText()).hasSize(26);
  }

  @Test
  void addressesHeadersAndBodiesHaveTheirLimits() {
    String path = "/api/v1/search?q=";
    String longest = "a".repeat(Gate.MAX_URI_BYTES - path.length());
    assertThat(client.get(path + longest).status()).isNotEqualTo(414);
    var uri = client.get(path + longest + "a");
    assertThat(uri.status()).isEqualTo(414);
    assertThat(uri.code()).isEqualTo("URI_TOO_LONG");
    assertThat(client.get("/api/v1/search?q=" + "a".repeat(30_000)).status()).isIn(414, 431);
    var headers = client.get("/api/v1/search", "X-Long", "a".repeat(Gate.MAX_HEADER_BYTES));
    assertThat(headers.status()).isEqualTo(431);
    assertThat(headers.code()).isEqualTo("HEADERS_TOO_LARGE");
    String body = "{\"q\":\"" + "a".repeat(Bodies.MAX_JSON_BYTES - 8) + "\"}";
    assertThat(client.post("/api/v1/search", body).status()).isEqualTo(200);
    var larger = client.post("/api/v1/search", body + " ");
    assertThat(larger.status()).isEqualTo(413);
    assertThat(larger.code()).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void bodiesAreOneObjectOfBoundedDepthWithoutDoubleNames() {
    for (String body :
        List.of(
            "",
            "[]",
            "{",
            "{\"a\":1,\"a\":2}",
            "{} {}",
            "\"text\"",
            "{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}")) {
      var answer = client.post("/api/v1/search", body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.code()).as(body).isEqualTo("INVALID_BODY");
    }
    assertThat(
            client
                .post("/api/v1/search", "{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}")
                .status())
        .isEqualTo(200);
    assertThat(
            client
                .post("/api/v1/search", "{\"a\":[" + "1,".repeat(Json.MAX_ITEMS - 1) + "1]}")
                .status())
        .isEqualTo(200);
    assertThat(
            client.post("/api/v1/search", "{\"a\":[" + "1,".repeat(Json.MAX_ITEMS) + "1]}").code())
        .isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void markupInJsonIsEscaped() {
    var answer = client.post("/api/v1/search", "{\"q\":\"<script>\u2028&\"}");
    assertThat(answer.text()).contains("\\u003Cscript\\u003E\\u2028\\u0026");
    assertThat(answer.json().get("q").asText()).isEqualTo("<script>\u2028&");
  }

  @Test
  void brokenPercentCodesAreTheCallersMistake() throws IOException {
    assertThat(
            raw(
                "GET /api/v1/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
    assertThat(
            raw(
                "GET /api/v1/search?q=%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
  }

  @Test
  void whatIsNoHttpIsRefusedWithoutTellingAboutTheServer() throws IOException {
    String answer = raw("NONSENSE\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty");
    assertThat(
            raw("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @Test
  void longAnswersAreCompressedForWhoAsks() {
    assertThat(client.get("/large", "Accept-Encoding", "gzip").header("Content-Encoding"))
        .isEqualTo("gzip");
    assertThat(client.get("/large").header("Content-Encoding")).isEmpty();
    assertThat(client.get("/api/v1/search", "Accept-Encoding", "gzip").header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void headIsGetWithoutABody() {
    var answer = client.send("HEAD", "/api/v1/search", null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

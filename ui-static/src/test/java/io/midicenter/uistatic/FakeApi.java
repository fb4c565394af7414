package io.midicenter.uistatic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/// The real pages over a made-up API that can be slow, wrong, full, empty or gone.
///
/// Threads: the knobs are volatile or concurrent; tests turn them between requests.
final class FakeApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UiAssets ASSETS = UiAssets.load();
  private static final List<FakeSong> SONGS = FakeLibrary.make();
  private final FakeSearch search = new FakeSearch(SONGS);
  private final FakeTasks tasks = new FakeTasks(this);
  private final Javalin server;

  /// Every call below /api/v1, as `GET search?q=…`.
  final List<String> calls = new CopyOnWriteArrayList<>();

  /// Milliseconds a search takes, by its query string.
  volatile ToLongFunction<String> delay = query -> 0;

  /// Answers searches in place of the library.
  volatile @org.jspecify.annotations.Nullable Fault fault;

  volatile boolean empty;
  volatile long pretendTotal;
  volatile boolean partial;
  volatile List<String> rights = List.of("search", "content", "import", "browse");
  volatile List<Map<String, Object>> roots =
      List.of(
          Map.of(
              "slug",
              "samples",
              "label",
              "samples",
              "path",
              "/music/samples",
              "state",
              "suspect",
              "present",
              40,
              "missing",
              3,
              "watch",
              false));
  volatile List<String> features = List.of();
  volatile List<String> allowedOrigins = List.of();

  /// A wrong answer.
  record Fault(int status, String body, Map<String, String> headers) {
    static Fault problem(int status, String json) {
      return new Fault(status, json, Map.of());
    }
  }

  FakeApi() {
    server =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.routes.before(this::headers);
          config.routes.get(
              "/", ctx -> page(ctx, ASSETS.indexPage(PageText.of("/", "MIDI Software Center"))));
          config.routes.get(
              "/f/{id}", ctx -> page(ctx, ASSETS.indexPage(PageText.of("/", "A file"))));
          config.routes.get(
              "/embed", ctx -> page(ctx, ASSETS.embedPage(PageText.of("/", "MIDI search"))));
          config.routes.get("/embed.js", ctx -> send(ctx, ASSETS.embedScript()));
          config.routes.get(
              "/assets/{version}/<path>", ctx -> file(ctx, ASSETS.asset(ctx.pathParam("path"))));
          config.routes.get(
              "/soundfont/<path>", ctx -> file(ctx, ASSETS.soundFont(ctx.pathParam("path"))));
          config.routes.get("/host", this::hostPage);
          config.routes.get("/api/v1/search", this::search);
          config.routes.get("/api/v1/facets/{field}", this::facet);
          config.routes.get("/api/v1/suggest", this::suggest);
          config.routes.get("/api/v1/stats", ctx -> json(ctx, Map.of("files", library().size())));
          config.routes.post("/api/v1/multi-search", this::multiSearch);
          config.routes.get(
              "/api/v1/fields",
              ctx ->
                  json(ctx, Map.of("fields", List.of(), "features", features, "rights", rights)));
          config.routes.get("/api/v1/files/{id}", this::facts);
          config.routes.get("/api/v1/files/{id}/notes", this::notes);
          config.routes.get("/api/v1/files/{id}/content", this::content);
          config.routes.get(
              "/api/v1/export",
              ctx ->
                  ctx.header("Content-Disposition", "attachment; filename=\"midi.csv\"")
                      .result("name\r\n"));
          config.routes.get("/api/v1/admin/roots", ctx -> json(ctx, Map.of("roots", roots)));
          config.routes.patch("/api/v1/admin/roots/{slug}", ctx -> json(ctx, roots.getFirst()));
          config.routes.delete(
              "/api/v1/admin/roots/{slug}",
              ctx -> {
                roots = List.of();
                tasks.done(ctx);
              });
          config.routes.get(
              "/api/v1/admin/problems",
              ctx ->
                  json(
                      ctx,
                      Map.of(
                          "counts",
                          Map.of("E_FOREIGN", 1),
                          "problems",
                          List.of(Map.of("path", "a/page.mid", "detail", "an HTML page")))));
          config.routes.get("/api/v1/health/live", ctx -> ctx.result("ok"));
          config.routes.get(
              "/api/v1/health/ready",
              ctx -> json(ctx, Map.of("status", "ok", "index", Map.of("lagRows", 0))));
          tasks.routes(config.routes);
        });
    server.start("127.0.0.1", 0);
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  String origin() {
    return url();
  }

  List<FakeSong> songs() {
    return SONGS;
  }

  FakeTasks tasks() {
    return tasks;
  }

  /// Paths of other pages: html for `/host`, set by a test that embeds.
  volatile String hostHtml = "";

  /// The calls so far that begin so.
  List<String> calls(String prefix) {
    return calls.stream().filter(call -> call.startsWith(prefix)).toList();
  }

  private void headers(Context ctx) {
    String path = ctx.path();
    if (path.startsWith("/api/v1/")) {
      String query = ctx.queryString();
      calls.add(ctx.method() + " " + path.substring(8) + (query == null ? "" : "?" + query));
    }
    String origin = ctx.header("Origin");
    if (origin != null && allowedOrigins.contains(origin)) {
      ctx.header("Access-Control-Allow-Origin", origin).header("Vary", "Origin");
    }
    boolean crossOrigin = !allowedOrigins.isEmpty();
    ctx.header("Cross-Origin-Resource-Policy", crossOrigin ? "cross-origin" : "same-origin");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  private void page(Context ctx, Asset page) {
    boolean embed = ctx.path().equals("/embed");
    String ancestors =
        embed && !allowedOrigins.isEmpty() ? String.join(" ", allowedOrigins) : "'none'";
    ctx.header("Content-Security-Policy", UiAssets.contentSecurityPolicy(ancestors));
    ctx.header("Cache-Control", "no-cache");
    send(ctx, page);
  }

  private void hostPage(Context ctx) {
    ctx.contentType("text/html; charset=utf-8").result(hostHtml);
  }

  private static void file(Context ctx, java.util.Optional<Asset> asset) {
    if (asset.isEmpty()) {
      ctx.status(404).result("no such file");
      return;
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    send(ctx, asset.get());
  }

  private static void send(Context ctx, Asset asset) {
    ctx.contentType(asset.contentType()).header("ETag", asset.etag()).result(asset.bytes());
  }

  private void search(Context ctx) throws InterruptedException {
    String query = ctx.queryString() == null ? "" : ctx.queryString();
    Thread.sleep(delay.applyAsLong(query));
    Fault wrong = fault;
    if (wrong != null) {
      wrong.headers().forEach(ctx::header);
      ctx.status(wrong.status()).contentType("application/problem+json").result(wrong.body());
      return;
    }
    List<String> unknown = search.unknown(ctx.queryParamMap());
    if (!unknown.isEmpty()) {
      ctx.status(400).contentType("application/problem+json");
      ctx.result(
          text(
              Map.of(
                  "status",
                  400,
                  "code",
                  "UNKNOWN_PARAMETER",
                  "detail",
                  "1 parameter is wrong",
                  "errors",
                  List.of(
                      Map.of(
                          "parameter",
                          unknown.getFirst(),
                          "reason",
                          "unknown parameter",
                          "didYouMean",
                          "bpm")))));
      return;
    }
    json(ctx, answer(ctx.queryParamMap()));
  }

  private Map<String, Object> answer(Map<String, List<String>> params) {
    Map<String, Object> answer = new FakeSearch(library()).answer(params);
    if (partial) {
      answer.put("partial", true);
    }
    if (pretendTotal > 0) {
      answer.put("total", Map.of("value", pretendTotal, "relation", "eq"));
      answer.put("hits", many(params));
    }
    return answer;
  }

  private List<FakeSong> library() {
    return empty ? List.of() : SONGS;
  }

  private void multiSearch(Context ctx) throws JsonProcessingException {
    List<Object> results = new ArrayList<>();
    for (JsonNode query : JSON.readTree(ctx.body()).get("queries")) {
      Map<String, List<String>> params = new LinkedHashMap<>();
      for (var entry : query.properties()) {
        List<String> values = new ArrayList<>();
        entry.getValue().forEach(value -> values.add(value.asText()));
        params.put(
            entry.getKey(),
            List.of(values.isEmpty() ? entry.getValue().asText() : String.join(",", values)));
      }
      results.add(new FakeSearch(library()).answer(params));
    }
    json(ctx, Map.of("results", results));
  }

  /// Rows of a library of millions: the same pieces again and again under new ids.
  private List<Map<String, Object>> many(Map<String, List<String>> params) {
    int offset = Integer.parseInt(FakeSearch.first(params, "offset", "0"));
    int limit = Integer.parseInt(FakeSearch.first(params, "limit", "20"));
    List<Map<String, Object>> hits = new ArrayList<>();
    for (int i = offset; i < offset + limit; i++) {
      Map<String, Object> doc = FakeSearch.doc(SONGS.get(i % SONGS.size()));
      doc.put("name", "Row " + (i + 1) + ".mid");
      hits.add(Map.of("id", "%064x".formatted(i), "doc", doc));
    }
    return hits;
  }

  private void facet(Context ctx) {
    String field = ctx.pathParam("field");
    Map<String, List<String>> params = new LinkedHashMap<>(ctx.queryParamMap());
    String prefix = FakeSearch.first(params, "prefix", "").toLowerCase(java.util.Locale.ROOT);
    String parent = FakeSearch.first(params, "parent", "");
    List<Map<String, Object>> values =
        search.counted(search.matching(params, field), field, params).stream()
            .filter(v -> prefix.isEmpty() || String.valueOf(v.get("value")).contains(prefix))
            .filter(v -> parent.isEmpty() || isChild(String.valueOf(v.get("value")), parent))
            .toList();
    json(ctx, Map.of("field", field, "values", values, "total", values.size(), "exact", true));
  }

  private static boolean isChild(String folder, String parent) {
    return folder.startsWith(parent + "/") && folder.indexOf('/', parent.length() + 1) < 0;
  }

  private void suggest(Context ctx) {
    String q = ctx.queryParam("q") == null ? "" : ctx.queryParam("q");
    List<Map<String, Object>> offers =
        List.of("ballad", "bass", "drums", "piano", "melancholic").stream()
            .filter(tag -> tag.startsWith(q))
            .<Map<String, Object>>map(tag ->
                Map.of(
                    "kind",
                    "tag",
                    "value",
                    tag,
                    "label",
                    tag,
                    "count",
                    12,
                    "insert",
                    tag,
                    "highlight",
                    "<mark>" + q + "</mark>" + tag.substring(q.length())))
            .toList();
    json(ctx, Map.of("suggestions", offers));
  }

  private java.util.Optional<FakeSong> song(Context ctx) {
    return SONGS.stream().filter(song -> song.id().equals(ctx.pathParam("id"))).findFirst();
  }

  private static void missing(Context ctx) {
    ctx.status(404)
        .contentType("application/problem+json")
        .result("{\"status\":404,\"code\":\"NOT_FOUND\",\"detail\":\"no such file\"}");
  }

  private void facts(Context ctx) {
    song(ctx).ifPresentOrElse(song -> json(ctx, FakeFacts.of(song)), () -> missing(ctx));
  }

  private void notes(Context ctx) {
    song(ctx).ifPresentOrElse(song -> json(ctx, FakeFacts.notes(song)), () -> missing(ctx));
  }

  private void content(Context ctx) {
    song(ctx)
        .ifPresentOrElse(
            song ->
                ctx.contentType("audio/midi")
                    .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + song.id().substring(0, 8) + ".mid\"")
                    .result(song.midi()),
            () -> missing(ctx));
  }

  static void json(Context ctx, Object body) {
    ctx.contentType("application/json").result(text(body));
  }

  static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}

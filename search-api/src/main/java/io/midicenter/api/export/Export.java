package io.midicenter.api.export;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.files.ContentReader;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.http.Scope;
import io.midicenter.api.search.IndexDoor;
import io.midicenter.api.search.SelectionOnly;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.Fields;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Hit;
import io.midicenter.index.search.HitSink;
import io.midicenter.index.search.IndexState;
import io.midicenter.index.search.SearchException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /export` and `POST /export`: all matches of a search, by the order in which the library met
/// them, from one state of the index. A stream without its end mark was cut; `after` goes on behind
/// the last row that arrived.
///
/// *Threads:* the index is read on a platform thread of its own, never on the request's, because an
/// interrupt there would close index files under every other reader. Two exports at once.
public final class Export implements Handler {
  public static final int MAX_AT_ONCE = 2;
  public static final Set<String> PARAMETERS = Set.of("after", "bom");

  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
  private static final int BUFFER = 1 << 16;

  private final IndexDoor index;
  private final ContentReader contents;
  private final Supplier<RootPaths> roots;
  private final Semaphore running = new Semaphore(MAX_AT_ONCE);

  /// @param roots asked for formats that hold absolute paths
  public Export(IndexDoor index, ContentReader contents, Supplier<RootPaths> roots) {
    this.index = index;
    this.contents = contents;
    this.roots = roots;
  }

  @Override
  public void handle(Context context) throws IOException {
    Map<String, List<String>> given = SelectionOnly.parameters(context);
    ExportFormat chosen = format(given);
    Parameters own = Parameters.some(given, PARAMETERS);
    long after = after(own);
    Boolean mark = own.choice("bom", Map.of("true", true, "false", false));
    own.check();
    SearchRequest selection = SelectionOnly.of(given, PARAMETERS, Set.of("fields"));
    List<String> fields = selection.fields().isEmpty() ? rowFields() : selection.fields();
    if (chosen == ExportFormat.ZIP && !Caller.of(context).may(Scope.CONTENT)) {
      throw new ProblemException(ProblemCode.SCOPE_MISSING, "this needs the right content");
    }
    if (!running.tryAcquire()) {
      throw new ProblemException(ProblemCode.OVERLOADED, "two exports are running")
          .retryAfterSeconds(5);
    }
    try {
      var answer = new Answer(context, chosen, fields, Boolean.TRUE.equals(mark));
      stream(context, answer, selection.withFields(read(chosen, fields)), after);
    } finally {
      running.release();
    }
  }

  /// Takes the word of a format out of `format`, which is also a filter (0 to 2): no word is both.
  private static ExportFormat format(Map<String, List<String>> given) {
    Map<String, ExportFormat> byWord = ExportFormat.byWord();
    var rest = new ArrayList<String>();
    ExportFormat format = ExportFormat.NDJSON;
    for (String value : given.getOrDefault("format", List.of())) {
      ExportFormat named = byWord.get(value);
      if (named == null) {
        rest.add(value);
      } else {
        format = named;
      }
    }
    if (rest.isEmpty()) {
      given.remove("format");
    } else {
      given.put("format", rest);
    }
    return format;
  }

  private static long after(Parameters own) {
    String token = own.text("after", 64);
    if (token == null) {
      return 0;
    }
    OptionalLong read = AfterToken.read(token);
    if (read.isEmpty()) {
      own.add(ParameterError.value("after", token, "not the _after of a row", "a row's _after"));
    }
    return read.orElse(0);
  }

  /// All that a row of results shows, but what has to be counted for each row.
  private static List<String> rowFields() {
    return FieldRegistry.standard().all().stream()
        .filter(FieldSpec::inDocument)
        .map(FieldSpec::name)
        .filter(name -> !name.equals(Fields.FAMILY_ID) && !name.equals(Fields.ID))
        .toList();
  }

  /// Fields to read: paths need the parts of the path whatever else is wanted.
  private static List<String> read(ExportFormat format, List<String> fields) {
    return format == ExportFormat.NDJSON || format == ExportFormat.CSV
        ? fields
        : List.of(Fields.NAME, Fields.PATH, Fields.ROOT, Fields.DURATION);
  }

  private void stream(Context context, Answer answer, SearchRequest request, long after)
      throws IOException {
    var done = new CompletableFuture<Void>();
    Thread.ofPlatform()
        .name("export")
        .daemon()
        .start(() -> {
          try {
            index.read(open -> {
              open.export(request, after, answer);
              return true;
            });
            answer.finish();
            done.complete(null);
          } catch (IOException | RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    try {
      done.join();
    } catch (CompletionException e) {
      if (context.res().isCommitted()) {
        LOG.warn("an export was cut short", e.getCause());
        return;
      }
      context.res().reset();
      switch (e.getCause()) {
        case SearchException wrong -> throw SelectionOnly.problem(wrong);
        case RuntimeException fault -> throw fault;
        case IOException cut -> throw cut;
        case null, default -> throw e;
      }
    }
  }

  /// The answer to one request, begun with its first row.
  private final class Answer implements HitSink {
    private final Context context;
    private final ExportFormat format;
    private final List<String> fields;
    private final boolean mark;
    private @Nullable RowWriter rows;
    private @Nullable IndexState state;
    private long count;

    Answer(Context context, ExportFormat format, List<String> fields, boolean mark) {
      this.context = context;
      this.format = format;
      this.fields = fields;
      this.mark = mark;
    }

    @Override
    public void begin(long total, IndexState indexState) throws IOException {
      if (format == ExportFormat.ZIP) {
        ZipRows.check(total);
      }
      Function<Hit, String> path = path();
      context.contentType(format.mediaType());
      context.header("Cache-Control", "no-store");
      context.header(
          "Content-Disposition", "attachment; filename=\"%s\"".formatted(format.fileName()));
      RowWriter writer = writer(new BufferedOutputStream(context.outputStream(), BUFFER), path);
      writer.begin();
      rows = writer;
      state = indexState;
    }

    @Override
    public void hit(Hit hit) throws IOException {
      count++;
      Objects.requireNonNull(rows).row(hit);
    }

    void finish() throws IOException {
      if (rows != null && state != null) {
        rows.end(count, state);
      }
    }

    private RowWriter writer(OutputStream out, Function<Hit, String> path) {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      return switch (format) {
        case NDJSON -> new NdjsonRows(out);
        case CSV -> new CsvRows(text, fields, mark);
        case M3U8 -> new PathRows(text, path, true);
        case PATHS -> new PathRows(text, path, false);
        case ZIP -> new ZipRows(out, contents);
      };
    }

    /// Absolute paths only for who sits at this machine or holds the administrator's key.
    private Function<Hit, String> path() {
      Caller caller = Caller.of(context);
      boolean paths = format == ExportFormat.PATHS || format == ExportFormat.M3U8;
      return paths && (caller.loopback() || caller.isAdmin())
          ? roots.get()::absolute
          : RootPaths::below;
    }
  }
}

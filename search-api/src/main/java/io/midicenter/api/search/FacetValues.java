package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Nearest;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.query.SearchLimits;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.FacetPage;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// `GET /facets/{field}`: searches inside the values of a field, or lists the folders below one.
public final class FacetValues implements Handler {
  /// The parameters beside those of the selection.
  public static final Set<String> OWN = Set.of("prefix", "parent", "limit");

  private static final int MAX_PARENT = 1_024;

  private final IndexDoor index;
  private final SearchPool pool;

  public FacetValues(IndexDoor index, SearchPool pool) {
    this.index = index;
    this.pool = pool;
  }

  @Override
  public void handle(Context context) throws IOException {
    FieldSpec field = field(context.pathParam("field"));
    boolean folders = field.facet() == FacetKind.FOLDER;
    Parameters own = Parameters.some(context, OWN);
    String prefix = own.text("prefix", SearchLimits.MAX_PREFIX);
    String parent = own.text("parent", MAX_PARENT);
    int limit =
        own.integer("limit", SearchLimits.DEFAULT_FACET_VALUES, 1, SearchLimits.MAX_FACET_VALUES);
    if (folders && prefix != null) {
      own.add(
          new ParameterError(
              ProblemCode.CONFLICTING_PARAMETERS,
              "prefix",
              prefix,
              "folders are listed by parent",
              null,
              "parent"));
    }
    if (!folders && parent != null) {
      own.add(
          new ParameterError(
              ProblemCode.CONFLICTING_PARAMETERS,
              "parent",
              parent,
              "only folders have a parent",
              null,
              "prefix"));
    }
    own.check();
    SearchRequest selection = SelectionOnly.of(Parameters.all(context), OWN);
    String inside = prefix == null ? "" : prefix;
    String below = parent == null ? "" : parent;
    String known =
        SearchEtag.of(
            index.read(open -> open.state()),
            String.join("\n", field.name(), inside, below, "" + limit, selection.normalized()));
    if (Answers.isKnown(context, known)) {
      return;
    }
    SearchPool.Timed<FacetPage> timed =
        pool.run(deadline ->
            index.read(open ->
                folders
                    ? open.folders(selection, below, limit, deadline)
                    : open.facetValues(selection, field.name(), inside, limit, deadline)));
    if (!timed.value().exact()) {
      context.res().setHeader("ETag", null);
    }
    context.header("Server-Timing", timed.serverTiming());
    ObjectNode answer = FacetJson.of(timed.value());
    answer.put("tookMs", timed.tookMillis());
    Answers.json(context, answer);
  }

  private static FieldSpec field(String name) {
    var names = new TreeSet<String>();
    for (FieldSpec spec : FieldRegistry.standard().all()) {
      if (spec.facet() == FacetKind.TERMS || spec.facet() == FacetKind.FOLDER) {
        if (spec.name().equals(name)) {
          return spec;
        }
        names.add(spec.name());
      }
    }
    throw ProblemException.of(
        new ParameterError(
            ProblemCode.UNKNOWN_FIELD,
            "field",
            name,
            "not a field whose values can be listed",
            String.join(", ", names),
            Nearest.of(name, names)));
  }
}

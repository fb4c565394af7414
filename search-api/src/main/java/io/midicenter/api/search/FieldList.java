package io.midicenter.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Caller;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.Scope;
import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `GET /fields`: every field with its type and operators, what this server can do, and what this
/// caller may do. Clients need no list of their own.
public final class FieldList implements Handler {
  private final List<String> features;
  private final boolean browse;

  /// @param features optional abilities that are switched on
  /// @param browse whether a person at this machine may choose folders
  public FieldList(List<String> features, boolean browse) {
    this.features = List.copyOf(features);
    this.browse = browse;
  }

  @Override
  public void handle(Context context) {
    Parameters.of(context, Set.of()).check();
    ObjectNode answer = Json.object();
    ArrayNode fields = answer.putArray("fields");
    for (FieldSpec spec : FieldRegistry.standard().all()) {
      fields.add(field(spec));
    }
    ArrayNode abilities = answer.putArray("features");
    features.forEach(abilities::add);
    ArrayNode rights = answer.putArray("rights");
    Caller caller = Caller.of(context);
    for (Scope scope : Scope.values()) {
      if (caller.may(scope)) {
        rights.add(scope.word());
      }
    }
    if (browse && caller.loopback() && caller.may(Scope.IMPORT)) {
      rights.add("browse");
    }
    Answers.json(context, answer);
  }

  private static ObjectNode field(FieldSpec spec) {
    ObjectNode node = Json.object();
    node.put("name", spec.name());
    node.put("type", spec.type().word());
    node.put("label", spec.label());
    if (!spec.unit().equals("-")) {
      node.put("unit", spec.unit());
    }
    node.put("filter", spec.isFilter());
    if (spec.facet() != FacetKind.NONE) {
      node.put("facet", spec.facet().name().toLowerCase(Locale.ROOT));
    }
    node.put("sort", spec.sortable());
    node.put("inDoc", spec.inDocument());
    if (!spec.values().isEmpty()) {
      ArrayNode values = node.putArray("values");
      spec.values().forEach(values::add);
    }
    ArrayNode operators = node.putArray("operators");
    operators(spec).forEach(operators::add);
    return node;
  }

  private static List<String> operators(FieldSpec spec) {
    if (!spec.isFilter()) {
      return List.of();
    }
    return switch (spec.type()) {
      case TEMPO -> List.of("=", "..", "~", "-", "none", "any");
      case KEY, CAMELOT -> List.of("=", "~", "-", "none", "any");
      case NUMBER, DURATION, TIME -> List.of("=", "..", "-", "none", "any");
      case TEXT, TERM, CODE, INTEGER, SIGNATURE, METER, FOLDER, FAMILY, CHORDS ->
          List.of("=", "-", "none", "any");
      case ID -> List.of("=", "-");
    };
  }
}

package io.midicenter.api.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.midicenter.api.http.Answers;
import io.midicenter.api.http.Bodies;
import io.midicenter.api.http.BodyFields;
import io.midicenter.api.http.Json;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.http.NewKey;
import io.midicenter.api.http.ParameterError;
import io.midicenter.api.http.Parameters;
import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.api.http.Scope;
import io.midicenter.catalog.library.ApiKey;
import io.midicenter.catalog.library.ApiKeys;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `/admin/keys`: keys for other people and programs. A key is shown once, when it is made.
public final class KeyPages {
  static final int MAX_LABEL = 200;

  private final ApiKeys keys;
  private final KeyRing ring;

  /// @param ring told of every change, so that it counts at once
  public KeyPages(ApiKeys keys, KeyRing ring) {
    this.keys = keys;
    this.ring = ring;
  }

  public void list(Context context) {
    Parameters.of(context, Set.of()).check();
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("keys");
    keys.all().forEach(key -> list.add(json(key)));
    Answers.json(context, answer);
  }

  public void add(Context context) throws IOException {
    Parameters.of(context, Set.of()).check();
    ObjectNode body = Bodies.json(context);
    var fields = new BodyFields(body);
    fields.allow(Set.of("label", "scopes"));
    String label = fields.text("label");
    Set<String> scopes = new TreeSet<>(fields.texts("scopes", Scope.values().length));
    if (label == null || label.isBlank() || label.length() > MAX_LABEL) {
      fields.add(
          ParameterError.value(
              "label",
              label == null ? "" : label,
              "a key needs a label that says whose it is",
              "1..%d characters".formatted(MAX_LABEL)));
    }
    List<String> wrong = scopes.stream().filter(word -> KeyRing.scope(word) == null).toList();
    if (scopes.isEmpty() || !wrong.isEmpty()) {
      fields.add(
          ParameterError.value(
              "scopes", String.join(", ", wrong), "no list of scopes", allScopes()));
    }
    fields.check();
    NewKey made = NewKey.make();
    keys.add(made.keyId(), String.valueOf(label).strip(), made.hash(), scopes);
    ring.refresh();
    ObjectNode answer = Json.object();
    answer.put("id", made.keyId());
    answer.put("key", made.text());
    answer.put("label", String.valueOf(label).strip());
    ArrayNode words = answer.putArray("scopes");
    scopes.forEach(words::add);
    context.status(201);
    context.header("Cache-Control", "no-store");
    Answers.json(context, answer);
  }

  public void revoke(Context context) {
    Parameters.of(context, Set.of()).check();
    if (!keys.revoke(context.pathParam("id"))) {
      throw new ProblemException(
          ProblemCode.NOT_FOUND, "there is no key of this id, or it was revoked before");
    }
    ring.refresh();
    context.status(204);
  }

  private static ObjectNode json(ApiKey key) {
    ObjectNode node = Json.object();
    node.put("id", key.keyId());
    node.put("label", key.label());
    ArrayNode scopes = node.putArray("scopes");
    key.scopes().forEach(scopes::add);
    node.put("createdAt", key.created().toString());
    if (key.lastUsed() != null) {
      node.put("lastUsedAt", key.lastUsed().toString());
    }
    if (key.revoked() != null) {
      node.put("revokedAt", key.revoked().toString());
    }
    return node;
  }

  private static String allScopes() {
    return Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
  }
}

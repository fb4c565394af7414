package io.midicenter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc keys`: keys for other people and programs, through the server that they are for.
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Lists, makes and revokes keys of the running server.",
    footer = {
      "",
      "msc keys list                                  id, scopes, last use, label",
      "msc keys add \"my site\" --scopes search,content  makes a key and shows it, once",
      "msc keys revoke ID                             refused within five seconds",
      "",
      "Scopes: search, content (download, notes), export, edit (favorites, tags), import, admin."
    })
final class KeysCommand implements Callable<Integer> {
  private static final String KEYS = "admin/keys";

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ACTION",
      defaultValue = "list",
      description = "list (default), add or revoke.")
  private String action = "list";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WHAT", description = "See below.")
  private List<String> words = List.of();

  @Option(
      names = "--scopes",
      split = ",",
      paramLabel = "SCOPE",
      description = "What a new key allows (default search).")
  private List<String> scopes = List.of("search");

  @Override
  public Integer call() throws InterruptedException {
    int wanted =
        switch (action) {
          case "list" -> 0;
          case "add", "revoke" -> 1;
          default ->
              throw CommandFailure.usage(
                  "keys %s: unknown; there are list, add LABEL, revoke ID.".formatted(action));
        };
    if (words.size() != wanted) {
      throw CommandFailure.usage(
          "keys %s takes %d words, not %d: see msc keys --help."
              .formatted(action, wanted, words.size()));
    }
    Path home = options.home();
    RunningService service =
        RunningService.of(home)
            .orElseThrow(() ->
                CommandFailure.environment(
                    "no server runs for %s: start it with msc serve, keys are for its callers."
                        .formatted(home)));
    switch (action) {
      case "add" -> add(service, words.getFirst());
      case "revoke" -> revoke(service, words.getFirst());
      default -> list(service);
    }
    return ExitCode.DONE.code();
  }

  private static void list(RunningService service) throws InterruptedException {
    JsonNode keys = service.done("GET", KEYS, "").path("keys");
    if (keys.isEmpty()) {
      System.out.println("No key was given out yet. Make one: msc keys add \"my site\"");
    }
    for (JsonNode key : keys) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %-8s %-30s last used %-25s %s%n",
          key.path("id").asText(),
          key.has("revokedAt") ? "revoked" : "good",
          String.join(",", texts(key.path("scopes"))),
          key.path("lastUsedAt").asText("never"),
          key.path("label").asText());
    }
  }

  private void add(RunningService service, String label) throws InterruptedException {
    ObjectNode body = new ObjectMapper().createObjectNode().put("label", label);
    ArrayNode list = body.putArray("scopes");
    scopes.forEach(list::add);
    JsonNode made = service.done("POST", KEYS, body.toString());
    System.out.println(made.path("key").asText());
    if (!options.quiet()) {
      System.err.println("Keep it now: it is not shown again. It goes as Authorization: Bearer …");
    }
  }

  private void revoke(RunningService service, String id) throws InterruptedException {
    service.done("DELETE", KEYS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8), "");
    if (!options.quiet()) {
      System.out.println("Revoked: " + id);
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}

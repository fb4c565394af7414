package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.api.admin.FolderChooser;
import io.midicenter.api.admin.ListProblems;
import io.midicenter.api.export.Export;
import io.midicenter.api.files.FileContent;
import io.midicenter.api.files.FileNotes;
import io.midicenter.api.http.KeyRing;
import io.midicenter.api.search.FacetValues;
import io.midicenter.api.search.LikeParameters;
import io.midicenter.api.search.MultiSearch;
import io.midicenter.api.search.SearchPool;
import io.midicenter.api.search.Suggest;
import io.midicenter.api.tasks.ListTasks;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {
  private final Contract contract = Contract.read();

  @Test
  void everyRouteIsInTheContractAndEveryOperationHasARoute(@TempDir Path home) throws IOException {
    var config = ApiConfig.loopback(home, 0);
    try (var pool = new SearchPool()) {
      var parts = LibraryParts.of(ServedLibrary.shared().library, KeyRing.empty());
      Set<String> routes =
          Routes.of(config, ApiServer.gate(config, KeyRing.empty()), parts, pool, () -> false)
              .stream()
              .map(route -> route.method().name() + " " + route.path().replace("<path>", "{path}"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(contract.operations().keySet()).isEqualTo(routes);
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    var missing = new ArrayList<String>();
    for (JsonNode reference : contract.document().findValues("$ref")) {
      if (contract.document().at(reference.asText().substring(1)).isMissingNode()) {
        missing.add(reference.asText());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void operationIdsAreUnique() {
    assertThat(contract.document().findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void theParametersOfASearchAreThoseOfTheCode() {
    var expected = new HashSet<>(RequestReader.PARAMETERS);
    FieldRegistry.standard().all().stream()
        .filter(FieldSpec::isFilter)
        .map(FieldSpec::name)
        .forEach(expected::add);
    assertThat(parameters("GET /api/v1/search").keySet()).isEqualTo(expected);
    var byFile = new HashSet<>(expected);
    byFile.removeAll(LikeParameters.EXCLUDED);
    byFile.add(LikeParameters.BY);
    assertThat(parameters("POST /api/v1/similar").keySet()).isEqualTo(byFile);
    byFile.add("id");
    assertThat(parameters("GET /api/v1/files/{id}/similar").keySet()).isEqualTo(byFile);
    byFile.removeAll(Set.of(LikeParameters.BY, "weights"));
    assertThat(parameters("GET /api/v1/files/{id}/compatible").keySet()).isEqualTo(byFile);
    var selection = new HashSet<>(expected);
    selection.removeAll(
        Set.of(
            "facets",
            "facetSort",
            "rollup",
            "sort",
            "limit",
            "offset",
            "cursor",
            "fields",
            "highlight"));
    assertThat(parameters("GET /api/v1/stats").keySet()).isEqualTo(selection);
    var export = new HashSet<>(selection);
    export.addAll(Export.PARAMETERS);
    export.add("fields");
    assertThat(parameters("GET /api/v1/export").keySet()).isEqualTo(export);
    selection.addAll(FacetValues.OWN);
    selection.add("field");
    assertThat(parameters("GET /api/v1/facets/{field}").keySet()).isEqualTo(selection);
  }

  @Test
  void theParametersOfOtherOperationsAreThoseOfTheCode() {
    assertThat(parameters("GET /api/v1/suggest").keySet()).isEqualTo(Suggest.PARAMETERS);
    assertThat(parameters("GET /api/v1/tasks").keySet()).isEqualTo(ListTasks.PARAMETERS);
    assertThat(parameters("GET /api/v1/admin/folders").keySet())
        .isEqualTo(FolderChooser.PARAMETERS);
    assertThat(parameters("GET /api/v1/admin/problems").keySet())
        .isEqualTo(ListProblems.PARAMETERS);
    var content = new HashSet<>(FileContent.PARAMETERS);
    content.addAll(Set.of("id", "Range"));
    assertThat(parameters("GET /api/v1/files/{id}/content").keySet()).isEqualTo(content);
    var notes = new HashSet<>(FileNotes.PARAMETERS);
    notes.add("id");
    assertThat(parameters("GET /api/v1/files/{id}/notes").keySet()).isEqualTo(notes);
  }

  @Test
  void limitsAreThoseOfTheCode() {
    Map<String, JsonNode> search = parameters("GET /api/v1/search");
    assertThat(Objects.requireNonNull(search.get("limit")).at("/schema/maximum").asInt())
        .isEqualTo(SearchLimits.MAX_LIMIT);
    assertThat(Objects.requireNonNull(search.get("limit")).at("/schema/default").asInt())
        .isEqualTo(SearchLimits.DEFAULT_LIMIT);
    assertThat(Objects.requireNonNull(search.get("offset")).at("/schema/maximum").asInt())
        .isEqualTo(SearchLimits.MAX_DEPTH);
    assertThat(Objects.requireNonNull(search.get("q")).at("/schema/maxLength").asInt())
        .isEqualTo(SearchLimits.MAX_Q);
    assertThat(Objects.requireNonNull(search.get("cursor")).at("/schema/maxLength").asInt())
        .isEqualTo(SearchLimits.MAX_CURSOR);
    Map<String, JsonNode> suggest = parameters("GET /api/v1/suggest");
    assertThat(Objects.requireNonNull(suggest.get("limit")).at("/schema/maximum").asInt())
        .isEqualTo(SearchLimits.MAX_SUGGESTIONS);
    assertThat(Objects.requireNonNull(suggest.get("limit")).at("/schema/default").asInt())
        .isEqualTo(Suggest.DEFAULT_LIMIT);
    Map<String, JsonNode> facet = parameters("GET /api/v1/facets/{field}");
    assertThat(Objects.requireNonNull(facet.get("limit")).at("/schema/maximum").asInt())
        .isEqualTo(SearchLimits.MAX_FACET_VALUES);
    assertThat(Objects.requireNonNull(facet.get("prefix")).at("/schema/maxLength").asInt())
        .isEqualTo(SearchLimits.MAX_PREFIX);
    JsonNode schemas = contract.document().at("/components/schemas");
    assertThat(
            operation("POST /api/v1/multi-search")
                .at("/requestBody/content/application~1json/schema/properties/queries/maxItems")
                .asInt())
        .isEqualTo(MultiSearch.MAX_QUERIES);
    assertThat(schemas.at("/Tasks/properties/tasks/maxItems").asInt()).isEqualTo(ListTasks.PAGE);
    assertThat(schemas.at("/Folders/properties/folders/maxItems").asInt())
        .isEqualTo(FolderChooser.MAX_FOLDERS);
  }

  @Test
  void documentsShowTheFieldsOfTheRegistry() {
    var expected = new TreeSet<>(List.of("presets", "familySize", "sketch"));
    FieldRegistry.standard().all().stream()
        .filter(FieldSpec::inDocument)
        .map(FieldSpec::name)
        .filter(name -> !name.equals("id"))
        .forEach(expected::add);
    var documented = new TreeSet<String>();
    contract
        .document()
        .at("/components/schemas/Doc/properties")
        .fieldNames()
        .forEachRemaining(documented::add);
    assertThat(documented).isEqualTo(expected);
  }

  @Test
  void theCheckOfAnswersFindsWhatIsWrong() {
    var errors = new ArrayList<String>();
    var problem = io.midicenter.api.http.Json.object().put("status", "400").put("extra", 1);
    contract.validate(contract.document().at("/components/schemas/Problem"), problem, "", errors);
    assertThat(errors)
        .anyMatch(error -> error.contains("lacks"))
        .anyMatch(error -> error.contains("is no"))
        .anyMatch(error -> error.contains("extra"));
  }

  private Map<String, JsonNode> parameters(String operation) {
    return contract.parameters(operation(operation));
  }

  private JsonNode operation(String name) {
    return Objects.requireNonNull(contract.operations().get(name), name);
  }
}

package io.midicenter.cli.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Fused;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.Warning;

/// One analysed file as a JSON object: `path, outcome, fault, warnings, analysis, names, fused`.
/// The schema is described in `docs/analyze.md`.
public final class FileJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FileJson() {}

  /// A file that was read.
  public static ObjectNode analysed(String path, Analysis analysis, NameFacts names, Fused fused) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("path", path);
    json.put("outcome", analysis.warnings().isEmpty() ? "accepted" : "accepted with warning");
    json.putNull("fault");
    ArrayNode warnings = json.putArray("warnings");
    for (Warning warning : analysis.warnings()) {
      warnings
          .addObject()
          .put("code", warning.code().name())
          .put("offset", warning.offset())
          .put("count", warning.count());
    }
    AnalysisJson.write(analysis, json.putObject("analysis"));
    NamesJson.write(names, json.putObject("names"));
    FusedJson.write(fused, json.putObject("fused"));
    return json;
  }

  /// A file that is not MIDI.
  public static ObjectNode rejected(String path, Outcome.Rejected rejected) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("path", path);
    json.put("outcome", "rejected");
    json.putObject("fault")
        .put("code", rejected.fault().name())
        .put("offset", rejected.offset())
        .put("detail", rejected.detail());
    json.putArray("warnings");
    json.putNull("analysis");
    json.putNull("names");
    json.putNull("fused");
    return json;
  }
}

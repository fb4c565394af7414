package io.midicenter.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// JSON out and in. Out: `<`, `>`, `&` and the two line separators that JavaScript treats as line
/// ends are escaped, so that text of a file can never become markup. In: bounded in depth, items
/// and lengths, no duplicate names.
///
/// Threads: all methods may be called from any thread.
public final class Json {
  /// Deepest nesting of a body.
  public static final int MAX_DEPTH = 16;

  /// Most items of one array of a body.
  public static final int MAX_ITEMS = 10_000;

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(40)
                    .maxNameLength(256)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    factory.setCharacterEscapes(new MarkupEscapes());
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 120.00 is exact, 120 is not
        .build();
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written as JSON", e);
    }
  }

  /// The one object that a body holds; any other content is the caller's mistake.
  public static ObjectNode parseObject(byte[] body) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new ProblemException(
          ProblemCode.INVALID_BODY, "the body is no JSON object that can be read" + where);
    } catch (IOException e) {
      throw new ProblemException(ProblemCode.INVALID_BODY, "the body is not JSON in UTF-8");
    }
    if (!(node instanceof ObjectNode object)) {
      throw new ProblemException(ProblemCode.INVALID_BODY, "the body must be one JSON object");
    }
    String crowded = crowdedArray(object, "");
    if (crowded != null) {
      throw ProblemException.of(
          ParameterError.limit(crowded, "", "an array holds at most " + MAX_ITEMS + " items"));
    }
    return object;
  }

  private static @Nullable String crowdedArray(JsonNode node, String path) {
    if (node.isArray() && node.size() > MAX_ITEMS) {
      return path;
    }
    for (var entry : node.properties()) {
      String found = crowdedArray(entry.getValue(), entry.getKey());
      if (found != null) {
        return found;
      }
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        String found = crowdedArray(item, path);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static final class MarkupEscapes extends CharacterEscapes {
    private final int[] ascii = standardAsciiEscapesForJSON();

    MarkupEscapes() {
      ascii['<'] = ESCAPE_STANDARD;
      ascii['>'] = ESCAPE_STANDARD;
      ascii['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (character) {
        case 0x2028 -> new SerializedString("\\u2028");
        case 0x2029 -> new SerializedString("\\u2029");
        default -> null;
      };
    }
  }
}

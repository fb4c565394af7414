package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Writing and reading jsonb columns.
public final class Json {
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private Json() {}

  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /// One object in UTF-8.
  static byte[] object(Content content) {
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a jsonb column does not hold what was written", e);
    }
  }

  static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  static void number(JsonGenerator json, String name, @Nullable Integer value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  static @Nullable Double doubleOrNull(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null ? null : value.doubleValue();
  }

  static @Nullable Integer intOrNull(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null ? null : value.intValue();
  }
}

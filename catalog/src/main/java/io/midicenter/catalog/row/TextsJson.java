package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.Resolution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Column `texts`: the strings by kind, and what is known about them. Title and artist stand in
/// columns of their own; here stand their source and confidence.
final class TextsJson {
  private static final Map<String, TextKind> KINDS = kinds();

  private TextsJson() {}

  private static Map<String, TextKind> kinds() {
    var kinds = new HashMap<String, TextKind>();
    for (TextKind kind : TextKind.values()) {
      kinds.put(kind.word(), kind);
    }
    return Map.copyOf(kinds);
  }

  /// Null where there is nothing to keep.
  static byte @Nullable [] write(Texts texts) {
    if (texts.equals(Texts.NONE)) {
      return null;
    }
    return Json.object(json -> {
      for (Map.Entry<TextKind, List<String>> kind : texts.strings().entrySet()) {
        json.writeArrayFieldStart(kind.getKey().word());
        for (String text : kind.getValue()) {
          json.writeString(text);
        }
        json.writeEndArray();
      }
      String charset = texts.charset().value();
      if (charset != null) {
        json.writeStringField("charset", charset);
      }
      source(json, "charsetFrom", texts.charset());
      source(json, "titleFrom", texts.title());
      source(json, "artistFrom", texts.artist());
      if (texts.language() != null) {
        json.writeStringField("language", texts.language());
      }
    });
  }

  private static void source(JsonGenerator json, String name, Fact<?> fact) throws IOException {
    if (fact.isKnown()) {
      json.writeArrayFieldStart(name);
      json.writeNumber(Codes.of(fact.source()));
      json.writeNumber(Resolution.percent(fact.confidence()));
      json.writeEndArray();
    }
  }

  static Texts read(@Nullable String column, @Nullable String title, @Nullable String artist) {
    if (column == null) {
      return Texts.NONE;
    }
    JsonNode json = Json.read(column);
    var strings = new EnumMap<TextKind, List<String>>(TextKind.class);
    String charset = null;
    String language = null;
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      TextKind kind = KINDS.get(field.getKey());
      if (kind != null) {
        var list = new ArrayList<String>(field.getValue().size());
        for (JsonNode text : field.getValue()) {
          list.add(text.textValue());
        }
        strings.put(kind, list);
      } else if (field.getKey().equals("charset")) {
        charset = field.getValue().textValue();
      } else if (field.getKey().equals("language")) {
        language = field.getValue().textValue();
      }
    }
    return new Texts(
        strings,
        fact(json, "charsetFrom", charset),
        fact(json, "titleFrom", title),
        fact(json, "artistFrom", artist),
        language);
  }

  private static Fact<String> fact(JsonNode json, String name, @Nullable String value) {
    JsonNode from = json.get(name);
    return from == null
        ? Fact.none()
        : PartColumns.fact(value, from.get(0).intValue(), from.get(1).intValue());
  }
}

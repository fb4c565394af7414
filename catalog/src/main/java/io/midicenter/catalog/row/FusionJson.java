package io.midicenter.catalog.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Source;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.library.TagIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What fusion needs again, inside `detail`: a fact as its value, source and confidence;
/// probabilities as ten-thousandths; tags as number, source and confidence, one after the other.
final class FusionJson {
  private static final Source[] SOURCES = Source.values();
  private static final TagSource[] TAG_SOURCES = TagSource.values();
  private static final Kind[] KINDS = Kind.values();

  private final TagIds tagIds;

  FusionJson(TagIds tagIds) {
    this.tagIds = tagIds;
  }

  void write(JsonGenerator json, FusionInput in) throws IOException {
    Double tempo = in.tempo().value();
    if (tempo != null) {
      fact(json, "tempo", in.tempo(), tempo);
    }
    doubles(json, "tempi", in.tempoAlternatives());
    if (in.only120()) {
      json.writeBooleanField("only120", true);
    }
    Meter meter = in.meter().value();
    if (meter != null) {
      fact(json, "meter", in.meter(), meter.numerator() * 100 + meter.denominator());
    }
    Double bars = in.bars().value();
    if (bars != null) {
      fact(json, "bars", in.bars(), bars);
    }
    Kind kind = in.kind().value();
    if (kind != null) {
      fact(json, "kind", in.kind(), Codes.of(kind));
    }
    MusicalKey key = in.key().value();
    if (key != null) {
      fact(json, "key", in.key(), key.code());
    }
    if (!in.keyProbabilities().isEmpty()) {
      json.writeArrayFieldStart("keys");
      for (double p : in.keyProbabilities()) {
        json.writeNumber(Math.round(p * 10_000));
      }
      json.writeEndArray();
    }
    KeySignature signature = in.keySignature();
    if (signature != null) {
      json.writeArrayFieldStart("signature");
      json.writeNumber(signature.fifths());
      json.writeNumber(signature.minor() ? 1 : 0);
      json.writeEndArray();
    }
    if (in.drumScore() != 0) {
      json.writeNumberField("drumScore", in.drumScore());
    }
    if (!in.tags().isEmpty()) {
      json.writeArrayFieldStart("tags");
      for (TagFact tag : in.tags()) {
        json.writeNumber(tagIds.idOf(tag.tag(), tag.category()));
        json.writeNumber(Codes.of(tag.source()));
        json.writeNumber(tag.confidence());
      }
      json.writeEndArray();
    }
  }

  private static void fact(JsonGenerator json, String name, Fact<?> fact, double value)
      throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(value);
    json.writeNumber(Codes.of(fact.source()));
    json.writeNumber(fact.confidence());
    json.writeEndArray();
  }

  private static void doubles(JsonGenerator json, String name, List<Double> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (double value : values) {
        json.writeNumber(value);
      }
      json.writeEndArray();
    }
  }

  FusionInput read(JsonNode json) {
    Double meter = value(json, "meter");
    Double kind = value(json, "kind");
    Double key = value(json, "key");
    var probabilities = new ArrayList<Double>(24);
    for (JsonNode p : json.path("keys")) {
      probabilities.add(p.intValue() / 10_000.0);
    }
    var tempi = new ArrayList<Double>();
    for (JsonNode tempo : json.path("tempi")) {
      tempi.add(tempo.doubleValue());
    }
    JsonNode signature = json.get("signature");
    return new FusionInput(
        fact(json, "tempo", value(json, "tempo")),
        tempi,
        json.has("only120"),
        fact(
            json,
            "meter",
            meter == null ? null : new Meter(meter.intValue() / 100, meter.intValue() % 100)),
        fact(json, "bars", value(json, "bars")),
        fact(json, "kind", kind == null ? null : Codes.at(KINDS, kind.intValue())),
        fact(json, "key", key == null ? null : MusicalKey.ALL.get(key.intValue())),
        probabilities,
        signature == null
            ? null
            : new KeySignature(signature.get(0).intValue(), signature.get(1).intValue() == 1),
        json.path("drumScore").doubleValue(),
        tags(json.path("tags")));
  }

  private static @Nullable Double value(JsonNode json, String name) {
    JsonNode fact = json.get(name);
    return fact == null ? null : fact.get(0).doubleValue();
  }

  private static <T> Fact<T> fact(JsonNode json, String name, @Nullable T value) {
    if (value == null) {
      return Fact.none();
    }
    JsonNode fact = json.get(name);
    return new Fact<>(value, Codes.at(SOURCES, fact.get(1).intValue()), fact.get(2).doubleValue());
  }

  private List<TagFact> tags(JsonNode flat) {
    var tags = new ArrayList<TagFact>(flat.size() / 3);
    for (int i = 0; i + 2 < flat.size(); i += 3) {
      TagIds.Entry tag = tagIds.byId(flat.get(i).intValue());
      tags.add(
          new TagFact(
              tag.slug(),
              tag.category(),
              Codes.at(TAG_SOURCES, flat.get(i + 1).intValue()),
              flat.get(i + 2).doubleValue()));
    }
    return tags;
  }
}

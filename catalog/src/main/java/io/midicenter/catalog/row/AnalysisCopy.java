package io.midicenter.catalog.row;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TagFact;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.Resolution;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredMusic;
import io.midicenter.catalog.facts.StoredPart;
import io.midicenter.catalog.library.TagIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes rows of `analysis` by binary COPY. One thread.
public final class AnalysisCopy {
  private static final String COPY =
      "COPY msc.analysis (" + AnalysisColumns.LIST + ") FROM STDIN (FORMAT binary)";
  private static final int SMALL = Short.MAX_VALUE;

  private final CopyBuffer out = new CopyBuffer();
  private final TagIds tagIds;
  private final DetailJson details;
  private int rows;

  public AnalysisCopy(TagIds tagIds) {
    this.tagIds = tagIds;
    this.details = new DetailJson(tagIds);
  }

  /// Forgets rows that were added and not sent.
  public void clear() {
    out.clear();
    rows = 0;
  }

  public void add(long contentId, AnalysisRow row) {
    StoredAnalysis a = row.columns();
    NoteStatistics s = a.statistics();
    rows++;
    out.row(AnalysisColumns.NAMES.size());
    out.int8(contentId);
    out.int8(a.durationTicks());
    out.int4(a.events());
    out.int4(a.notes());
    out.int4(a.durationMs());
    Double bars = a.bars().value();
    out.int4(bars == null ? null : Integer.valueOf((int) Math.round(bars * 10)));
    out.int4(x100(a.tempo().value()));
    out.int4(x100(a.tempoMin()));
    out.int4(x100(a.tempoMax()));
    out.int4(a.tempoChanges());
    StoredMusic music = a.music();
    out.int4(music.keyChanges());
    out.int4(a.meterChanges());
    out.int4(s.polyphonyMax());
    out.int4(x100(s.polyphonyMean()));
    out.int4(x100(s.density()));
    out.int4(x100(s.notesPerQuarter()));
    out.int2(Codes.of(a.status()));
    out.int2(a.format());
    out.int4(a.division());
    out.int2(Codes.of(a.timeBase()));
    out.int4(a.tracks());
    source(a.bars());
    source(a.tempo());
    MusicalKey key = a.key().value();
    out.int2(key == null ? null : Integer.valueOf(key.code()));
    source(a.key());
    out.int2(a.signature().value());
    source(a.signature());
    Meter meter = a.meter().value();
    out.int2(meter == null ? null : Integer.valueOf(meter.numerator()));
    out.int2(meter == null ? null : Integer.valueOf(meter.denominator()));
    source(a.meter());
    Kind kind = a.kind().value();
    out.int2(kind == null ? null : Integer.valueOf(Codes.of(kind)));
    source(a.kind());
    out.int2(a.loopBars());
    out.int2(s.pitchMin());
    out.int2(s.pitchMax());
    out.int2(s.pitches());
    out.int2(s.velocityMin());
    out.int2(s.velocityMax());
    out.int2(small(x100(s.velocityMean())));
    out.int2(small(x100(s.velocitySd())));
    Double drums = s.drumShare();
    out.int2(drums == null ? null : Integer.valueOf(Resolution.percent(drums)));
    out.int2(s.nomml());
    out.int2(a.mainInstrument());
    out.int2(x10(music.feel().swing()));
    out.int2(x10(music.feel().swing16()));
    out.bool(music.feel().triplets());
    out.bool(a.loopable());
    out.bytes(a.noteHash());
    out.bytes(music.shapeHash());
    out.bytes(VectorBytes.write(music.vector()));
    arrays(a);
    out.text(a.text().title().value());
    out.text(a.text().artist().value());
    out.bytes(a.sketch());
    out.bytes(ChordBytes.write(music.chords()));
    out.bytes(LineBytes.write(music.lines()));
    out.bytes(DrumBytes.write(music.drums()));
    out.jsonb(TextsJson.write(a.text()));
    out.jsonb(details.write(row.detail()));
  }

  private void source(Fact<?> fact) {
    out.int2(Codes.of(fact.source()));
    out.int2(Resolution.percent(fact.confidence()));
  }

  private void arrays(StoredAnalysis a) {
    List<SmfFault> warnings = a.warnings();
    if (warnings.isEmpty()) {
      out.nothing();
    } else {
      int[] codes = new int[warnings.size()];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = Codes.of(warnings.get(i));
      }
      out.int2Array(codes);
    }
    tempi(a.tempoAlternatives());
    keys(a.keysPossible());
    tags(a.tags());
    List<StoredPart> parts = a.parts();
    if (parts.isEmpty()) {
      out.nothing();
      out.nothing();
    } else {
      var names = new ArrayList<@Nullable String>(parts.size());
      for (StoredPart part : parts) {
        names.add(part.name());
      }
      out.int4Array(PartColumns.write(parts), PartColumns.COUNT);
      out.textArray(names);
    }
  }

  private void tempi(List<Double> tempi) {
    if (tempi.isEmpty()) {
      out.nothing();
      return;
    }
    int[] values = new int[tempi.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Resolution.x100(tempi.get(i));
    }
    out.int4Array(values);
  }

  private void keys(List<KeyProbability> keys) {
    if (keys.isEmpty()) {
      out.nothing();
      out.nothing();
      return;
    }
    int[] codes = new int[keys.size()];
    int[] scores = new int[keys.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = keys.get(i).key().code();
      scores[i] = Resolution.percent(keys.get(i).probability());
    }
    out.int2Array(codes);
    out.int2Array(scores);
  }

  private void tags(List<TagFact> tags) {
    if (tags.isEmpty()) {
      out.nothing();
      out.nothing();
      out.nothing();
      return;
    }
    int[] ids = new int[tags.size()];
    int[] confidences = new int[tags.size()];
    int[] sources = new int[tags.size()];
    for (int i = 0; i < ids.length; i++) {
      TagFact tag = tags.get(i);
      ids[i] = tagIds.idOf(tag.tag(), tag.category());
      confidences[i] = Resolution.percent(tag.confidence());
      sources[i] = Codes.of(tag.source());
    }
    out.int4Array(ids);
    out.int2Array(confidences);
    out.int2Array(sources);
  }

  private static @Nullable Integer x100(@Nullable Double value) {
    return value == null ? null : Integer.valueOf(Resolution.x100(value));
  }

  private static @Nullable Integer x10(@Nullable Double value) {
    return value == null ? null : Integer.valueOf((int) Math.round(value * 10));
  }

  private static @Nullable Integer small(@Nullable Integer value) {
    return value == null ? null : Integer.valueOf(Math.min(SMALL, value));
  }

  /// Sends what was added, and forgets it.
  public void send(Connection connection) throws SQLException {
    if (rows > 0) {
      out.send(connection, COPY);
      clear();
    }
  }
}

package io.midicenter.catalog.row;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TimeBase;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredDetail;
import io.midicenter.catalog.facts.StoredMusic;
import io.midicenter.catalog.facts.StoredPart;
import io.midicenter.catalog.library.TagIds;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads rows of `analysis`. Safe for all threads.
public final class AnalysisReader {
  /// What a statement must select from `msc.analysis a`, in front of everything else. The number of
  /// the content is column 1.
  public static final String COLUMNS = AnalysisColumns.SELECTED;

  /// Where `a.detail` stands if it is selected directly behind [#COLUMNS].
  public static final int DETAIL = AnalysisColumns.NAMES.size();

  private static final Analysis.Status[] STATUS = Analysis.Status.values();
  private static final TimeBase[] TIME_BASES = TimeBase.values();
  private static final Kind[] KINDS = Kind.values();
  private static final SmfFault[] FAULTS = SmfFault.values();
  private static final TagSource[] TAG_SOURCES = TagSource.values();

  private final TagIds tagIds;
  private final DetailJson details;

  public AnalysisReader(TagIds tagIds) {
    this.tagIds = tagIds;
    this.details = new DetailJson(tagIds);
  }

  public StoredDetail detail(ResultSet row) throws SQLException {
    return details.read(row.getString(DETAIL));
  }

  /// The present row of `rows`, which begins with [#COLUMNS].
  public StoredAnalysis columns(ResultSet rows) throws SQLException {
    var row = new Cells(rows);
    row.int8();
    Long durationTicks = row.int8();
    int events = row.int4();
    int notes = row.int4();
    Integer durationMs = row.int4OrNull();
    Double bars = row.scaled(10);
    Double tempo = row.scaled(100);
    Double tempoMin = row.scaled(100);
    Double tempoMax = row.scaled(100);
    int tempoChanges = row.int4();
    int keyChanges = row.int4();
    int meterChanges = row.int4();
    Integer polyphonyMax = row.int4OrNull();
    Double polyphonyMean = row.scaled(100);
    Double density = row.scaled(100);
    Double notesPerQuarter = row.scaled(100);
    Analysis.Status status = Codes.at(STATUS, row.int4());
    int format = row.int4();
    int division = row.int4();
    TimeBase timeBase = Codes.at(TIME_BASES, row.int4());
    int tracks = row.int4();
    var barsFact = PartColumns.fact(bars, row.int4(), row.int4());
    var tempoFact = PartColumns.fact(tempo, row.int4(), row.int4());
    Integer key = row.int4OrNull();
    var keyFact =
        PartColumns.fact(key == null ? null : MusicalKey.ALL.get(key), row.int4(), row.int4());
    Integer signature = row.int4OrNull();
    var signatureFact = PartColumns.fact(signature, row.int4(), row.int4());
    Integer numerator = row.int4OrNull();
    Integer denominator = row.int4OrNull();
    var meterFact =
        PartColumns.fact(
            numerator == null || denominator == null ? null : new Meter(numerator, denominator),
            row.int4(),
            row.int4());
    Integer kind = row.int4OrNull();
    var kindFact =
        PartColumns.fact(kind == null ? null : Codes.at(KINDS, kind), row.int4(), row.int4());
    Integer loopBars = row.int4OrNull();
    Integer pitchMin = row.int4OrNull();
    Integer pitchMax = row.int4OrNull();
    Integer pitches = row.int4OrNull();
    Integer velocityMin = row.int4OrNull();
    Integer velocityMax = row.int4OrNull();
    Double velocityMean = row.scaled(100);
    Double velocitySd = row.scaled(100);
    Double drumShare = row.scaled(100);
    Integer nomml = row.int4OrNull();
    Integer mainInstrument = row.int4OrNull();
    var feel = new Feel(row.scaled(10), row.scaled(10), row.bool());
    Boolean loopable = row.bool();
    Bytes noteHash = row.bytesOrNull();
    Bytes shapeHash = row.bytesOrNull();
    SimilarityVector vector = VectorBytes.read(row.bytesOrNull());
    List<SmfFault> warnings = warnings(row.array());
    List<Double> tempi = tempi(row.array());
    List<KeyProbability> keys = keys(row.array(), row.array());
    List<TagFact> tags = tags(row.array(), row.array(), row.array());
    List<StoredPart> parts = parts(row.array(), row.array());
    String title = row.text();
    String artist = row.text();
    Bytes sketch = row.bytesOrNull();
    var music =
        new StoredMusic(
            feel,
            keyChanges,
            ChordBytes.read(row.bytesOrNull()),
            LineBytes.read(row.bytesOrNull()),
            DrumBytes.read(row.bytesOrNull()),
            vector,
            shapeHash);
    return new StoredAnalysis(
        status,
        warnings,
        format,
        division,
        timeBase,
        tracks,
        events,
        notes,
        durationMs,
        durationTicks,
        barsFact,
        tempoFact,
        tempoMin,
        tempoMax,
        tempoChanges,
        tempi,
        keyFact,
        keys,
        signatureFact,
        meterFact,
        meterChanges,
        kindFact,
        loopable,
        loopBars,
        new NoteStatistics(
            pitchMin,
            pitchMax,
            pitches,
            velocityMin,
            velocityMean,
            velocityMax,
            velocitySd,
            polyphonyMax,
            polyphonyMean,
            density,
            notesPerQuarter,
            drumShare,
            nomml),
        parts,
        mainInstrument,
        TextsJson.read(row.text(), title, artist),
        tags,
        music,
        noteHash,
        sketch == null ? Bytes.EMPTY : sketch);
  }

  private static List<SmfFault> warnings(@Nullable Array column) throws SQLException {
    if (column == null) {
      return List.of();
    }
    Number[] codes = numbers(column);
    var warnings = new ArrayList<SmfFault>(codes.length);
    for (Number code : codes) {
      warnings.add(Codes.at(FAULTS, code.intValue()));
    }
    return warnings;
  }

  private static List<Double> tempi(@Nullable Array column) throws SQLException {
    if (column == null) {
      return List.of();
    }
    Number[] values = numbers(column);
    var tempi = new ArrayList<Double>(values.length);
    for (Number value : values) {
      tempi.add(value.intValue() / 100.0);
    }
    return tempi;
  }

  private static List<KeyProbability> keys(@Nullable Array codes, @Nullable Array scores)
      throws SQLException {
    if (codes == null || scores == null) {
      return List.of();
    }
    Number[] code = numbers(codes);
    Number[] score = numbers(scores);
    var keys = new ArrayList<KeyProbability>(code.length);
    for (int i = 0; i < code.length; i++) {
      keys.add(
          new KeyProbability(MusicalKey.ALL.get(code[i].intValue()), score[i].intValue() / 100.0));
    }
    return keys;
  }

  private List<TagFact> tags(
      @Nullable Array ids, @Nullable Array confidences, @Nullable Array sources)
      throws SQLException {
    if (ids == null || confidences == null || sources == null) {
      return List.of();
    }
    Number[] id = numbers(ids);
    Number[] confidence = numbers(confidences);
    Number[] source = numbers(sources);
    var tags = new ArrayList<TagFact>(id.length);
    for (int i = 0; i < id.length; i++) {
      TagIds.Entry tag = tagIds.byId(id[i].intValue());
      tags.add(
          new TagFact(
              tag.slug(),
              tag.category(),
              Codes.at(TAG_SOURCES, source[i].intValue()),
              confidence[i].intValue() / 100.0));
    }
    return tags;
  }

  private static List<StoredPart> parts(@Nullable Array lines, @Nullable Array names)
      throws SQLException {
    if (lines == null || names == null) {
      return List.of();
    }
    return PartColumns.read((Integer[][]) lines.getArray(), (@Nullable String[]) names.getArray());
  }

  private static Number[] numbers(Array column) throws SQLException {
    return (Number[]) column.getArray();
  }

  /// Hands out the columns of one row from left to right.
  private static final class Cells {
    private final ResultSet row;
    private int column;

    Cells(ResultSet row) {
      this.row = row;
    }

    int int4() throws SQLException {
      return row.getInt(++column);
    }

    @Nullable Integer int4OrNull() throws SQLException {
      int value = row.getInt(++column);
      return row.wasNull() ? null : value;
    }

    @Nullable Long int8() throws SQLException {
      long value = row.getLong(++column);
      return row.wasNull() ? null : value;
    }

    @Nullable Double scaled(int scale) throws SQLException {
      int value = row.getInt(++column);
      return row.wasNull() ? null : Double.valueOf(value / (double) scale);
    }

    @Nullable Boolean bool() throws SQLException {
      boolean value = row.getBoolean(++column);
      return row.wasNull() ? null : value;
    }

    @Nullable Bytes bytesOrNull() throws SQLException {
      byte[] value = row.getBytes(++column);
      return value == null ? null : Bytes.wrap(value);
    }

    @Nullable String text() throws SQLException {
      return row.getString(++column);
    }

    @Nullable Array array() throws SQLException {
      return row.getArray(++column);
    }
  }
}

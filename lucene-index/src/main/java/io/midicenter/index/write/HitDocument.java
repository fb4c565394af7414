package io.midicenter.index.write;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.field.Signatures;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a row of results shows, by field name in the order of JSON.
public final class HitDocument {
  private static final int DRUM_BANK = 128;

  private HitDocument() {}

  static Map<String, Object> of(IndexedFile file) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    IndexedMusic music = file.music();
    if (!file.places().isEmpty()) {
      Place shown = file.places().getFirst();
      row.put(Fields.NAME, shown.name());
      row.put(Fields.TITLE, file.title());
      row.put(Fields.ARTIST, file.artist());
      row.put(Fields.PATH, shown.folder());
      row.put(Fields.ROOT, shown.root());
    }
    row.put(Fields.AVAILABLE, file.isAvailable() ? "yes" : "missing");
    row.put(Fields.LOCATIONS, file.places().stream().filter(Place::present).count());
    row.put(
        Fields.PACK,
        file.packs().isEmpty()
            ? null
            : file.packs().stream().map(IndexedPack::slug).toList().getFirst());
    row.put(Fields.KIND, music.kind() == null ? null : music.kind().word());
    row.put(Fields.BPM, rounded(music.bpm(), 100));
    row.put(Fields.BPM_CONFIDENCE, rounded(music.bpmConfidence(), 100));
    row.put(Fields.KEY, music.key() == null ? null : music.key().canonicalName());
    row.put(Fields.CAMELOT, music.key() == null ? null : music.key().camelot());
    row.put(Fields.KEY_CONFIDENCE, rounded(music.keyConfidence(), 100));
    row.put(
        Fields.SIGNATURE, music.signature() == null ? null : Signatures.text(music.signature()));
    row.put(Fields.METER, music.meter() == null ? null : music.meter().toString());
    row.put(Fields.BARS, rounded(music.bars(), 10));
    row.put(Fields.DURATION, music.durationMs() == null ? null : music.durationMs() / 1000.0);
    row.put(Fields.NOTES, (long) music.notes());
    row.put(Fields.TRACKS, (long) music.tracks());
    row.put(Fields.PARTS, (long) file.parts().size());
    row.put(Fields.POLYPHONY, number(music.polyphony()));
    row.put(Fields.PITCH_LOW, number(music.pitchLow()));
    row.put(Fields.PITCH_HIGH, number(music.pitchHigh()));
    row.put(Fields.VELOCITY, number(music.velocity()));
    row.put(Fields.DENSITY, rounded(music.density(), 100));
    row.put(Fields.SWING, rounded(music.swing(), 10));
    row.put(Fields.MAIN_INSTRUMENT, file.mainInstrument());
    row.put(Fields.INSTRUMENT, instruments(file));
    row.put("presets", presets(file));
    row.put(Fields.TAG, file.tags().stream().map(IndexedTag::slug).toList());
    row.put(
        Fields.LAYER,
        file.parts().isEmpty() ? null : file.parts().size() == 1 ? "single" : "multi");
    row.put(Fields.FEEL, feel(music));
    row.put(Fields.LOOP, music.loop() == null ? null : music.loop() ? "yes" : "no");
    row.put(
        Fields.DRUMS,
        file.parts().isEmpty()
            ? null
            : file.parts().stream().anyMatch(IndexedPart::isDrums) ? "yes" : "no");
    row.put(Fields.LYRICS, music.lyrics() ? "yes" : "no");
    row.put(Fields.FORMAT, (long) music.format());
    row.put(Fields.SIZE, file.sizeBytes());
    Long family = family(file);
    row.put(Fields.FAMILY_ID, family == null ? null : "%016x".formatted(family));
    row.put(Fields.NEAR, near(file));
    row.put(Fields.ADDED, file.addedSecond());
    row.put(Fields.MODIFIED, file.modifiedSecond());
    row.put(Fields.FAVORITE, file.marks().favorite() ? "yes" : null);
    row.put(Fields.RATING, number(file.marks().stars()));
    row.put(Fields.KEEPER, file.marks().keeper() ? "yes" : null);
    row.put(
        Fields.COLLECTION,
        file.marks().collections().isEmpty() ? null : file.marks().collections());
    var known = new LinkedHashMap<String, Object>();
    row.forEach((name, value) -> {
      if (value != null) {
        known.put(name, value);
      }
    });
    return known;
  }

  /// First 64 bits of the hash of the shape, or of the notes where there are too few for a shape.
  static @Nullable Long family(IndexedFile file) {
    Bytes hash = file.shapeHash() == null ? file.noteHash() : file.shapeHash();
    return hash == null ? null : (Long) firstBits(hash);
  }

  /// The group of near duplicates, 16 hex digits.
  static @Nullable String near(IndexedFile file) {
    return file.nearId() == null ? null : "%016x".formatted(file.nearId());
  }

  static long firstBits(Bytes hash) {
    return ByteBuffer.wrap(hash.toArray()).getLong();
  }

  /// `played` or `quantized`.
  static @Nullable String feel(IndexedMusic music) {
    Integer depth = music.quantization();
    return depth == null ? null : depth == NoteStatistics.PLAYED ? "played" : "quantized";
  }

  private static List<String> instruments(IndexedFile file) {
    return file.parts().stream()
        .map(part -> part.instrument() == null ? null : part.instrument().slug())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// Bank and program that each part sounds with; bank 128 = drum kits.
  private static List<List<Long>> presets(IndexedFile file) {
    return file.parts().stream()
        .map(part ->
            List.of(
                part.isDrums() ? (long) DRUM_BANK : 0L,
                part.program() == null ? 0L : part.program().longValue()))
        .distinct()
        .toList();
  }

  private static @Nullable Long number(@Nullable Integer value) {
    return value == null ? null : value.longValue();
  }

  private static @Nullable Double rounded(@Nullable Double value, int scale) {
    return value == null ? null : Math.round(value * scale) / (double) scale;
  }
}

package io.midicenter.index.write;

import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMarks;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.field.Signatures;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Makes the document of an [IndexedFile]. An unknown fact has no field. Safe for any thread.
public final class DocumentMapper {
  private DocumentMapper() {}

  public static Document document(IndexedFile file) {
    var fields = new FieldWriter();
    identity(file, fields);
    DocumentText.write(file, fields);
    music(file.music(), fields);
    MusicFields.write(file.terms(), file.material(), fields);
    parts(file, fields);
    library(file, fields);
    marks(file.marks(), fields);
    fields.number(Fields.RANK, BrowseRank.of(file));
    return fields.document();
  }

  /// The term that finds the document of a content id.
  public static Term key(long contentId) {
    return new Term(Fields.CID, keyBytes(contentId));
  }

  /// Big-endian, sortable.
  public static BytesRef keyBytes(long contentId) {
    var bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(contentId, bytes, 0);
    return new BytesRef(bytes);
  }

  private static void identity(IndexedFile file, FieldWriter fields) {
    fields.key(Fields.CID, keyBytes(file.contentId()));
    fields.value(Fields.CID, file.contentId());
    fields.key(Fields.ID, new BytesRef(file.id().toArray()));
    fields.value(Fields.VERSION, file.version());
    fields.bytes(Fields.FACTS_HASH, file.factsHash().toArray());
    fields.stored(Fields.HIT, HitCodec.encode(file.id(), HitDocument.of(file)));
    if (file.sketch().size() > 0) {
      fields.stored(Fields.SKETCH, file.sketch().toArray());
    }
    Long family = HitDocument.family(file);
    if (family != null) {
      fields.key(Fields.FAMILY_ID, keyBytes(family));
      fields.value(Fields.FAMILY_ID, family);
    }
    fields.keyword(Fields.NEAR, HitDocument.near(file));
    if (file.noteHash() != null) {
      fields.value(Fields.NOTE_KEY, HitDocument.firstBits(file.noteHash()));
    }
    if (file.chords().size() > 0) {
      fields.bytes(Fields.CHORD_SEQUENCE, file.chords().toArray());
    }
    if (file.vector().aspects() != 0) {
      fields.bytes(Fields.VECTOR, file.vector().bytes().toArray());
    }
  }

  private static void music(IndexedMusic music, FieldWriter fields) {
    fields.scaled(Fields.BPM, music.bpm(), 100);
    fields.scaled(Fields.BPM_CONFIDENCE, music.bpmConfidence(), 100);
    for (Double bpm : music.bpmAlternatives()) {
      fields.scaled(Fields.BPM_ALT, bpm, 100);
    }
    MusicalKey key = music.key();
    if (key != null) {
      fields.keyword(Fields.KEY, key.canonicalName());
      fields.keyword(Fields.CAMELOT, key.camelot());
      fields.value(Fields.KEY_ORDER, circlePlace(key));
    }
    fields.scaled(Fields.KEY_CONFIDENCE, music.keyConfidence(), 100);
    for (MusicalKey possible : music.keysPossible()) {
      fields.keyword(Fields.KEY_POSSIBLE, possible.canonicalName());
    }
    Integer signature = music.signature();
    if (signature != null) {
      fields.keyword(Fields.SIGNATURE, Signatures.text(signature));
    }
    Meter meter = music.meter();
    if (meter != null) {
      fields.keyword(Fields.METER, meter.toString());
    }
    fields.number(Fields.DURATION, music.durationMs());
    fields.scaled(Fields.BARS, music.bars(), 10);
    fields.number(Fields.NOTES, music.notes());
    fields.number(Fields.TRACKS, music.tracks());
    fields.number(Fields.POLYPHONY, music.polyphony());
    fields.number(Fields.PITCH_LOW, music.pitchLow());
    fields.number(Fields.PITCH_HIGH, music.pitchHigh());
    fields.number(Fields.VELOCITY, music.velocity());
    fields.scaled(Fields.DENSITY, music.density(), 100);
    fields.scaled(Fields.SWING, music.swing(), 10);
    fields.keyword(Fields.FORMAT, Integer.toString(music.format()));
    fields.yesNo(Fields.LYRICS, music.lyrics());
    fields.yesNo(Fields.LOOP, music.loop());
    if (music.loopBars() != null) {
      fields.keyword(Fields.LOOP_BARS, music.loopBars().toString());
    }
    if (music.kind() != null) {
      fields.keyword(Fields.KIND, music.kind().word());
    }
    fields.keyword(Fields.FEEL, HitDocument.feel(music));
  }

  /// Place on the circle of fifths from C on, each major key followed by its relative minor.
  static int circlePlace(MusicalKey key) {
    return Math.floorMod(key.signature(), 12) * 2 + (key.isMinor() ? 1 : 0);
  }

  private static void parts(IndexedFile file, FieldWriter fields) {
    var instruments = new TreeSet<String>();
    var families = new TreeSet<String>();
    var roles = new TreeSet<String>();
    var channels = new TreeSet<Integer>();
    var programs = new TreeSet<Integer>();
    for (IndexedPart part : file.parts()) {
      if (part.instrument() != null) {
        instruments.add(part.instrument().slug());
        families.add(part.instrument().family());
        fields.label(Fields.INSTRUMENT, part.instrument().slug(), part.instrument().label());
      }
      if (part.role() != null) {
        roles.add(part.role().word());
      }
      channels.add(part.channel());
      if (part.program() != null) {
        programs.add(part.program());
      }
    }
    fields.keywords(Fields.INSTRUMENT, instruments);
    fields.keywords(Fields.INSTRUMENT_FAMILY, families);
    fields.keywords(Fields.ROLE, roles);
    channels.forEach(channel -> fields.keyword(Fields.CHANNEL, channel.toString()));
    programs.forEach(program -> fields.keyword(Fields.PROGRAM, program.toString()));
    fields.keyword(Fields.MAIN_INSTRUMENT, file.mainInstrument());
    fields.number(Fields.PARTS, file.parts().size());
    if (!file.parts().isEmpty()) {
      fields.keyword(Fields.LAYER, file.parts().size() == 1 ? "single" : "multi");
      fields.yesNo(Fields.DRUMS, file.parts().stream().anyMatch(IndexedPart::isDrums));
    }
  }

  private static final Set<String> TAG_FIELDS =
      Set.of("genre", "mood", "style", "timbre", "articulation", "technique");

  private static void library(IndexedFile file, FieldWriter fields) {
    for (IndexedTag tag : file.tags()) {
      fields.keyword(Fields.TAG, tag.slug());
      fields.label(Fields.TAG, tag.slug(), tag.label());
      if (TAG_FIELDS.contains(tag.category())) {
        fields.keyword(tag.category(), tag.slug());
      }
    }
    var makers = new TreeSet<String>();
    for (IndexedPack pack : file.packs()) {
      fields.keyword(Fields.PACK, pack.slug());
      fields.label(Fields.PACK, pack.slug(), pack.name());
      if (pack.maker() != null && makers.add(pack.maker())) {
        fields.keyword(Fields.MAKER, pack.maker());
        if (pack.makerName() != null) {
          fields.label(Fields.MAKER, pack.maker(), pack.makerName());
        }
      }
    }
    var roots = new TreeSet<String>();
    var folders = new TreeSet<String>();
    for (Place place : file.namedPlaces()) {
      roots.add(place.root());
      FolderTokens.add(place, folders);
    }
    fields.keywords(Fields.ROOT, roots);
    fields.keywords(Fields.FOLDER, folders);
    fields.keywords(Fields.PROBLEM, file.problems());
    fields.keyword(Fields.ARTIST, file.artist());
    fields.keyword(Fields.AVAILABLE, file.isAvailable() ? "yes" : "missing");
    fields.number(Fields.LOCATIONS, file.places().stream().filter(Place::present).count());
    fields.number(Fields.SIZE, file.sizeBytes());
    fields.number(Fields.ADDED, file.addedSecond());
    fields.number(Fields.MODIFIED, file.modifiedSecond());
  }

  private static void marks(IndexedMarks marks, FieldWriter fields) {
    fields.keyword(Fields.FAVORITE, marks.favorite() ? "yes" : null);
    fields.number(Fields.RATING, marks.stars());
    fields.keyword(Fields.KEEPER, marks.keeper() ? "yes" : null);
    fields.keywords(Fields.COLLECTION, marks.collections());
  }
}

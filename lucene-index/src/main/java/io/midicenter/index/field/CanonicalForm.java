package io.midicenter.index.field;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.analysis.grams.TermSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes that stand for an [IndexedFile]: every fact in one order, strings and lists with their
/// length in front, numbers in the unit that the index stores. Their hash is MurmurHash3 x64 128:
/// it tells changed facts apart, and nobody gains by a collision.
final class CanonicalForm {
  private static final int SEED = 0x6D7363;

  private final ByteSink out = new ByteSink();

  private CanonicalForm() {}

  static Bytes hash(IndexedFile file) {
    var form = new CanonicalForm();
    form.write(file);
    long[] hash = form.out.murmur(SEED);
    var bytes = ByteBuffer.allocate(2 * Long.BYTES);
    return Bytes.wrap(bytes.putLong(hash[0]).putLong(hash[1]).array());
  }

  private void write(IndexedFile file) {
    number(file.contentId());
    bytes(file.id());
    out.putInt(file.places().size());
    for (Place place : file.places()) {
      text(place.root());
      text(place.folder());
      text(place.name());
      out.putBoolean(place.present());
    }
    out.putInt(file.packs().size());
    for (IndexedPack pack : file.packs()) {
      text(pack.slug());
      text(pack.name());
      text(pack.maker());
      text(pack.makerName());
    }
    text(file.title());
    text(file.artist());
    text(file.text());
    music(file.music());
    out.putInt(file.parts().size());
    for (IndexedPart part : file.parts()) {
      part(part);
    }
    text(file.mainInstrument());
    out.putInt(file.tags().size());
    for (IndexedTag tag : file.tags()) {
      text(tag.slug());
      text(tag.category());
      text(tag.label());
      texts(tag.aliases());
    }
    texts(file.problems());
    number(file.sizeBytes());
    number(file.addedSecond());
    number(file.modifiedSecond());
    bytes(file.noteHash());
    bytes(file.shapeHash());
    bytes(file.vector().bytes());
    terms(file.terms());
    bytes(file.material().lines());
    bytes(file.material().beats());
    bytes(file.chords());
    bytes(file.sketch());
    marks(file.marks());
    number(file.nearId());
  }

  private void marks(IndexedMarks m) {
    out.putBoolean(m.favorite());
    number(m.stars());
    text(m.note());
    out.putBoolean(m.keeper());
    texts(m.collections());
  }

  private void music(IndexedMusic m) {
    scaled(m.bpm(), 100);
    scaled(m.bpmConfidence(), 100);
    out.putInt(m.bpmAlternatives().size());
    for (Double bpm : m.bpmAlternatives()) {
      scaled(bpm, 100);
    }
    number(m.key() == null ? null : (long) m.key().code());
    scaled(m.keyConfidence(), 100);
    out.putInt(m.keysPossible().size());
    for (MusicalKey key : m.keysPossible()) {
      out.putInt(key.code());
    }
    number(m.signature());
    text(m.meter() == null ? null : m.meter().toString());
    number(m.durationMs());
    scaled(m.bars(), 10);
    text(m.kind() == null ? null : m.kind().word());
    text(m.loop() == null ? null : m.loop().toString());
    number(m.loopBars());
    number(m.quantization());
    out.putInt(m.format());
    out.putInt(m.tracks());
    out.putInt(m.notes());
    number(m.polyphony());
    number(m.pitchLow());
    number(m.pitchHigh());
    number(m.velocity());
    scaled(m.density(), 100);
    scaled(m.swing(), 10);
    out.putBoolean(m.lyrics());
  }

  private void terms(MusicTerms t) {
    for (TermSet set :
        List.of(
            t.mel3(), t.mel5(), t.mel5m(), t.con6(), t.rhy6(), t.prog(), t.shape(), t.pabs(),
            t.chord(), t.bar(), t.half())) {
      out.putInt(set.size());
      for (int i = 0; i < set.size(); i++) {
        out.putLong(set.at(i));
      }
    }
  }

  private void part(IndexedPart part) {
    Instrument instrument = part.instrument();
    text(instrument == null ? null : instrument.slug());
    text(instrument == null ? null : instrument.label());
    text(instrument == null ? null : instrument.family());
    text(part.role() == null ? null : part.role().word());
    out.putInt(part.channel());
    number(part.program());
    out.putInt(part.notes());
  }

  private void texts(List<String> list) {
    out.putInt(list.size());
    for (String value : list) {
      text(value);
    }
  }

  private void text(@Nullable String value) {
    bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(@Nullable Bytes value) {
    bytes(value == null ? null : value.toArray());
  }

  private void bytes(byte @Nullable [] value) {
    out.putInt(value == null ? -1 : value.length);
    if (value != null) {
      out.put(value);
    }
  }

  private void scaled(@Nullable Double value, int scale) {
    number(value == null ? null : Math.round(value * scale));
  }

  private void number(@Nullable Number value) {
    out.putBoolean(value != null);
    if (value != null) {
      out.putLong(value.longValue());
    }
  }
}

package io.midicenter.index.field;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.analysis.grams.TermSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// The bytes that stand for an [IndexedFile]: every fact in one order, strings and lists with their
/// length in front, numbers in the unit that the index stores.
final class CanonicalForm {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private CanonicalForm() {}

  static Bytes hash(IndexedFile file) {
    try {
      var form = new CanonicalForm();
      form.write(file);
      var hash = new byte[16];
      Blake3.initHash().update(form.bytes.toByteArray()).doFinalize(hash);
      return Bytes.wrap(hash);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
  }

  private void write(IndexedFile file) throws IOException {
    number(file.contentId());
    bytes(file.id());
    out.writeInt(file.places().size());
    for (Place place : file.places()) {
      text(place.root());
      text(place.folder());
      text(place.name());
      out.writeBoolean(place.present());
    }
    out.writeInt(file.packs().size());
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
    out.writeInt(file.parts().size());
    for (IndexedPart part : file.parts()) {
      part(part);
    }
    text(file.mainInstrument());
    out.writeInt(file.tags().size());
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
    bytes(file.sketch());
  }

  private void music(IndexedMusic m) throws IOException {
    scaled(m.bpm(), 100);
    scaled(m.bpmConfidence(), 100);
    out.writeInt(m.bpmAlternatives().size());
    for (Double bpm : m.bpmAlternatives()) {
      scaled(bpm, 100);
    }
    number(m.key() == null ? null : (long) m.key().code());
    scaled(m.keyConfidence(), 100);
    out.writeInt(m.keysPossible().size());
    for (MusicalKey key : m.keysPossible()) {
      out.writeByte(key.code());
    }
    number(m.signature());
    text(m.meter() == null ? null : m.meter().toString());
    number(m.durationMs());
    scaled(m.bars(), 10);
    text(m.kind() == null ? null : m.kind().word());
    text(m.loop() == null ? null : m.loop().toString());
    number(m.quantization());
    out.writeInt(m.format());
    out.writeInt(m.tracks());
    out.writeInt(m.notes());
    number(m.polyphony());
    number(m.pitchLow());
    number(m.pitchHigh());
    number(m.velocity());
    scaled(m.density(), 100);
    scaled(m.swing(), 10);
    out.writeBoolean(m.lyrics());
  }

  private void terms(MusicTerms t) throws IOException {
    for (TermSet set :
        List.of(
            t.mel3(), t.mel5(), t.mel5m(), t.con6(), t.rhy6(), t.prog(), t.shape(), t.pabs(),
            t.chord(), t.bar(), t.half())) {
      out.writeInt(set.size());
      for (int i = 0; i < set.size(); i++) {
        out.writeLong(set.at(i));
      }
    }
  }

  private void part(IndexedPart part) throws IOException {
    Instrument instrument = part.instrument();
    text(instrument == null ? null : instrument.slug());
    text(instrument == null ? null : instrument.label());
    text(instrument == null ? null : instrument.family());
    text(part.role() == null ? null : part.role().word());
    out.writeInt(part.channel());
    number(part.program());
    out.writeInt(part.notes());
  }

  private void texts(List<String> list) throws IOException {
    out.writeInt(list.size());
    for (String value : list) {
      text(value);
    }
  }

  private void text(@Nullable String value) throws IOException {
    bytes(value == null ? null : Bytes.wrap(value.getBytes(StandardCharsets.UTF_8)));
  }

  private void bytes(@Nullable Bytes value) throws IOException {
    out.writeInt(value == null ? -1 : value.size());
    if (value != null) {
      out.write(value.toArray());
    }
  }

  private void scaled(@Nullable Double value, int scale) throws IOException {
    number(value == null ? null : Math.round(value * scale));
  }

  private void number(@Nullable Number value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeLong(value.longValue());
    }
  }
}

package io.midicenter.indexer.feed;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.analysis.parts.Instruments;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.facts.StoredAnalysis;
import io.midicenter.catalog.facts.StoredPart;
import io.midicenter.catalog.facts.UserMarks;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMarks;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.material.MusicMaterial;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one way from the facts of the catalog to the record that the index is made of: equal facts,
/// fresh or read back, give equal documents. Pure and thread-safe.
public final class IndexedFiles {
  private IndexedFiles() {}

  public static IndexedFile from(FileFacts facts) {
    StoredAnalysis analysis = facts.analysis();
    Texts texts = analysis == null ? Texts.NONE : analysis.text();
    return new IndexedFile(
        facts.contentId(),
        facts.blake3(),
        facts.version(),
        places(facts.places()),
        packs(facts),
        texts.title().value(),
        texts.artist().value(),
        words(texts),
        analysis == null ? IndexedMusic.NONE : MusicFacts.music(analysis),
        analysis == null ? List.of() : parts(analysis.parts()),
        analysis == null ? null : slug(analysis.mainInstrument()),
        tags(facts),
        problems(facts),
        facts.sizeBytes(),
        facts.firstSeen().getEpochSecond(),
        newestModification(facts),
        analysis == null ? null : analysis.noteHash(),
        analysis == null ? null : analysis.music().shapeHash(),
        analysis == null ? SimilarityVector.NONE : MusicFacts.vector(analysis),
        analysis == null ? MusicTerms.NONE : MusicFacts.terms(analysis),
        analysis == null ? MusicMaterial.NONE : MusicFacts.material(analysis),
        analysis == null ? Bytes.EMPTY : MusicFacts.chords(analysis),
        analysis == null ? Bytes.EMPTY : analysis.sketch(),
        marks(facts.marks()),
        facts.nearId());
  }

  private static IndexedMarks marks(UserMarks marks) {
    return new IndexedMarks(
        marks.favorite() != null, marks.stars(), marks.note(), marks.keeper(), marks.collections());
  }

  private static List<io.midicenter.index.field.Place> places(List<Place> places) {
    var indexed = new ArrayList<io.midicenter.index.field.Place>(places.size());
    for (Place place : places) {
      indexed.add(
          new io.midicenter.index.field.Place(
              place.root(), place.folder(), place.name(), place.present()));
    }
    return indexed;
  }

  /// Packs of the present places, or of all where none is.
  private static List<IndexedPack> packs(FileFacts facts) {
    boolean available = facts.available();
    var packs = new ArrayList<IndexedPack>(1);
    for (Place place : facts.places()) {
      Place.Pack pack = place.pack();
      if (pack != null && (place.present() || !available)) {
        String maker = pack.maker();
        packs.add(
            new IndexedPack(pack.slug(), pack.name(), maker == null ? null : slug(maker), maker));
      }
    }
    return packs;
  }

  private static @Nullable Long newestModification(FileFacts facts) {
    boolean available = facts.available();
    Instant newest = null;
    for (Place place : facts.places()) {
      if ((place.present() || !available) && (newest == null || place.modified().isAfter(newest))) {
        newest = place.modified();
      }
    }
    return newest == null ? null : newest.getEpochSecond();
  }

  /// All texts, a line each; title and artist stand in fields of their own as well.
  private static String words(Texts texts) {
    if (texts.strings().isEmpty()) {
      return "";
    }
    var words = new StringBuilder();
    for (Map.Entry<TextKind, List<String>> kind : texts.strings().entrySet()) {
      for (String text : kind.getValue()) {
        words.append(text).append('\n');
      }
    }
    return words.toString();
  }

  private static List<IndexedPart> parts(List<StoredPart> parts) {
    var indexed = new ArrayList<IndexedPart>(parts.size());
    for (StoredPart part : parts) {
      indexed.add(
          new IndexedPart(
              instrument(part.instrument().value()),
              part.role().value(),
              part.channel(),
              part.program(),
              part.notes()));
    }
    return indexed;
  }

  private static @Nullable Instrument instrument(@Nullable Integer code) {
    return code == null || code < 0 || code >= Instruments.all().size()
        ? null
        : Instruments.byCode(code);
  }

  private static @Nullable String slug(@Nullable Integer instrumentCode) {
    Instrument instrument = instrument(instrumentCode);
    return instrument == null ? null : instrument.slug();
  }

  private static List<IndexedTag> tags(FileFacts facts) {
    var tags = new ArrayList<IndexedTag>();
    facts.givenTags().forEach(tag -> tags.add(tag(tag.tag(), tag.category(), tag.label())));
    facts.foundTags().forEach(tag -> tags.add(tag(tag.tag(), tag.category(), tag.tag())));
    return tags;
  }

  private static IndexedTag tag(String slug, String category, String label) {
    Tag known = Vocabulary.get().bySlug(slug);
    return known == null
        ? new IndexedTag(slug, category, label, List.of())
        : new IndexedTag(known.slug(), known.category(), known.label(), known.spellings());
  }

  private static List<String> problems(FileFacts facts) {
    StoredAnalysis analysis = facts.analysis();
    if (analysis == null) {
      return List.of(facts.state().name());
    }
    var codes = new ArrayList<String>(analysis.warnings().size());
    for (SmfFault warning : analysis.warnings()) {
      codes.add(warning.name());
    }
    return codes;
  }

  /// `Native Instruments` is `native-instruments`.
  private static String slug(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-");
    int from = plain.startsWith("-") ? 1 : 0;
    int to = plain.endsWith("-") && plain.length() > from ? plain.length() - 1 : plain.length();
    return plain.substring(from, to);
  }
}

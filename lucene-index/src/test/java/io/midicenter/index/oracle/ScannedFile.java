package io.midicenter.index.oracle;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A record with its words and values laid out, so that a condition is one look.
public final class ScannedFile {
  private final IndexedFile file;
  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> words = new LinkedHashMap<>();
  private final Set<String> allWords = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> nameTrigrams = new HashSet<>();
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, List<Long>> numbers = new HashMap<>();

  public ScannedFile(IndexedFile file) {
    this.file = file;
    texts();
    terms();
    numbers(file.music());
  }

  public IndexedFile file() {
    return file;
  }

  private void texts() {
    List<Place> places =
        file.isAvailable() ? file.places().stream().filter(Place::present).toList() : file.places();
    var names = new LinkedHashSet<String>();
    var folders = new LinkedHashSet<String>();
    for (Place place : places) {
      names.add(Normalizer.normalize(place.stem(), Normalizer.Form.NFKC));
      folders.add(place.folder());
    }
    texts.put("name", names.stream().limit(16).toList());
    texts.put("title", file.title() == null ? List.of() : List.of(file.title()));
    texts.put("artist", file.artist() == null ? List.of() : List.of(file.artist()));
    var tags = new ArrayList<String>();
    for (IndexedTag tag : file.tags()) {
      tags.add(tag.label());
      tags.addAll(tag.aliases());
    }
    texts.put("tags", tags);
    var packs = new ArrayList<String>();
    for (IndexedPack pack : file.packs()) {
      packs.add(pack.name());
      if (pack.makerName() != null) {
        packs.add(pack.makerName());
      }
    }
    texts.put("packs", packs);
    texts.put("path", folders.stream().limit(16).toList());
    String note = file.marks().note();
    texts.put("text", List.of(note == null ? file.text() : file.text() + "\n" + note));
    texts.forEach((field, values) -> {
      var lists = values.stream().map(Words::of).toList();
      words.put(field, lists);
      lists.forEach(allWords::addAll);
      if (!field.equals("path") && !field.equals("text")) {
        lists.forEach(beginnings::addAll);
      }
    });
    for (List<String> name : words.getOrDefault("name", List.of())) {
      nameTrigrams.addAll(trigrams(String.join("", name)));
    }
  }

  private void terms() {
    IndexedMusic m = file.music();
    MusicalKey key = m.key();
    put("key", key == null ? null : key.canonicalName());
    put("camelot", key == null ? null : key.camelot());
    m.keysPossible().forEach(k -> put("keyPossible", k.canonicalName()));
    put("meter", m.meter() == null ? null : m.meter().numerator() + "/" + m.meter().denominator());
    put("kind", m.kind() == null ? null : m.kind().word());
    put("loop", m.loop() == null ? null : m.loop() ? "yes" : "no");
    put("loopBars", m.loopBars() == null ? null : m.loopBars().toString());
    put("lyrics", m.lyrics() ? "yes" : "no");
    put("format", "" + m.format());
    Integer depth = m.quantization();
    put("feel", depth == null ? null : depth > 11 ? "played" : "quantized");
    boolean drums = false;
    for (IndexedPart part : file.parts()) {
      put("instrument", part.instrument() == null ? null : part.instrument().slug());
      put("instrumentFamily", part.instrument() == null ? null : part.instrument().family());
      put("role", part.role() == null ? null : part.role().word());
      put("channel", "" + part.channel());
      put("program", part.program() == null ? null : part.program().toString());
      drums |= part.isDrums();
    }
    if (!file.parts().isEmpty()) {
      put("drums", drums ? "yes" : "no");
      put("layer", file.parts().size() > 1 ? "multi" : "single");
    }
    put("mainInstrument", file.mainInstrument());
    for (IndexedTag tag : file.tags()) {
      put("tag", tag.slug());
      if (Set.of("genre", "mood", "style", "timbre", "articulation", "technique")
          .contains(tag.category())) {
        put(tag.category(), tag.slug());
      }
    }
    for (IndexedPack pack : file.packs()) {
      put("pack", pack.slug());
      put("maker", pack.maker());
    }
    put("artist", file.artist());
    put("favorite", file.marks().favorite() ? "yes" : null);
    put("keeper", file.marks().keeper() ? "yes" : null);
    put("near", file.nearId() == null ? null : "%016x".formatted(file.nearId()));
    file.marks().collections().forEach(slug -> put("collection", slug));
    put("available", file.isAvailable() ? "yes" : "missing");
    file.problems().forEach(code -> put("problem", code));
    for (Place place : file.places()) {
      if (place.present() || !file.isAvailable()) {
        put("root", place.root());
        String path = place.root();
        put("folder", path);
        for (String name : place.folder().split("/", -1)) {
          if (!name.isEmpty()) {
            path = path + "/" + name;
            put("folder", path);
          }
        }
      }
    }
  }

  private void numbers(IndexedMusic m) {
    put("bpm", m.bpm(), 100);
    m.bpmAlternatives().forEach(bpm -> put("bpmAlt", bpm, 100));
    put("bpmConfidence", m.bpmConfidence(), 100);
    put("keyConfidence", m.keyConfidence(), 100);
    put("duration", m.durationMs(), 1);
    put("bars", m.bars(), 10);
    put("notes", m.notes(), 1);
    put("tracks", m.tracks(), 1);
    put("parts", file.parts().size(), 1);
    put("polyphony", m.polyphony(), 1);
    put("pitchLow", m.pitchLow(), 1);
    put("pitchHigh", m.pitchHigh(), 1);
    put("velocity", m.velocity(), 1);
    put("density", m.density(), 100);
    put("swing", m.swing(), 10);
    put("size", file.sizeBytes(), 1);
    put("added", file.addedSecond(), 1);
    put("modified", file.modifiedSecond(), 1);
    put("rating", file.marks().stars(), 1);
    put("locations", file.places().stream().filter(Place::present).count(), 1);
  }

  private void put(String field, @Nullable String value) {
    if (value != null) {
      terms.computeIfAbsent(field, _ -> new TreeSet<>()).add(value);
    }
  }

  private void put(String field, @Nullable Number value, int scale) {
    if (value != null) {
      long stored = Math.round(value.doubleValue() * scale);
      numbers.computeIfAbsent(field, _ -> new ArrayList<>()).add(stored);
    }
  }

  /// Values of a keyword field.
  public Set<String> terms(String field) {
    return terms.getOrDefault(field, Set.of());
  }

  /// Values of a number field in stored units.
  public List<Long> numbers(String field) {
    return numbers.getOrDefault(field, List.of());
  }

  /// Words of a text field, a list for each value.
  public List<List<String>> words(String field) {
    return words.getOrDefault(field, List.of());
  }

  /// Some text field holds the word, or holds its characters where it is Chinese or Japanese.
  public boolean hasWord(String word) {
    return allWords.contains(word) || hasIdeographs(word);
  }

  private boolean hasIdeographs(String word) {
    var pairs = new ArrayList<String>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      if (ideographs(word.substring(i, i + 2))) {
        pairs.add(word.substring(i, i + 2));
      }
    }
    if (pairs.isEmpty()) {
      return false;
    }
    return holdAll(List.of("name"), pairs) || holdAll(List.of("title", "artist", "text"), pairs);
  }

  private boolean holdAll(List<String> fields, List<String> pieces) {
    return pieces.stream()
        .allMatch(piece ->
            fields.stream()
                .anyMatch(field ->
                    texts.getOrDefault(field, List.of()).stream()
                        .anyMatch(t -> t.contains(piece))));
  }

  private static boolean ideographs(String pair) {
    return pair.codePoints()
        .allMatch(c -> Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF) || c == 0x30FC);
  }

  /// Some word of name, title, artist, tags or pack begins so.
  public boolean hasBeginning(String start) {
    return start.length() >= 2 && beginnings.stream().anyMatch(word -> word.startsWith(start));
  }

  /// The words stand next to each other in one value of one field.
  public boolean hasPhrase(List<String> phrase) {
    for (List<List<String>> values : words.values()) {
      for (List<String> value : values) {
        if (java.util.Collections.indexOfSubList(value, phrase) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /// The name, run together, holds every three characters of `joined`.
  public boolean nameHolds(String joined) {
    return joined.codePointCount(0, joined.length()) >= 5
        && nameTrigrams.containsAll(trigrams(joined));
  }

  /// The first 64 bits of the shape's hash, or else of the notes'; null without either.
  @Nullable Long family() {
    Bytes hash = file.shapeHash() == null ? file.noteHash() : file.shapeHash();
    return hash == null ? null : (Long) java.nio.ByteBuffer.wrap(hash.toArray()).getLong();
  }

  private static Set<String> trigrams(String joined) {
    int[] points = joined.codePoints().toArray();
    var trigrams = new HashSet<String>();
    for (int i = 0; i < points.length - 2; i++) {
      trigrams.add(new String(points, i, 3));
    }
    return trigrams;
  }
}

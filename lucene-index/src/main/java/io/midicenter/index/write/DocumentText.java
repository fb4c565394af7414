package io.midicenter.index.write;

import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.NameSort;
import io.midicenter.index.text.WordCache;
import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// The words of a document: names of all locations, title, artist, tags, packs, folders and the
/// texts inside the file.
public final class DocumentText {
  /// Most distinct names of one content that are searched.
  public static final int MAX_NAMES = 16;

  private static final WordCache SHARED = new WordCache();

  private DocumentText() {}

  static void write(IndexedFile file, FieldWriter fields) {
    List<String> names = names(file);
    String title = file.title() == null ? "" : Folding.compose(file.title());
    String artist = file.artist() == null ? "" : Folding.compose(file.artist());
    String text = Folding.compose(text(file));
    List<List<String>> nameWords = names.stream().map(Words::of).toList();
    List<String> titleWords = Words.of(title);
    List<String> artistWords = Words.of(artist);
    fields.words(Fields.NAME, nameWords.stream().map(WordCache::bytes).toList());
    fields.words(Fields.TITLE, List.<BytesRef[]>of(WordCache.bytes(titleWords)));
    fields.words(Fields.ARTIST_TEXT, List.<BytesRef[]>of(WordCache.bytes(artistWords)));
    fields.words(Fields.TAGS_TEXT, shared(tags(file)));
    fields.words(Fields.PACK_TEXT, shared(packs(file)));
    fields.words(Fields.PATH, shared(folders(file)));
    fields.words(Fields.TEXT, List.<BytesRef[]>of(WordCache.bytes(Words.of(text))));
    nameGrams(names, nameWords, fields);
    edges(nameWords, titleWords, artistWords, fields);
    cjk(Fields.NAME_CJK, names, fields);
    cjk(Fields.TEXT_CJK, List.of(title, artist, text), fields);
    if (!names.isEmpty()) {
      fields.sortKey(Fields.NAME_SORT, NameSort.key(names.getFirst()), NameSort.MAX_BYTES);
    }
  }

  /// The texts inside the file, and what a person noted about it.
  public static String text(IndexedFile file) {
    String note = file.marks().note();
    return note == null ? file.text() : file.text() + '\n' + note;
  }

  private static List<BytesRef[]> shared(List<String> texts) {
    return texts.stream().map(SHARED::of).toList();
  }

  /// The stems of the locations, distinct, in their order.
  public static List<String> names(IndexedFile file) {
    return file.namedPlaces().stream()
        .map(place -> Folding.compose(place.stem()))
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  /// Folder paths, distinct.
  public static List<String> folders(IndexedFile file) {
    return file.namedPlaces().stream()
        .map(Place::folder)
        .map(Folding::compose)
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  /// Labels and aliases.
  public static List<String> tags(IndexedFile file) {
    var words = new ArrayList<String>();
    for (IndexedTag tag : file.tags()) {
      words.add(Folding.compose(tag.label()));
      tag.aliases().forEach(alias -> words.add(Folding.compose(alias)));
    }
    return words;
  }

  /// Names of packs and makers.
  public static List<String> packs(IndexedFile file) {
    var words = new ArrayList<String>();
    for (IndexedPack pack : file.packs()) {
      words.add(Folding.compose(pack.name()));
      if (pack.makerName() != null) {
        words.add(Folding.compose(pack.makerName()));
      }
    }
    return words;
  }

  private static void nameGrams(
      List<String> names, List<List<String>> nameWords, FieldWriter fields) {
    Set<String> trigrams = new LinkedHashSet<>();
    Set<String> exact = new LinkedHashSet<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> words = nameWords.get(i);
      trigrams.addAll(Grams.trigrams(Words.joined(words)));
      exact.add(words.isEmpty() ? Folding.plain(names.get(i)) : String.join(" ", words));
    }
    fields.grams(Fields.NAME_TRI, trigrams);
    fields.grams(Fields.NAME_EXACT, exact);
  }

  /// Word starts of what differs from file to file. Tags and packs have few distinct words, whose
  /// starts a query finds in their own fields.
  private static void edges(
      List<List<String>> nameWords, List<String> title, List<String> artist, FieldWriter fields) {
    Set<String> words = new LinkedHashSet<>();
    nameWords.forEach(words::addAll);
    words.addAll(title);
    words.addAll(artist);
    Set<String> edges = new LinkedHashSet<>();
    for (String word : words) {
      Grams.edges(word, edges);
    }
    fields.grams(Fields.NAME_EDGE, edges);
  }

  private static void cjk(String field, List<String> texts, FieldWriter fields) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String text : texts) {
      if (Grams.holdsCjk(text)) {
        pairs.addAll(Grams.cjkPairs(text));
      }
    }
    fields.grams(field, pairs);
  }
}

package io.midicenter.index.write;

import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.text.Folding;
import io.midicenter.index.text.Grams;
import io.midicenter.index.text.NameSort;
import io.midicenter.index.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The words of a document: names of all locations, title, artist, tags, packs, folders and the
/// texts inside the file.
public final class DocumentText {
  /// Most distinct names of one content that are searched.
  public static final int MAX_NAMES = 16;

  private DocumentText() {}

  static void write(IndexedFile file, FieldWriter fields) {
    List<String> names = names(file);
    List<String> tags = tags(file);
    List<String> packs = packs(file);
    String title = file.title() == null ? "" : Folding.compose(file.title());
    String artist = file.artist() == null ? "" : Folding.compose(file.artist());
    String text = Folding.compose(file.text());
    names.forEach(name -> fields.text(Fields.NAME, name));
    fields.text(Fields.TITLE, title);
    fields.text(Fields.ARTIST_TEXT, artist);
    tags.forEach(tag -> fields.text(Fields.TAGS_TEXT, tag));
    packs.forEach(pack -> fields.text(Fields.PACK_TEXT, pack));
    folders(file).forEach(folder -> fields.text(Fields.PATH, folder));
    fields.text(Fields.TEXT, text);
    List<List<String>> nameWords = names.stream().map(Words::of).toList();
    nameGrams(names, nameWords, fields);
    edges(nameWords, List.of(List.of(title, artist), tags, packs), fields);
    cjk(Fields.NAME_CJK, names, fields);
    cjk(Fields.TEXT_CJK, List.of(title, artist, text), fields);
    if (!names.isEmpty()) {
      fields.sortKey(Fields.NAME_SORT, NameSort.key(names.getFirst()), NameSort.MAX_BYTES);
    }
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

  private static void edges(
      List<List<String>> nameWords, List<List<String>> otherTexts, FieldWriter fields) {
    Set<String> words = new LinkedHashSet<>();
    nameWords.forEach(words::addAll);
    for (List<String> texts : otherTexts) {
      for (String text : texts) {
        words.addAll(Words.of(text));
      }
    }
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

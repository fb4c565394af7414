package io.midicenter.index.field;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.material.MusicMaterial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All facts of one document: the only thing the index is made from. Plain data, so that fresh
/// facts and facts read back from rows can be compared.
///
/// Lists are put into one order, so that equal facts give equal records and equal [#factsHash()].
///
/// @param contentId key inside database and index, positive
/// @param id BLAKE3-256 of the bytes: the identity that the outside world sees
/// @param version version in the index feed
/// @param places all locations, present ones first; a row of results shows the first
/// @param title from the texts of the file
/// @param text track names, markers, lyrics, copyright, a line each; cut at 64 Ki characters
/// @param mainInstrument slug of the instrument that carries the file
/// @param problems codes of what was odd about the bytes
/// @param addedSecond seconds since 1970, first seen
/// @param modifiedSecond seconds since 1970, newest modification of a present location
/// @param noteHash 16 bytes, null without notes
/// @param shapeHash 16 bytes: the same notes in any key and note value; null below 4 notes
/// @param terms what melody, chord and rhythm searches look for
/// @param material what they look at closely then
/// @param chords the sequence of chords as `ChordSequence` encodes it, empty without any
/// @param sketch 3 bytes a note, at most 160 notes
public record IndexedFile(
    long contentId,
    Bytes id,
    long version,
    List<Place> places,
    List<IndexedPack> packs,
    @Nullable String title,
    @Nullable String artist,
    String text,
    IndexedMusic music,
    List<IndexedPart> parts,
    @Nullable String mainInstrument,
    List<IndexedTag> tags,
    List<String> problems,
    long sizeBytes,
    long addedSecond,
    @Nullable Long modifiedSecond,
    @Nullable Bytes noteHash,
    @Nullable Bytes shapeHash,
    SimilarityVector vector,
    MusicTerms terms,
    MusicMaterial material,
    Bytes chords,
    Bytes sketch,
    IndexedMarks marks,
    @Nullable Long nearId) {
  /// Longest `text` in characters.
  public static final int MAX_TEXT = 65_536;

  public IndexedFile {
    if (id.size() != 32) {
      throw new IllegalArgumentException("id has " + id.size() + " bytes, not 32: " + id);
    }
    places = places.stream().sorted().distinct().toList();
    packs = packs.stream().distinct().sorted((a, b) -> a.slug().compareTo(b.slug())).toList();
    tags = tags.stream().distinct().sorted((a, b) -> a.slug().compareTo(b.slug())).toList();
    problems = problems.stream().distinct().sorted().toList();
    parts = List.copyOf(parts);
    text = text.length() <= MAX_TEXT ? text : cut(text);
  }

  /// A file of which nothing is known but its place.
  ///
  /// @param path below the root, folders and name
  public static IndexedFile named(long contentId, Bytes id, String root, String path) {
    int slash = path.lastIndexOf('/');
    var place =
        new Place(root, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), true);
    return new IndexedFile(
        contentId,
        id,
        1,
        List.of(place),
        List.of(),
        null,
        null,
        "",
        IndexedMusic.NONE,
        List.of(),
        null,
        List.of(),
        List.of(),
        0,
        0,
        null,
        null,
        null,
        SimilarityVector.NONE,
        MusicTerms.NONE,
        MusicMaterial.NONE,
        Bytes.EMPTY,
        Bytes.EMPTY,
        IndexedMarks.NONE,
        null);
  }

  /// The same file with what musical searches read.
  public IndexedFile heard(MusicTerms newTerms, MusicMaterial newMaterial, Bytes newChords) {
    return sounding(vector, newTerms, newMaterial, newChords);
  }

  /// The same file with another likeness.
  public IndexedFile resembling(SimilarityVector newVector) {
    return sounding(newVector, terms, material, chords);
  }

  private IndexedFile sounding(
      SimilarityVector newVector, MusicTerms newTerms, MusicMaterial newMaterial, Bytes newChords) {
    return new IndexedFile(
        contentId,
        id,
        version,
        places,
        packs,
        title,
        artist,
        text,
        music,
        parts,
        mainInstrument,
        tags,
        problems,
        sizeBytes,
        addedSecond,
        modifiedSecond,
        noteHash,
        shapeHash,
        newVector,
        newTerms,
        newMaterial,
        newChords,
        sketch,
        marks,
        nearId);
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
    return text.substring(0, end);
  }

  /// True while the bytes can be read somewhere.
  public boolean isAvailable() {
    return !places.isEmpty() && places.getFirst().present();
  }

  /// The locations that make the words of the document: the present ones, or all where none is.
  public List<Place> namedPlaces() {
    return isAvailable() ? places.stream().filter(Place::present).toList() : places;
  }

  /// BLAKE3 of the canonical form, 16 bytes, without `version`: equal exactly when the documents
  /// are equal.
  public Bytes factsHash() {
    return CanonicalForm.hash(this);
  }
}

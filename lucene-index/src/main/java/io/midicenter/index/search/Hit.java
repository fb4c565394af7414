package io.midicenter.index.search;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.chords.ChordHit;
import io.midicenter.index.match.Match;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file of a page.
///
/// @param id 64 hex digits
/// @param score relevance, 0 where the order is another one
/// @param document what a row shows, by field name in the order of JSON; values are String, Long,
///   Double, Boolean or lists of them, unknown facts are absent
/// @param highlight by field name: text with `<mark>`, everything else escaped as HTML
/// @param chords where the progression stands that was asked for, null without one
/// @param sketch 3 bytes a note, null unless asked for
/// @param match where the music asked for is, null where none was
/// @param transpose semitones by which the file fits the key asked for, null unless files may be
///   moved
public record Hit(
    String id,
    long contentId,
    double score,
    Map<String, Object> document,
    Map<String, String> highlight,
    @Nullable ChordHit chords,
    @Nullable Bytes sketch,
    @Nullable Match match,
    @Nullable Integer transpose) {
  public Hit {
    document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    highlight = Collections.unmodifiableMap(new LinkedHashMap<>(highlight));
  }
}

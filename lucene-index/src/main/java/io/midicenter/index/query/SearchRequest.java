package io.midicenter.index.query;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldType;
import io.midicenter.index.music.MusicQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A search, checked and complete. Made by [RequestReader], or by [#all()] and the `with…` methods.
///
/// @param q words and fields as typed
/// @param filters all required
/// @param sorts at most 3; empty = relevance where `q` holds words, else rank
/// @param offset excludes `cursor`
/// @param cursor of an earlier page of the same request
/// @param fields names of what hits show, empty = all of a row; `sketch` only when named
/// @param highlight names of text fields to mark
/// @param typing the last word of `q` is not finished
/// @param typos a search that finds next to nothing may take words in other spellings
/// @param keyReach which keys are meant besides the one that is asked for inside `q`
/// @param rollup one hit a family; facets go on counting files
/// @param chordMatch in which sense progressions inside `q` are meant
/// @param music melody, rhythm and the like; its ranking is what `relevance` sorts by
public record SearchRequest(
    String q,
    List<Filter> filters,
    List<Facet> facets,
    List<Sort> sorts,
    int limit,
    int offset,
    @Nullable String cursor,
    List<String> fields,
    List<String> highlight,
    boolean typing,
    boolean typos,
    KeyReach keyReach,
    ChordMatch chordMatch,
    MusicQuery music,
    boolean rollup) {
  public SearchRequest {
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    sorts = List.copyOf(sorts);
    fields = List.copyOf(fields);
    highlight = List.copyOf(highlight);
    if (limit < 0 || offset < 0 || (cursor != null && offset > 0)) {
      throw new IllegalArgumentException(
          "limit %d, offset %d, cursor %s".formatted(limit, offset, cursor));
    }
  }

  /// Every available file, a page of the default size.
  public static SearchRequest all() {
    return new SearchRequest(
        "",
        List.of(),
        List.of(),
        List.of(),
        SearchLimits.DEFAULT_LIMIT,
        0,
        null,
        List.of(),
        List.of("name"),
        false,
        true,
        KeyReach.STANDARD,
        ChordMatch.ANY,
        MusicQuery.NONE,
        false);
  }

  public static SearchRequest text(String q) {
    return all().withQ(q);
  }

  public SearchRequest withQ(String newQ) {
    return with(draft -> draft.q = newQ);
  }

  public SearchRequest withFilters(List<Filter> newFilters) {
    return with(draft -> draft.filters = newFilters);
  }

  public SearchRequest withFilter(Filter filter) {
    return withFilters(Stream.concat(filters.stream(), Stream.of(filter)).toList());
  }

  public SearchRequest withFacets(List<Facet> newFacets) {
    return with(draft -> draft.facets = newFacets);
  }

  public SearchRequest withSorts(List<Sort> newSorts) {
    return with(draft -> draft.sorts = newSorts);
  }

  public SearchRequest withLimit(int newLimit) {
    return with(draft -> draft.limit = newLimit);
  }

  public SearchRequest withOffset(int newOffset) {
    return with(draft -> {
      draft.offset = newOffset;
      draft.cursor = null;
    });
  }

  public SearchRequest withCursor(@Nullable String newCursor) {
    return with(draft -> {
      draft.offset = 0;
      draft.cursor = newCursor;
    });
  }

  public SearchRequest withFields(List<String> newFields) {
    return with(draft -> draft.fields = newFields);
  }

  public SearchRequest withHighlight(List<String> newHighlight) {
    return with(draft -> draft.highlight = newHighlight);
  }

  public SearchRequest withTyping(boolean newTyping) {
    return with(draft -> draft.typing = newTyping);
  }

  public SearchRequest withTypos(boolean newTypos) {
    return with(draft -> draft.typos = newTypos);
  }

  public SearchRequest withKeyReach(KeyReach newKeyReach) {
    return with(draft -> draft.keyReach = newKeyReach);
  }

  public SearchRequest withMusic(MusicQuery newMusic) {
    return with(draft -> draft.music = newMusic);
  }

  public SearchRequest withRollup(boolean newRollup) {
    return with(draft -> draft.rollup = newRollup);
  }

  public SearchRequest withChordMatch(ChordMatch newChordMatch) {
    return with(draft -> draft.chordMatch = newChordMatch);
  }

  private SearchRequest with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.request();
  }

  /// How `q` is understood.
  public ParsedQuery parsed() {
    return QueryParser.parse(q, FilterParser.standard(keyReach, chordMatch), true);
  }

  /// What is matched and in which order, without paging, facets and presentation: equal meaning,
  /// equal text. Cursors belong to it.
  public String selection() {
    return parsed().normalized()
        + (typing ? "\ntyping" : "")
        + (typos ? "" : "\nas spelt")
        + (rollup ? "\nrollup" : "")
        + filters.stream()
            .map(f -> "\n" + (f.origin() == Filter.Origin.LOCKED ? "locked " : "") + f.canonical())
            .sorted()
            .collect(Collectors.joining())
        + keyReach.canonical()
        + (chordMatch == ChordMatch.ANY ? "" : "\nchordMatch=" + chordMatch.word())
        + music.canonical()
        + "\nsort="
        + sorts.stream().map(Sort::canonical).collect(Collectors.joining(","));
  }

  /// The whole request: equal meaning, equal text, one cache entry. An age such as `7d` means
  /// another moment every minute, so it is here as that moment.
  public String normalized() {
    return selection()
        + moments()
        + "\nfacets="
        + facets.stream().map(Facet::toString).collect(Collectors.joining(","))
        + "\npage="
        + List.of(limit, offset, String.valueOf(cursor))
        + "\nshow="
        + fields
        + highlight;
  }

  private String moments() {
    var moments = new StringBuilder();
    for (Filter filter : Stream.concat(filters.stream(), parsed().filters().stream()).toList()) {
      if (FieldRegistry.standard().get(filter.field()).type() == FieldType.TIME) {
        for (Condition condition : filter.anyOf()) {
          if (condition instanceof Condition.Between(long from, long to, _)) {
            moments.append("\n").append(from).append("..").append(to);
          }
        }
      }
    }
    return moments.toString();
  }

  /// A request on its way to become another one.
  private static final class Draft {
    private String q;
    private List<Filter> filters;
    private List<Facet> facets;
    private List<Sort> sorts;
    private int limit;
    private int offset;
    private @Nullable String cursor;
    private List<String> fields;
    private List<String> highlight;
    private boolean typing;
    private boolean typos;
    private KeyReach keyReach;
    private ChordMatch chordMatch;
    private MusicQuery music;
    private boolean rollup;

    Draft(SearchRequest from) {
      q = from.q;
      filters = from.filters;
      facets = from.facets;
      sorts = from.sorts;
      limit = from.limit;
      offset = from.offset;
      cursor = from.cursor;
      fields = from.fields;
      highlight = from.highlight;
      typing = from.typing;
      typos = from.typos;
      keyReach = from.keyReach;
      chordMatch = from.chordMatch;
      music = from.music;
      rollup = from.rollup;
    }

    SearchRequest request() {
      return new SearchRequest(
          q,
          filters,
          facets,
          sorts,
          limit,
          offset,
          cursor,
          fields,
          highlight,
          typing,
          typos,
          keyReach,
          chordMatch,
          music,
          rollup);
    }
  }
}

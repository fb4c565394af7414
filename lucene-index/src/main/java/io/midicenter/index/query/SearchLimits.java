package io.midicenter.index.query;

import java.time.Duration;

/// The largest request that is answered. Breaking a limit is a [Mistake] of code LIMIT_EXCEEDED.
public final class SearchLimits {
  public static final int MAX_Q = 512;
  public static final int MAX_ITEMS = 32;
  public static final int MAX_WORD = 64;
  public static final int MIN_PREFIX = 2;

  /// Typos: corrected words of a query, their letters, and the spellings tried for each.
  public static final int MAX_CORRECTED_WORDS = 4;

  public static final int MIN_CORRECTED = 4;
  public static final int MAX_CORRECTED = 24;
  public static final int MAX_EXPANSIONS = 50;

  /// A search that finds fewer files than this is tried in other spellings.
  public static final int FEW_HITS = 5;

  public static final int MAX_FILTERS = 64;
  public static final int MAX_FILTER_VALUES = 256;
  public static final int MAX_CLAUSES = 1_024;
  public static final int MAX_FACETS = 16;
  public static final int DEFAULT_FACET_VALUES = 20;
  public static final int MAX_FACET_VALUES = 200;
  public static final int MAX_BUCKETS = 512;
  public static final int MAX_SORTS = 3;
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 200;
  public static final int MAX_DEPTH = 10_000;
  public static final int MAX_CURSOR = 1_024;
  public static final int MAX_IDS = 1_000;
  public static final int MAX_PREFIX = 64;
  public static final int MAX_SUGGESTIONS = 50;

  /// From accepting a request to its answer.
  public static final Duration TIME_BUDGET = Duration.ofMillis(1_500);

  private SearchLimits() {}
}

/// Which files match, in which order, and how many of each kind? Start at [Searcher]: it answers a
/// `SearchRequest` with a [SearchResult].
@NullMarked
package io.midicenter.index.search;

import org.jspecify.annotations.NullMarked;

/// What is asked? Plain records without Lucene: start at [SearchRequest], made from URL parameters
/// by [RequestReader]. [FilterParser] reads one filter value, [QueryParser] the words of `q`.
@NullMarked
package io.midicenter.index.query;

import org.jspecify.annotations.NullMarked;

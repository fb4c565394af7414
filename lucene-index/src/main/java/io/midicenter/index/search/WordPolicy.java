package io.midicenter.index.search;

import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;

/// Keeps the documents of words and phrases from their first use: names repeat few words very
/// often, and merging the postings of seven fields is most of what a word costs. Phrases are the
/// longer names of words that have synonyms.
enum WordPolicy implements QueryCachingPolicy {
  INSTANCE;

  @Override
  public void onUse(Query query) {}

  @Override
  public boolean shouldCache(Query query) {
    return query instanceof WeightedWord
        || query instanceof PhraseQuery
        || query instanceof PrefixQuery;
  }
}

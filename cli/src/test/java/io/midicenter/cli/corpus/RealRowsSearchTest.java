package io.midicenter.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.oracle.IndexEngine;
import io.midicenter.index.oracle.RandomSearch;
import io.midicenter.index.oracle.RandomSearches;
import io.midicenter.index.oracle.Reference;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.feed.IndexedFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Random searches over the index of the development corpus against a scan over the rows in
/// PostgreSQL, which shares only the tokenizer with it.
@Tag("long")
class RealRowsSearchTest {
  private static final int SEARCHES = 500;
  private static final int EACH_OPERATOR = 30;

  @RegisterExtension static final DevLibrary DEV = new DevLibrary();

  @Test
  void fiveHundredRandomSearchesEqualAScanOverTheRows() throws Exception {
    long seed = Long.getLong("tests.seed", 20_261_126L);
    List<IndexedFile> rows = DEV.facts().stream().map(IndexedFiles::from).toList();
    var reference = new Reference(rows);
    var searches = new RandomSearches(reference.files(), seed);
    Map<String, Integer> operators = new TreeMap<>();
    int selective = 0;
    try (IndexLease lease = DEV.library().lease().orElseThrow()) {
      assertThat(lease.index().documentCount()).isEqualTo(rows.size());
      var engine = new IndexEngine(lease.index());
      for (int i = 0; i < SEARCHES; i++) {
        RandomSearch search = searches.next();
        assertThat(reference.differences(search, engine))
            .as("search %d: %s, -Dtests.seed=%d", i, search.parameters(), seed)
            .isEmpty();
        search.operators().forEach(operator -> operators.merge(operator, 1, Integer::sum));
        double share = reference.share(search);
        selective += share >= 0.01 && share <= 0.5 ? 1 : 0;
      }
    }
    System.out.printf(
        "%d searches over %d files, %d match 1 to 50 %%: %s, -Dtests.seed=%d%n",
        SEARCHES, rows.size(), selective, operators, seed);
    assertThat(selective).as("searches that match 1 to 50 % of the files").isGreaterThan(299);
    assertThat(operators)
        .as("searches with each operator, -Dtests.seed=%d", seed)
        .hasSizeGreaterThan(20)
        .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(EACH_OPERATOR));
  }
}

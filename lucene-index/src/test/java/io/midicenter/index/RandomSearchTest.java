package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.oracle.IndexEngine;
import io.midicenter.index.oracle.RandomSearch;
import io.midicenter.index.oracle.RandomSearches;
import io.midicenter.index.oracle.Reference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of searching against a scan over all records.
class RandomSearchTest {
  private static final int FILES = 2_000;
  private static final int SEARCHES = 500;
  private static final int EACH_OPERATOR = 30;

  @TempDir Path folder;

  @Test
  void fiveHundredRandomSearchesEqualAScanOverAllRecords() throws Exception {
    long seed = Long.getLong("tests.seed", 20_261_124L);
    try (MidiIndex index = MidiIndex.open(folder)) {
      var reference = new Reference(fill(index, seed).values());
      var searches = new RandomSearches(reference.files(), seed);
      var engine = new IndexEngine(index);
      Map<String, Integer> operators = new TreeMap<>();
      int selective = 0;
      for (int i = 0; i < SEARCHES; i++) {
        RandomSearch search = searches.next();
        assertThat(reference.differences(search, engine))
            .as("search %d: %s, reproduce with -Dtests.seed=%d", i, search.parameters(), seed)
            .isEmpty();
        search.operators().forEach(operator -> operators.merge(operator, 1, Integer::sum));
        double share = reference.share(search);
        selective += share >= 0.01 && share <= 0.5 ? 1 : 0;
      }
      assertThat(selective).as("searches that match 1 to 50 % of the files").isGreaterThan(299);
      assertThat(operators)
          .as("searches with each operator, -Dtests.seed=%d", seed)
          .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(EACH_OPERATOR));
      assertThat(operators).hasSizeGreaterThan(20);
    }
  }

  /// Several segments, replaced and deleted documents.
  private static Map<Long, IndexedFile> fill(MidiIndex index, long seed) throws Exception {
    var random = new Random(seed);
    var made = new MadeFiles(seed);
    Map<Long, IndexedFile> live = new TreeMap<>();
    for (long id = 1; id <= FILES; id++) {
      IndexedFile file = made.file(id, 1);
      index.add(file);
      live.put(id, file);
      if (id % 300 == 0) {
        index.refresh();
      }
      if (random.nextInt(10) == 0) {
        long other = 1 + random.nextLong(id);
        if (random.nextBoolean()) {
          index.delete(other);
          live.remove(other);
        } else {
          IndexedFile changed = made.file(other, 2);
          index.update(changed);
          live.put(other, changed);
        }
      }
    }
    index.refresh();
    return live;
  }
}

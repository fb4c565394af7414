package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.oracle.IndexEngine;
import io.midicenter.index.oracle.RandomSearch;
import io.midicenter.index.oracle.RandomSearches;
import io.midicenter.index.oracle.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of searching against a scan over all records.
class RandomSearchTest {
  private static final int FILES = 2_000;
  private static final int EACH_OPERATOR = 30;

  @TempDir Path folder;

  @Test
  void fiveHundredRandomSearchesEqualAScanOverAllRecords() throws Exception {
    equalAScan(500, false);
  }

  @Test
  @Tag("long")
  void twoThousandEqualItWhileTheSameFilesAreImportedAgainAndSegmentsMerge() throws Exception {
    equalAScan(2_000, true);
  }

  private void equalAScan(int count, boolean importing) throws Exception {
    long seed = Long.getLong("tests.seed", 20_261_124L);
    try (MidiIndex index = MidiIndex.open(folder)) {
      Map<Long, IndexedFile> live = fill(index, seed);
      var going = new AtomicBoolean(importing);
      var again = CompletableFuture.runAsync(() -> writeAgain(index, live, going, seed));
      try {
        equalAScan(index, live, count, importing, seed);
      } finally {
        going.set(false);
      }
      again.get();
    }
  }

  /// Replaces documents by themselves: every answer stays, no segment does.
  private static void writeAgain(
      MidiIndex index, Map<Long, IndexedFile> live, AtomicBoolean going, long seed) {
    var random = new Random(seed);
    var files = List.copyOf(live.values());
    try {
      for (int i = 1; going.get(); i++) {
        index.update(files.get(random.nextInt(files.size())));
        if (i % 50 == 0) {
          index.refresh();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void equalAScan(
      MidiIndex index, Map<Long, IndexedFile> live, int count, boolean importing, long seed)
      throws IOException {
    var reference = new Reference(live.values());
    var searches = new RandomSearches(reference.files(), seed);
    var engine = new IndexEngine(index);
    Map<String, Integer> operators = new TreeMap<>();
    int selective = 0;
    for (int i = 0; i < count; i++) {
      RandomSearch search = searches.next();
      if (importing && search.walk() && search.order() == null) {
        continue; // scores shift with the statistics of the words while documents are written
      }
      assertThat(reference.differences(search, engine))
          .as("search %d: %s, reproduce with -Dtests.seed=%d", i, search.parameters(), seed)
          .isEmpty();
      search.operators().forEach(operator -> operators.merge(operator, 1, Integer::sum));
      double share = reference.share(search);
      selective += share >= 0.01 && share <= 0.5 ? 1 : 0;
    }
    assertThat(selective)
        .as("searches that match 1 to 50 % of the files")
        .isGreaterThanOrEqualTo(count * 6 / 10);
    assertThat(operators)
        .as("searches with each operator, -Dtests.seed=%d", seed)
        .allSatisfy((_, used) -> assertThat(used).isGreaterThanOrEqualTo(EACH_OPERATOR));
    assertThat(operators).hasSizeGreaterThan(20);
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

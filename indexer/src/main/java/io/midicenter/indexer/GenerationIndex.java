package io.midicenter.indexer;

import io.midicenter.catalog.facts.FileFacts;
import io.midicenter.catalog.read.FactsCache;
import io.midicenter.indexer.feed.DocumentTimes;
import io.midicenter.indexer.generations.Generation;
import io.midicenter.indexer.generations.Generations;
import io.midicenter.indexer.pipeline.ImportIndex;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generation that serves, as an import sees it.
final class GenerationIndex implements ImportIndex {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationIndex.class);
  private static final long MOST_ROWS_AHEAD = 20_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Generations generations;
  private final FactsCache cache;

  GenerationIndex(Generations generations, FactsCache cache) {
    this.generations = generations;
    this.cache = cache;
  }

  @Override
  public void committed(List<FileFacts> fresh, int changed) {
    cache.put(fresh);
    generations.wake(changed);
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    Generation serving = generations.current();
    if (serving != null && !serving.loop().awaitRoom(MOST_ROWS_AHEAD, LONGEST_WAIT)) {
      LOG.warn("The index is {} rows behind", serving.loop().status().pendingRows());
    }
  }

  @Override
  public boolean awaitIndexed(Duration atMost) throws InterruptedException {
    Generation serving = generations.current();
    return serving != null && serving.loop().awaitIndexed(atMost);
  }

  @Override
  public boolean isWriting() {
    Generation serving = generations.current();
    return serving != null
        && serving.loop().status().indexFailure() == null
        && serving.loop().status().catalogDownSince() == null;
  }

  @Override
  public double cpuSeconds() {
    Generation serving = generations.current();
    return serving == null ? 0 : serving.loop().status().cpuSeconds();
  }

  @Override
  public int threads() {
    return generations.settings().threads();
  }

  @Override
  public void observe(DocumentTimes times) {
    generations.observe(times);
  }

  @Override
  public void unobserve(DocumentTimes times) {
    generations.unobserve(times);
  }
}

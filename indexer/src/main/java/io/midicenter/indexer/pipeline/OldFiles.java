package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Analysis;
import io.midicenter.catalog.write.OldContents;
import io.midicenter.indexer.scan.Candidate;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Hands out one readable file of each content whose analysis is old. One thread.
final class OldFiles implements StageWork {
  private static final int PAGE = 500;

  private final OldContents contents;
  private final CatalogRetry retry;
  private final Pipeline pipeline;
  private final LongAdder missing;
  private final BooleanSupplier stop;

  /// @param missing counts contents whose bytes no present place holds
  OldFiles(
      OldContents contents,
      CatalogRetry retry,
      Pipeline pipeline,
      LongAdder missing,
      BooleanSupplier stop) {
    this.contents = contents;
    this.retry = retry;
    this.pipeline = pipeline;
    this.missing = missing;
    this.stop = stop;
  }

  @Override
  public void run() throws InterruptedException {
    long after = 0;
    List<OldContents.Old> page = next(after);
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      for (OldContents.Old content : page) {
        after = content.contentId();
        Candidate file = readable(content);
        if (file == null) {
          missing.increment();
        } else if (!pipeline.put(file)) {
          return;
        }
      }
      page = next(after);
    }
  }

  private List<OldContents.Old> next(long after) throws InterruptedException {
    return retry.until(() -> contents.page(after, Analysis.VERSION, PAGE));
  }

  /// The first place whose file is there with its size; one that only has another size is left to
  /// the next import.
  private static @Nullable Candidate readable(OldContents.Old content) {
    for (OldContents.OldPlace place : content.places()) {
      try {
        var candidate = new Candidate(place.folder(), place.at());
        if (Files.isReadable(candidate.path())
            && Files.size(candidate.path()) == place.at().sizeBytes()) {
          return candidate;
        }
      } catch (java.io.IOException | InvalidPathException e) {
        // went away between two looks, or a name of another system: the next place
      }
    }
    return null;
  }
}

package io.midicenter.catalog.write;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one transaction writes: about 2,000 files, 8 MiB or one second's work, whichever comes
/// first.
///
/// @param jobId the task that found them, or null
public record Batch(List<NewFile> files, List<ProblemReport> problems, @Nullable UUID jobId) {
  public Batch {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}

package io.midicenter.indexer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A file in an archive, as its format's reader hands it to the [Walk].
///
/// @param name cleaned
/// @param modified null where the archive does not say
/// @param bytes opens it; counted against the budget
record Entry(String name, @Nullable FileTime modified, Opening bytes) {
  interface Opening {
    InputStream open() throws IOException;
  }

  long modifiedNanos() {
    return modified == null ? 0 : Math.max(0, modified.to(TimeUnit.NANOSECONDS));
  }
}

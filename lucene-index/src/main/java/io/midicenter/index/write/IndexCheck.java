package io.midicenter.index.write;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/// Lucene's own integrity check over the last commit. Integrity says nothing about completeness:
/// only a comparison with the catalog does.
public final class IndexCheck {
  private IndexCheck() {}

  /// Takes no lock: the caller keeps the writer from committing meanwhile.
  ///
  /// @param level 1 = checksums, 2 = also structure, 3 = everything against everything
  public static CheckReport run(Directory directory, int level) throws IOException {
    var output = new ByteArrayOutputStream();
    try (var check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "check"));
        var lines = new PrintStream(output, false, StandardCharsets.UTF_8)) {
      check.setInfoStream(lines, false);
      check.setLevel(level);
      CheckIndex.Status status = check.checkIndex();
      lines.flush();
      long documents = 0;
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        documents += segment.maxDoc;
      }
      return new CheckReport(
          status.clean, level, documents, status.clean ? List.of() : problems(output));
    }
  }

  /// True where files of the index do not hold what was written: trying again cannot help.
  ///
  /// @param failure of reading, writing or merging; its causes are looked through
  public static boolean isDamage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CorruptIndexException
          || cause instanceof EOFException
          || cause instanceof NoSuchFileException) {
        return true;
      }
    }
    return false;
  }

  private static List<String> problems(ByteArrayOutputStream output) {
    List<String> problems =
        output
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(
                line -> line.contains("FAILED") || line.contains("rror") || line.contains("WARN"))
            .limit(50)
            .toList();
    return problems.isEmpty() ? List.of("The files of the index cannot be read.") : problems;
  }
}

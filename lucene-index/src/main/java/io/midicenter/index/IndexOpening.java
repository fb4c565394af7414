package io.midicenter.index;

import io.midicenter.index.search.SegmentColumns;
import io.midicenter.index.text.SynonymFile;
import io.midicenter.index.text.WordsAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.ControlledRealTimeReopenThread;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Opens index folders.
final class IndexOpening {
  private IndexOpening() {}

  static MidiIndex writable(Path folder, IndexSettings settings) throws IOException {
    Files.createDirectories(folder);
    return writable(folder, FSDirectory.open(folder), settings);
  }

  /// @param directory the files in `folder`, closed with the index
  static MidiIndex writable(Path folder, Directory directory, IndexSettings settings)
      throws IOException {
    IndexWriter writer = null;
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      var columns = new SegmentColumns();
      writer = new IndexWriter(directory, config(settings).setMergedSegmentWarmer(columns::warm));
      if (!exists) {
        writer.commit(); // a crash during a first commit may leave nothing that can be opened
      }
      var readers = new SearcherManager(writer, true, false, null);
      var reopening =
          new ControlledRealTimeReopenThread<>(
              writer, readers, settings.maxStaleSeconds(), settings.minStaleSeconds());
      reopening.setName("index-reopen " + folder.getFileName());
      reopening.setDaemon(true);
      reopening.start();
      return new MidiIndex(
          directory, writer, readers, reopening, SynonymFile.ofGeneration(folder), columns);
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  static MidiIndex readOnly(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    try {
      return new MidiIndex(
          directory,
          null,
          new SearcherManager(directory, null),
          null,
          SynonymFile.ofGeneration(folder),
          new SegmentColumns());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config(IndexSettings settings) {
    var merging = new TieredMergePolicy();
    merging.setTargetSearchConcurrency(Runtime.getRuntime().availableProcessors());
    return new IndexWriterConfig(new WordsAnalyzer())
        .setRAMBufferSizeMB(settings.ramBufferMegabytes())
        .setUseCompoundFile(settings.compoundFiles())
        .setMaxFullFlushMergeWaitMillis(0)
        .setCommitOnClose(false)
        .setMergePolicy(merging);
  }
}

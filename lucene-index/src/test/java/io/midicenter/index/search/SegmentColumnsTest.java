package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.text.WordsAnalyzer;
import io.midicenter.index.write.DocumentMapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SegmentColumnsTest {
  @Test
  void aMergedSegmentHasTheColumnsOfTheOldOnesBeforeItIsSearched() throws Exception {
    var columns = new SegmentColumns();
    var made = new MadeFiles(3);
    var config = new IndexWriterConfig(new WordsAnalyzer()).setMergedSegmentWarmer(columns::warm);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, config)) {
      for (long id = 1; id <= 40; id++) {
        writer.addDocument(DocumentMapper.document(made.file(id, 1)));
        if (id % 10 == 0) {
          writer.flush();
        }
      }
      try (DirectoryReader old = DirectoryReader.open(writer)) {
        assertThat(old.leaves()).hasSizeGreaterThan(1);
        for (LeafReaderContext leaf : old.leaves()) {
          columns.column(leaf.reader(), "key");
          columns.numbers(leaf.reader(), "bpm");
          columns.lengths(leaf.reader());
        }
        long before = columns.ramBytes();
        writer.forceMerge(1);
        assertThat(columns.ramBytes()).as("old and merged segments").isGreaterThan(before);
      }
      try (DirectoryReader merged = DirectoryReader.open(writer)) {
        LeafReader segment = merged.leaves().getFirst().reader();
        long warmed = columns.ramBytes();
        assertThat(warmed).isPositive();
        columns.column(segment, "key");
        columns.numbers(segment, "bpm");
        columns.lengths(segment);
        assertThat(columns.ramBytes()).as("nothing was built by the search").isEqualTo(warmed);
      }
    }
  }
}

package io.midicenter.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.write.DocumentMapper;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class TermColumnTest {
  @Test
  void bothWaysOfCountingCountTheSame() throws Exception {
    var random = new Random(4);
    var made = new MadeFiles(4);
    try (var directory = new ByteBuffersDirectory();
        var writer =
            new IndexWriter(
                directory, new IndexWriterConfig(new io.midicenter.index.text.WordsAnalyzer()))) {
      for (int id = 1; id <= 1_500; id++) {
        writer.addDocument(DocumentMapper.document(made.file(id, 1)));
      }
      writer.forceMerge(1);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader segment = reader.leaves().getFirst().reader();
        for (FieldSpec field : FieldRegistry.standard().all()) {
          if (field.facet() == FacetKind.TERMS) {
            TermColumn column = TermColumn.read(segment, field.name(), new ValueNumbers());
            for (double share : new double[] {0, 0.02, 0.5, 1}) {
              FixedBitSet hits = some(segment.maxDoc(), share, random);
              long[] byHit = column.countByHit(hits);
              long[] byValue = column.countByValue(hits);
              assertThat(byValue).as(field.name() + " " + share).isEqualTo(byHit);
            }
          }
        }
      }
    }
  }

  private static FixedBitSet some(int size, double share, Random random) {
    var hits = new FixedBitSet(size);
    for (int doc = 0; doc < size; doc++) {
      if (random.nextDouble() < share) {
        hits.set(doc);
      }
    }
    return hits;
  }
}

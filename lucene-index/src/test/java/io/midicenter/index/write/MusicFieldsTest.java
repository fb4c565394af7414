package io.midicenter.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.analysis.grams.TermSet;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.MusicMaterial;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicFieldsTest {
  @Test
  void everyTermOfAFileIsATermOfTheIndex(@TempDir Path folder) throws Exception {
    byte[] tune = {60, 62, 64, 65, 67, 65, 64, 62, 60, 67, 72, 67, 60};
    byte[] times = {40, 40, 32, 32, 40, 48, 40, 40, 32, 32, 40, 48, 0};
    var line = new MelodyLine(0, 0, false, 1, Bytes.of(tune), Bytes.of(times), Ints.EMPTY, -1);
    byte[] codes = {0, 7 << 4, (byte) (9 << 4 | 1), 5 << 4};
    Bytes zeros = Bytes.wrap(new byte[codes.length]);
    var chords = new ChordTrack(Ints.wrap(0, 1, 2, 3), Bytes.of(codes), zeros, zeros, 4, true);
    MusicTerms terms = MusicTerms.of(List.of(line), chords, List.of(MusicalKey.of(0, false)), null);
    try (var directory = FSDirectory.open(folder)) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        var fields = new FieldWriter();
        MusicFields.write(terms, MusicMaterial.NONE, fields);
        writer.addDocument(fields.document());
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        has(reader, Fields.MELODY_3, terms.mel3(), 2);
        has(reader, Fields.MELODY_5, terms.mel5(), 3);
        has(reader, Fields.MELODY_5_MAIN, terms.mel5m(), 3);
        has(reader, Fields.CONTOUR_6, terms.con6(), 2);
        has(reader, Fields.RHYTHM_6, terms.rhy6(), 2);
        has(reader, Fields.PROGRESSION, terms.prog(), 4);
        has(reader, Fields.PROGRESSION_SHAPE, terms.shape(), 4);
        has(reader, Fields.PROGRESSION_ABSOLUTE, terms.pabs(), 4);
        has(reader, Fields.CHORD, terms.chord(), 1);
        assertThat(reader.getDocCount(Fields.DRUM_BAR)).isZero();
      }
    }
  }

  private static void has(DirectoryReader reader, String field, TermSet terms, int width)
      throws Exception {
    assertThat(reader.leaves().getFirst().reader().terms(field).size())
        .as(field)
        .isEqualTo(terms.size())
        .isPositive();
    for (int i = 0; i < terms.size(); i++) {
      byte[] bytes = new byte[width];
      TermSetStream.encode(terms.at(i), bytes);
      assertThat(reader.docFreq(new Term(field, new BytesRef(bytes)))).as(field).isOne();
    }
  }
}

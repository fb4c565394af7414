package io.midicenter.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.field.IndexedFile;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;

class HitCodecTest {
  @Test
  void aRowComesBackAsItWas() throws Exception {
    for (IndexedFile file : new MadeFiles(1).files(300)) {
      byte[] bytes = HitCodec.encode(file.id(), HitDocument.of(file));
      HitCodec.Row row = HitCodec.decode(bytes, 0, bytes.length);
      assertThat(row.id()).isEqualTo(file.id());
      assertThat(row.facts()).isEqualTo(HitDocument.of(file));
      assertThat(row.facts().keySet()).containsExactlyElementsOf(HitDocument.of(file).keySet());
    }
  }

  @Test
  void filesOfOneShapeAreAFamilyAndWhereThereIsNoneFilesOfTheSameNotes() {
    for (IndexedFile file : new MadeFiles(4).files(200)) {
      Bytes hash = file.shapeHash() == null ? file.noteHash() : file.shapeHash();
      assertThat(HitDocument.of(file).get("familyId"))
          .isEqualTo(hash == null ? null : hash.hex().substring(0, 16));
      IndexableField notes = DocumentMapper.document(file).getField("noteKey");
      assertThat(notes == null).isEqualTo(file.noteHash() == null);
      if (notes != null && file.noteHash() != null) {
        assertThat(HexFormat.of().toHexDigits(notes.numericValue().longValue()))
            .isEqualTo(file.noteHash().hex().substring(0, 16));
      }
    }
  }

  @Test
  void aVectorIsKeptWithTheMaskOfItsAspects() {
    for (IndexedFile file : new MadeFiles(5).files(50)) {
      IndexableField vector = DocumentMapper.document(file).getField("vec");
      assertThat(vector == null).isEqualTo(file.vector().aspects() == 0);
      if (vector != null) {
        assertThat(vector.binaryValue().length).isEqualTo(97);
        assertThat(vector.binaryValue().bytes[96]).isEqualTo((byte) file.vector().aspects());
      }
    }
  }

  @Test
  void anotherFormatIsRefused() {
    byte[] bytes = HitCodec.encode(new MadeFiles(1).file(1, 1).id(), java.util.Map.of());
    bytes[0] = 9;
    assertThatThrownBy(() -> HitCodec.decode(bytes, 0, bytes.length))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format 9");
  }

  @Test
  void rankLiesBetweenZeroAndAThousand() {
    for (IndexedFile file : new MadeFiles(1).files(300)) {
      assertThat(BrowseRank.of(file)).isBetween(0, BrowseRank.MAX);
    }
  }
}

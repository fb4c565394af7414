package io.midicenter.index.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.field.IndexedFile;
import java.io.IOException;
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

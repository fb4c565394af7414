package io.midicenter.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("bpm", "bars", "key", "instrument", "limit");

  @Test
  void aSlipOfTheFingerFindsItsWord() {
    assertThat(Nearest.of("bmp", NAMES)).isEqualTo("bpm");
    assertThat(Nearest.of("instrumnt", NAMES)).isEqualTo("instrument");
    assertThat(Nearest.of("LIMIT", NAMES)).isEqualTo("limit");
    assertThat(Nearest.of("kye", NAMES)).isEqualTo("key");
  }

  @Test
  void aForeignWordFindsNothing() {
    assertThat(Nearest.of("foo", NAMES)).isNull();
    assertThat(Nearest.of("", NAMES)).isNull();
    assertThat(Nearest.of("x".repeat(500), NAMES)).isNull();
  }
}

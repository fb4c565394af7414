package io.midicenter.analysis.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PrintDigestTest {
  private final PrintDigest digest = new PrintDigest();

  /// The values come from a second implementation over little-endian bytes.
  @Test
  void knownNumbersGiveTheKnownHash() {
    digest.put(1);
    digest.put(2);
    digest.put(3);
    assertThat(digest.finish()).isEqualTo(Bytes.fromHex("b50a97f8b297f54157f6887b59f04f45"));
    digest.put(0);
    digest.put(0);
    assertThat(digest.finish()).isEqualTo(Bytes.fromHex("4bbd1bf27da918d6b465a9eccd791cb6"));
  }

  @Test
  void orderNumberAndEveryBitMatter() {
    var seen = new HashSet<Bytes>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      for (int length = 1; length <= 4; length++) {
        for (int at = 0; at < length; at++) {
          for (int i = 0; i < length; i++) {
            digest.put(i == at ? 1L << bit : 0);
          }
          assertThat(seen.add(digest.finish())).isTrue();
        }
      }
    }
  }
}

package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChordSymbolTest {
  private static final MusicalKey C = MusicalKey.of(0, false);
  private static final MusicalKey A_MINOR = MusicalKey.of(9, true);

  @Test
  void chordsAreNamedByRootQualityAndBass() {
    assertThat(ChordSymbol.name(0, 0)).isEqualTo("C");
    assertThat(ChordSymbol.name(0, 4)).isEqualTo("C/E");
    assertThat(ChordSymbol.name(9 * 16 + 1, 9)).isEqualTo("Am");
    assertThat(ChordSymbol.name(6 * 16 + 6, 6)).isEqualTo("Gb7");
    assertThat(ChordSymbol.name(11 * 16 + 9, 2)).isEqualTo("Bm7b5/D");
    assertThat(ChordSymbol.quality(9)).isEqualTo("hdim7");
  }

  @Test
  void degreesFollowTheKey() {
    assertThat(ChordSymbol.roman(7 * 16 + 6, C)).isEqualTo("V7");
    assertThat(ChordSymbol.roman(2 * 16 + 8, C)).isEqualTo("ii7");
    assertThat(ChordSymbol.roman(10 * 16, C)).isEqualTo("bVII");
    assertThat(ChordSymbol.roman(11 * 16 + 2, C)).isEqualTo("vii°");
    assertThat(ChordSymbol.roman(9 * 16 + 1, A_MINOR)).isEqualTo("i");
    assertThat(ChordSymbol.roman(5 * 16, A_MINOR)).isEqualTo("VI");
    assertThat(ChordSymbol.roman(0, A_MINOR)).isEqualTo("III");
    assertThat(ChordSymbol.roman(4 * 16, A_MINOR)).isEqualTo("V");
  }

  @Test
  void silenceIsNoChord() {
    assertThat(ChordSymbol.isChord(ChordTrack.NO_CHORD)).isFalse();
    assertThat(ChordSymbol.isChord(11 * 16 + 12)).isTrue();
    assertThat(ChordSymbol.isChord(13)).isFalse();
    assertThat(ChordSymbol.isChord(12 * 16)).isFalse();
  }
}

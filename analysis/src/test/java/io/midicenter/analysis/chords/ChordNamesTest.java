package io.midicenter.analysis.chords;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.MusicalKey;
import org.junit.jupiter.api.Test;

class ChordNamesTest {
  private static final MusicalKey C_MAJOR = MusicalKey.of(0, false);
  private static final MusicalKey A_MINOR = MusicalKey.of(9, true);

  @Test
  void aChordOverAnotherBassHasASlash() {
    assertThat(ChordNames.name(ChordCode.of(9, ChordCode.MIN_7), 7, 0)).isEqualTo("Am7/G");
    assertThat(ChordNames.name(ChordCode.of(9, ChordCode.MIN_7), 9, 0)).isEqualTo("Am7");
    assertThat(ChordNames.name(ChordTrack.NO_CHORD, 0, 0)).isEqualTo("N.C.");
  }

  @Test
  void theSignatureDecidesBetweenSharpsAndFlats() {
    int code = ChordCode.of(6, ChordCode.MAJ);
    assertThat(ChordNames.name(code, 10, 6)).isEqualTo("F#/A#");
    assertThat(ChordNames.name(code, 10, -6)).isEqualTo("Gb/Bb");
    assertThat(ChordNames.name(ChordCode.of(10, ChordCode.MAJ_7), 10, 0)).isEqualTo("Bbmaj7");
  }

  @Test
  void numeralsTellDegreeAndFamily() {
    assertThat(Romans.numeral(ChordCode.of(7, ChordCode.DOMINANT_7), C_MAJOR)).isEqualTo("V7");
    assertThat(Romans.numeral(ChordCode.of(2, ChordCode.MIN_7), C_MAJOR)).isEqualTo("ii7");
    assertThat(Romans.numeral(ChordCode.of(11, ChordCode.DIM), C_MAJOR)).isEqualTo("vii°");
    assertThat(Romans.numeral(ChordCode.of(10, ChordCode.MAJ), C_MAJOR)).isEqualTo("bVII");
    assertThat(Romans.numeral(ChordCode.of(7, ChordCode.SUS4), C_MAJOR)).isEqualTo("Vsus4");
  }

  @Test
  void inMinorThreeSixAndSevenAreTheNaturalDegrees() {
    assertThat(Romans.numeral(ChordCode.of(0, ChordCode.MAJ), A_MINOR)).isEqualTo("III");
    assertThat(Romans.numeral(ChordCode.of(5, ChordCode.MAJ), A_MINOR)).isEqualTo("VI");
    assertThat(Romans.numeral(ChordCode.of(7, ChordCode.MAJ), A_MINOR)).isEqualTo("VII");
    assertThat(Romans.numeral(ChordCode.of(8, ChordCode.DIM_7), A_MINOR)).isEqualTo("#vii°7");
    assertThat(Romans.degree(ChordCode.of(4, ChordCode.MAJ), A_MINOR)).isEqualTo(7);
  }
}

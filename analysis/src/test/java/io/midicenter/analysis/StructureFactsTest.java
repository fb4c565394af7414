package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Structure.Section;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StructureFactsTest {
  private static final int MARKER = 6;

  private static Structure structure(UnaryOperator<MidiTrack> events) {
    return Objects.requireNonNull(
        Analyses.of(MidiFile.create().track(t -> events.apply(t.meter(0, 4, 4)))).structure());
  }

  /// A bar of eighths over `keys`.
  private static MidiTrack bar(MidiTrack t, int bar, int transposed, int... keys) {
    for (int i = 0; i < 8; i++) {
      t.note(bar * 4 + i / 2.0, 0.5, 1, keys[i % keys.length] + transposed, 90);
    }
    return t;
  }

  /// Four bars that differ from each other.
  private static MidiTrack verse(MidiTrack t, int at, int transposed) {
    bar(t, at, transposed, 60, 64, 67);
    bar(t, at + 1, transposed, 57, 60, 64, 65);
    bar(t, at + 2, transposed, 53, 59, 62);
    return bar(t, at + 3, transposed, 55, 71, 65, 50);
  }

  private static MidiTrack chorus(MidiTrack t, int at) {
    bar(t, at, 0, 72, 48, 79);
    bar(t, at + 1, 0, 74, 50, 81);
    bar(t, at + 2, 0, 76, 77, 53);
    return bar(t, at + 3, 0, 55, 54, 73);
  }

  @Test
  void aBarThatComesAgainAndAgainHasPeriodOne() {
    Structure s =
        structure(t -> {
          for (int i = 0; i < 8; i++) {
            bar(t, i, 0, 60, 64, 67);
          }
          return t;
        });
    assertThat(s.period()).isEqualTo(1);
    assertThat(s.form()).isEqualTo("A2");
  }

  @Test
  void fourBarsThatReturnHavePeriodFour() {
    assertThat(structure(t -> verse(verse(verse(t, 0, 0), 4, 0), 8, 0)).period()).isEqualTo(4);
  }

  @Test
  void equalBlocksShareALetterAndRunsAreCounted() {
    Structure s = structure(t -> verse(chorus(verse(verse(t, 0, 0), 4, 0), 8), 12, 0));
    assertThat(s.form()).isEqualTo("A2BA");
    assertThat(s.blockBars()).isEqualTo(4);
  }

  @Test
  void aTransposedRepeatIsMarked() {
    assertThat(structure(t -> verse(chorus(verse(t, 0, 0), 4), 8, 2)).form()).isEqualTo("ABA'");
  }

  @Test
  void doubledNotesDoNotVanish() {
    Structure s = structure(t -> verse(verse(chorus(verse(t, 0, 0), 4), 8, 0), 8, 0));
    assertThat(s.form()).isEqualTo("ABA");
  }

  @Test
  void musicThatNeverReturnsHasNoPeriod() {
    assertThat(structure(t -> chorus(verse(t, 0, 0), 4)).period()).isNull();
  }

  @Test
  void lessThanFourBarsHaveNoStructure() {
    Analysis a =
        Analyses.of(MidiFile.create().track(t -> bar(bar(t.meter(0, 4, 4), 0, 0, 60), 1, 0, 62)));
    assertThat(a.structure()).isNull();
  }

  @Test
  void markersWithWordsForStructureAreSectionsAndOthersAreNot() {
    Structure s =
        structure(t -> {
          verse(verse(t, 0, 0), 4, 0);
          t.text(0, MARKER, "Intro".getBytes(StandardCharsets.US_ASCII));
          t.text(8, MARKER, "Take 3".getBytes(StandardCharsets.US_ASCII));
          return t.text(16, MARKER, "Chorus 1".getBytes(StandardCharsets.US_ASCII));
        });
    assertThat(s.sections()).containsExactly(new Section(0, "Intro"), new Section(4, "Chorus 1"));
  }

  @Test
  void withoutMarkersNoBlockIsCalledVerseOrChorus() {
    assertThat(structure(t -> chorus(verse(t, 0, 0), 4)).sections()).isEmpty();
  }
}

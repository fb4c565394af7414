package io.midicenter.catalog.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.catalog.MusicSamples;
import io.midicenter.catalog.Seeds;
import io.midicenter.catalog.facts.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ByteColumnsTest {
  private final long seed = Seeds.next();
  private final Random random = new Random(seed);
  private final MusicSamples samples = new MusicSamples(random);

  @Test
  void whatIsReadBackEqualsWhatWasWritten() {
    for (int i = 0; i < 500; i++) {
      ChordTrack chords = samples.chords();
      assertThat(ChordBytes.read(ChordBytes.write(chords))).as(replay()).isEqualTo(chords);
      DrumAnalysis drums = percent(samples.drums());
      assertThat(DrumBytes.read(DrumBytes.write(drums))).as(replay()).isEqualTo(drums);
      SimilarityVector vector = samples.vector();
      assertThat(VectorBytes.read(VectorBytes.write(vector))).as(replay()).isEqualTo(vector);
      List<MelodyLine> lines = new ArrayList<>();
      for (MelodyLine line : samples.lines()) {
        lines.add(percent(line));
      }
      assertThat(LineBytes.read(LineBytes.write(lines))).as(replay()).isEqualTo(lines);
    }
  }

  @Test
  void everyNumberComesBack() {
    int[] numbers = {Integer.MIN_VALUE, -129, -128, -1, 0, 1, 127, 128, 16_384, Integer.MAX_VALUE};
    var out = new PackedWriter(9);
    for (int number : numbers) {
      out.count(number);
      out.signed(number);
    }
    out.steps(Ints.wrap(numbers));
    var in = new PackedReader(out.done(), 9, "x");
    for (int number : numbers) {
      assertThat(in.count()).isEqualTo(number);
      assertThat(in.signed()).isEqualTo(number);
    }
    assertThat(in.steps(numbers.length)).isEqualTo(Ints.wrap(numbers));
  }

  @Test
  void nothingIsStoredOfWhatIsNotThere() {
    assertThat(ChordBytes.write(ChordTrack.EMPTY)).isNull();
    assertThat(LineBytes.write(List.of())).isNull();
    assertThat(DrumBytes.write(null)).isNull();
    assertThat(VectorBytes.write(SimilarityVector.NONE)).isNull();
    assertThat(ChordBytes.read(null)).isEqualTo(ChordTrack.EMPTY);
    assertThat(LineBytes.read(null)).isEmpty();
    assertThat(DrumBytes.read(null)).isNull();
    assertThat(VectorBytes.read(null)).isEqualTo(SimilarityVector.NONE);
  }

  @Test
  void aPatternThatRepeatsCostsAByteABar() {
    int[] masks = new int[64 * 9];
    for (int bar = 0; bar < 64; bar++) {
      masks[bar * 9] = 0x1111;
      masks[bar * 9 + 2] = 0x5555;
    }
    Bytes written =
        Objects.requireNonNull(
            DrumBytes.write(
                new DrumAnalysis(
                    4,
                    16,
                    0,
                    Ints.wrap(masks),
                    Ints.wrap(new int[47]),
                    null,
                    0,
                    List.of(),
                    Set.of())));
    assertThat(written.size()).isLessThan(64 + 47 + 20);
  }

  @Test
  void bytesThatEndTooSoonOrAreOfAnotherFormatAreRefused() {
    for (int i = 0; i < 50; i++) {
      cut(ChordBytes.write(samples.chords()), ChordBytes::read);
      cut(DrumBytes.write(samples.drums()), DrumBytes::read);
      cut(LineBytes.write(samples.lines()), LineBytes::read);
    }
  }

  private void cut(@Nullable Bytes column, Consumer<Bytes> reader) {
    if (column == null) {
      return;
    }
    byte[] bytes = column.toArray();
    byte[] shorter = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
    assertThatThrownBy(() -> reader.accept(Bytes.wrap(shorter)))
        .as(replay())
        .isInstanceOf(IllegalStateException.class);
    bytes[0] = 99;
    assertThatThrownBy(() -> reader.accept(Bytes.wrap(bytes))).hasMessageContaining("99");
  }

  private static MelodyLine percent(MelodyLine line) {
    return new MelodyLine(
        line.part(),
        line.rank(),
        line.bass(),
        Resolution.percent(line.confidence()) / 100.0,
        line.pitches(),
        line.intervals(),
        line.bars(),
        line.firstBar());
  }

  private static @Nullable DrumAnalysis percent(@Nullable DrumAnalysis drums) {
    Double ghosts = drums == null ? null : drums.ghostShare();
    return drums == null || ghosts == null
        ? drums
        : new DrumAnalysis(
            drums.stepsPerQuarter(),
            drums.stepsPerBar(),
            drums.startBar(),
            drums.masks(),
            drums.counts(),
            Resolution.percent(ghosts) / 100.0,
            drums.mainBar(),
            drums.fillBars(),
            drums.techniques());
  }

  private String replay() {
    return "replay with -Dtests.seed=" + seed;
  }
}

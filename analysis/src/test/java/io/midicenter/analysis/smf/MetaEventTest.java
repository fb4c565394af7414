package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.ascii;
import static io.midicenter.analysis.smf.Reading.events;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TextKind;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Meta events within and outside their ranges.
class MetaEventTest {
  @Test
  void unknownTypesAreSkippedInSilence() {
    assertThat(faults(read(t -> t.meta(0, 0x60, 1, 2, 3).meta(0, 0x7E, 1)))).isEmpty();
  }

  @Test
  void aTypeAbove127IsReported() {
    assertThat(faults(read(t -> t.meta(0, 0x90, 1, 2)))).containsExactly(SmfFault.W_META_TYPE);
  }

  @Test
  void tempoEventsOfAllTracksAreOneList() {
    Smf smf =
        Reading.read(
            MidiFile.create()
                .track(t -> t.tempo(4, 60).tempo(0, 120))
                .track(t -> t.tempo(2, 100).tempo(4, 90))
                .bytes());
    assertThat(events(smf.tempo))
        .containsExactly("0 500000", "960 600000", "1920 1000000", "1920 666667");
  }

  @Test
  void aTempoOfWrongLengthIsBelievedWhereItIsPlausible() {
    Smf plausible = read(t -> t.meta(0, 0x51, 0x07, 0xA1, 0x20, 0));
    assertThat(faults(plausible)).containsExactly(SmfFault.W_TEMPO_LENGTH);
    assertThat(events(plausible.tempo)).containsExactly("0 500000");
    Smf absurd = read(t -> t.meta(0, 0x51, 0, 0x07, 0xA1, 0x20));
    assertThat(faults(absurd)).containsExactly(SmfFault.W_TEMPO_LENGTH);
    assertThat(absurd.tempo.size).isZero();
    Smf cut = read(t -> t.meta(0, 0x51, 0x07, 0xA1));
    assertThat(faults(cut)).containsExactly(SmfFault.W_TEMPO_LENGTH);
    assertThat(cut.tempo.size).isZero();
  }

  @Test
  void aTempoOfZeroIsIgnored() {
    Smf smf = read(t -> t.microsPerQuarter(0, 0));
    assertThat(faults(smf)).containsExactly(SmfFault.W_TEMPO_ZERO);
    assertThat(smf.tempo.size).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 59_999, 6_000_001, 0xFFFFFF})
  void aTempoOutsideTenToAThousandRunsTheClock(int micros) {
    Smf smf = read(t -> t.microsPerQuarter(0, micros));
    assertThat(faults(smf)).containsExactly(SmfFault.W_TEMPO_RANGE);
    assertThat(events(smf.tempo)).containsExactly("0 " + micros);
  }

  @Test
  void anImpossibleSmpteOffsetIsReported() {
    assertThat(faults(read(t -> t.meta(0, 0x54, 0x60, 0, 0, 29, 99)))).isEmpty();
    assertThat(faults(read(t -> t.meta(0, 0x54, 0x60, 0, 0, 30, 0))))
        .containsExactly(SmfFault.W_SMPTE_OFFSET);
    assertThat(faults(read(t -> t.meta(0, 0x54, 0, 0, 60, 0, 0))))
        .containsExactly(SmfFault.W_SMPTE_OFFSET);
    assertThat(faults(read(t -> t.meta(0, 0x54, 0, 0)))).containsExactly(SmfFault.W_SMPTE_OFFSET);
  }

  @Test
  void twoBytesAreEnoughForAMeter() {
    Smf smf = read(t -> t.meta(0, 0x58, 3, 2));
    assertThat(faults(smf)).containsExactly(SmfFault.W_META_LENGTH);
    assertThat(events(smf.meter)).containsExactly("0 " + (3 * 256 + 2));
  }

  @ParameterizedTest
  @CsvSource({"0,2", "65,2", "255,6", "4,7", "4,255"})
  void anImpossibleMeterIsIgnored(int numerator, int exponent) {
    Smf smf = read(t -> t.meta(0, 0x58, numerator, exponent, 24, 8));
    assertThat(faults(smf)).containsExactly(SmfFault.W_METER_RANGE);
    assertThat(smf.meter.size).isZero();
  }

  @Test
  void keySignaturesCountFlatsSharpsAndMode() {
    Smf smf = read(t -> t.keySignature(0, -7, true).keySignature(1, 7, false));
    assertThat(faults(smf)).isEmpty();
    assertThat(events(smf.keySignature)).containsExactly("0 1", "480 28");
  }

  @ParameterizedTest
  @CsvSource({"8,0", "248,0", "0,2", "0,255"})
  void anImpossibleKeySignatureIsIgnored(int fifths, int mode) {
    Smf smf = read(t -> t.meta(0, 0x59, fifths, mode));
    assertThat(faults(smf)).containsExactly(SmfFault.W_KEYSIG_RANGE);
    assertThat(smf.keySignature.size).isZero();
  }

  @Test
  void aKeySignatureOfOneByteIsIgnored() {
    Smf smf = read(t -> t.meta(0, 0x59, 2));
    assertThat(faults(smf)).containsExactly(SmfFault.W_META_LENGTH);
    assertThat(smf.keySignature.size).isZero();
  }

  @Test
  void portsWidenTheChannelAndFoldAboveSixteen() {
    Smf smf = read(t -> t.meta(0, 0x21, 1).noteOn(0, 2, 60, 90).noteOff(1, 2, 60));
    assertThat(smf.notes.lane[0]).isEqualTo((short) 17);
    Smf folded = read(t -> t.meta(0, 0x21, 18).noteOn(0, 2, 60, 90).noteOff(1, 2, 60));
    assertThat(faults(folded)).containsExactly(SmfFault.W_PORTS);
    assertThat(folded.notes.lane[0]).isEqualTo((short) (2 * 16 + 1));
  }

  @Test
  void aChannelPrefixBindsTextsUntilTheNextChannelEvent() {
    Smf smf =
        read(t ->
            t.meta(0, 0x20, 5)
                .text(0, 4, ascii("Oboe"))
                .program(0, 6, 68)
                .text(0, 1, ascii("free")));
    assertThat(smf.texts.get(0).lane()).isEqualTo(5);
    assertThat(smf.texts.get(1).lane()).isEqualTo(-1);
  }

  @Test
  void everyKindOfTextIsKeptWithItsPlace() {
    Smf smf =
        read(t -> {
          for (int kind = 1; kind <= 9; kind++) {
            t.text(kind, kind, ascii("k" + kind));
          }
          return t;
        });
    assertThat(texts(smf)).containsExactly("k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9");
    assertThat(smf.texts.get(4).kind()).isEqualTo(TextKind.LYRIC);
    assertThat(smf.texts.get(4).tick()).isEqualTo(5 * 480);
    assertThat(smf.texts.get(4).track()).isZero();
  }

  @Test
  void hiddenEventsAreDropped() {
    byte[] file =
        MidiFile.create()
            .track(t -> t.name("x").tempo(0, 90).meter(0, 3, 4).keySignature(0, 1, false))
            .bytes();
    Smf smf = Reading.read(file, new Limits(1 << 20, true, true, true, true));
    assertThat(smf.tempo.size).as("the clock").isEqualTo(1);
    assertThat(smf.meter.size).isZero();
    assertThat(smf.keySignature.size).isZero();
    assertThat(smf.texts).isEmpty();
  }

  private static Smf read(UnaryOperator<MidiTrack> track) {
    return Reading.read(MidiFile.create().track(track).bytes());
  }
}

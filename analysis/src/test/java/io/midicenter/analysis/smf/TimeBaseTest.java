package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.SCALE;
import static io.midicenter.analysis.smf.Reading.events;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.time.TempoMap;
import io.midicenter.testkit.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a tick means, and how the sequences of format 2 follow each other.
class TimeBaseTest {
  @ParameterizedTest
  @ValueSource(ints = {24, 480, 32767})
  void ticksPerQuarterAreTakenAsTheyAre(int division) {
    Smf smf = read(MidiFile.create().division(division).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.timeBase).isEqualTo(TimeBase.PPQ);
    assertThat(smf.ticksPerQuarter).isEqualTo(division);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 23})
  void fewTicksPerQuarterAreCoarse(int division) {
    Smf smf = read(MidiFile.create().division(division).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_DIVISION_COARSE);
    assertThat(smf.ticksPerQuarter).isEqualTo(division);
  }

  @Test
  void divisionZeroIsAnUnknownTimeBase() {
    Smf smf = read(MidiFile.create().division(0).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_DIVISION_ZERO);
    assertThat(smf.timeBase).isEqualTo(TimeBase.UNKNOWN);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 25, 29, 30})
  void smpteFramesGiveSeconds(int rate) {
    Smf smf = read(MidiFile.create().smpte(rate, 80).track(t -> t.melody(60, 60, 60, 60)).bytes());
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.timeBase).isEqualTo(TimeBase.SMPTE);
    var map = new TempoMap();
    map.load(smf);
    assertThat(map.seconds(smf.notes.off[3])).isCloseTo(2.0, within(0.001));
  }

  @Test
  void otherFrameRatesAreReported() {
    Smf used = read(MidiFile.create().smpte(17, 80).track(t -> t.melody(60)).bytes());
    assertThat(faults(used)).containsExactly(SmfFault.W_SMPTE_RATE);
    assertThat(used.secondsPerTick).isEqualTo(1 / (17.0 * 80));
    Smf absurd = read(MidiFile.create().smpte(121, 80).track(t -> t.melody(60)).bytes());
    assertThat(faults(absurd)).containsExactly(SmfFault.W_SMPTE_RATE);
    assertThat(absurd.secondsPerTick).isEqualTo(1 / (25.0 * 80));
  }

  @Test
  void framesWithoutTicksAreAnUnknownTimeBase() {
    Smf smf = read(MidiFile.create().smpte(25, 0).track(t -> t.melody(60)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_DIVISION_ZERO);
    assertThat(smf.timeBase).isEqualTo(TimeBase.UNKNOWN);
  }

  @Test
  void everyDivisionEndsInLessThanFiftyMilliseconds() {
    var reader = new SmfReader();
    for (int division = 0;
        division < 0x10000;
        division += division < 24 || division > 0x8000 ? 1 : 97) {
      byte[] file =
          MidiFile.create().rawDivision(division).track(t -> t.tempo(0, 90).melody(SCALE)).bytes();
      long start = Cost.nanos();
      assertThat(reader.read(file, 0, file.length, io.midicenter.analysis.Limits.DEFAULT)).isNull();
      var map = new TempoMap();
      map.load(reader.smf());
      assertThat(map.seconds(reader.smf().endTick)).isFinite().isNotNegative();
      assertThat(Cost.nanos() - start).as("division %d", division).isLessThan(50_000_000L);
      assertThat(reader.smf().noteOns).isEqualTo(8);
    }
  }

  @Test
  void sequencesOfFormatTwoAreLaidEndToEndAtBarLines() {
    byte[] file =
        MidiFile.create()
            .format(2)
            .track(t -> t.tempo(0, 100).meter(0, 3, 4).melody(60, 62))
            .track(t -> t.tempo(0, 140).meter(0, 4, 4).melody(64, 65, 67))
            .track(t -> t.tempo(0, 90).program(0, 1, 5).melody(69))
            .bytes();
    Smf smf = read(file);
    assertThat(faults(smf)).containsExactly(SmfFault.W_FORMAT2);
    assertThat(Reading.notes(smf))
        .containsExactly(
            "0-480 60 90",
            "480-960 62 90",
            "1440-1920 64 90",
            "1920-2400 65 90",
            "2400-2880 67 90",
            "2880-3360 69 90");
    assertThat(events(smf.tempo)).containsExactly("0 600000");
    assertThat(events(smf.meter)).containsExactly("0 " + (3 * 256 + 2));
    assertThat(events(smf.program)).containsExactly("2880 5");
    assertThat(smf.endTick).isEqualTo(3360);
  }
}

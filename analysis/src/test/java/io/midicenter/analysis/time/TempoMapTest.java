package io.midicenter.analysis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.SmfReader;
import io.midicenter.testkit.MidiFile;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TempoMapTest {
  @Test
  void aRampIsIntegratedToTheMillisecond() {
    double expected = 0;
    var file = MidiFile.create().division(96);
    file.track(t -> {
      for (int i = 0; i < 60; i++) {
        t.tempo(i * 0.5, 60 + 2 * i).note(i * 0.5, 0.5, 1, 60, 90);
      }
      return t;
    });
    for (int i = 0; i < 60; i++) {
      expected += 30.0 / (60 + 2 * i);
    }
    assertThat(load(file).seconds(30 * 96)).isCloseTo(expected, within(0.001));
  }

  @Test
  void theTempoOfALaterTrackIsHonoured() {
    var file = MidiFile.create().track(t -> t.melody(60, 62)).track(t -> t.tempo(0, 77));
    assertThat(load(file).seconds(480)).isCloseTo(60 / 77.0, within(1e-6));
  }

  @Test
  void theLastOfTwoTempiAtOneTickWins() {
    var file = MidiFile.create().track(t -> t.tempo(0, 90).tempo(0, 140).melody(60));
    assertThat(load(file).seconds(480)).isCloseTo(60 / 140.0, within(1e-6));
  }

  @Test
  void playbackAssumes120BeforeTheFirstEvent() {
    var file = MidiFile.create().track(t -> t.melody(60).tempo(2, 60));
    TempoMap map = load(file);
    assertThat(map.seconds(960)).isEqualTo(1.0);
    assertThat(map.seconds(1440)).isCloseTo(2.0, within(1e-9));
    assertThat(map.micros(959)).isEqualTo(TempoMap.ASSUMED_MICROS);
    assertThat(map.micros(960)).isEqualTo(1_000_000);
  }

  @Test
  void anImpossibleTempoRunsTheClock() {
    var file = MidiFile.create().track(t -> t.microsPerQuarter(0, 0xFFFFFF).melody(60));
    assertThat(load(file).seconds(480)).isCloseTo(16.777215, within(1e-9));
  }

  @Test
  void anUnknownTimeBaseHasNoSeconds() {
    assertThat(load(MidiFile.create().division(0).track(t -> t.melody(60))).seconds(480)).isZero();
  }

  @Test
  void readingBackwardsGivesTheSameAsReadingForwards() {
    var random = new SplittableRandom(7);
    var file =
        MidiFile.create()
            .track(t -> {
              for (int i = 0; i < 500; i++) {
                t.tempo(i * 0.25, 20 + random.nextInt(300));
              }
              return t.melody(60);
            });
    TempoMap map = load(file);
    double[] forwards = new double[60_000];
    for (int tick = 0; tick < forwards.length; tick++) {
      forwards[tick] = map.seconds(tick);
      assertThat(tick == 0 || forwards[tick] > forwards[tick - 1]).isTrue();
    }
    for (int tick = forwards.length - 1; tick >= 0; tick -= 97) {
      assertThat(map.seconds(tick)).isEqualTo(forwards[tick]);
      int other = random.nextInt(forwards.length);
      assertThat(map.seconds(other)).isEqualTo(forwards[other]);
    }
  }

  private static TempoMap load(MidiFile file) {
    byte[] bytes = file.bytes();
    var reader = new SmfReader();
    assertThat(reader.read(bytes, 0, bytes.length, Limits.DEFAULT)).isNull();
    Smf smf = reader.smf();
    var map = new TempoMap();
    map.load(smf);
    return map;
  }
}

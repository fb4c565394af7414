package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.parts.Instruments;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartFactsTest {
  private static final int[] GS_RESET = {0x41, 0x10, 0x42, 0x12, 0x40, 0, 0x7F, 0, 0x41, 0xF7};
  private static final int[] XG_ON = {0x43, 0x10, 0x4C, 0, 0, 0x7E, 0, 0xF7};

  private static String instrument(Part part) {
    return Objects.requireNonNull(part.instrument().value()).slug();
  }

  private static MidiTrack scale(MidiTrack track, int channel) {
    for (int i = 0; i < 16; i++) {
      track.note(i, 1, channel, 60 + i, 80);
    }
    return track;
  }

  @Test
  void aProgramInTheConductorTrackNamesThePart() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> t.program(0, 3, 24)).track(t -> scale(t, 3)));
    Part part = analysis.parts().getFirst();
    assertThat(part.track()).isEqualTo(1);
    assertThat(part.channel()).isEqualTo(3);
    assertThat(part.program()).isEqualTo(24);
    assertThat(instrument(part)).isEqualTo("acoustic-guitar-nylon");
    assertThat(part.instrument().confidence()).isBetween(0.69, 0.71);
  }

  @Test
  void theProgramOfMostNotesWinsNotTheFirst() {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> scale(t.program(0, 1, 0).program(3, 1, 73), 1)));
    assertThat(analysis.parts().getFirst().program()).isEqualTo(73);
  }

  @Test
  void aBankSelectBelongsToTheProgramThatFollows() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    scale(
                        t.controller(0, 1, 0, 8)
                            .controller(0, 1, 32, 3)
                            .program(0, 1, 5)
                            .controller(4, 1, 0, 99),
                        1)));
    assertThat(analysis.parts().getFirst().bankMsb()).isEqualTo(8);
    assertThat(analysis.parts().getFirst().bankLsb()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "0,standard-kit", "8,room-kit", "16,power-kit", "24,electronic-kit", "25,analog-kit",
    "26,dance-kit", "32,jazz-kit", "40,brush-kit", "48,orchestra-kit", "56,sfx-kit"
  })
  void programsOfChannelTenAreDrumKitsAndNeverPianos(int program, String slug) {
    Analysis analysis =
        Analyses.of(MidiFile.create().track(t -> scale(t.program(0, 10, program), 10)));
    Part part = analysis.parts().getFirst();
    assertThat(instrument(part)).isEqualTo(slug);
    assertThat(part.role()).isEqualTo(Fact.declared(Role.DRUMS, 0.95));
    assertThat(analysis.statistics().drumShare()).isEqualTo(1);
  }

  @Test
  void channelTenWithoutAProgramHasARoleButNoInstrument() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> scale(t, 10)));
    assertThat(analysis.parts().getFirst().isDrums()).isTrue();
    assertThat(analysis.parts().getFirst().instrument()).isEqualTo(Fact.none());
  }

  @Test
  void gsPartModeMakesAnotherChannelDrums() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    scale(
                        t.sysex(0, GS_RESET)
                            .sysex(0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x1A, 0x15, 1, 0x10, 0xF7)
                            .program(0, 11, 16),
                        11)));
    Part part = analysis.parts().getFirst();
    assertThat(part.programSet()).isEqualTo(ProgramSet.GS);
    assertThat(part.isDrums()).isTrue();
    assertThat(instrument(part)).isEqualTo("power-kit");
    assertThat(part.instrument().confidence()).isEqualTo(0.8);
  }

  @Test
  void xgPartModeMakesAnotherChannelDrums() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    scale(
                        t.sysex(0, XG_ON)
                            .sysex(0, 0x43, 0x10, 0x4C, 8, 4, 7, 2, 0xF7)
                            .program(0, 5, 40),
                        5)));
    Part part = analysis.parts().getFirst();
    assertThat(part.programSet()).isEqualTo(ProgramSet.XG);
    assertThat(instrument(part)).isEqualTo("brush-kit");
  }

  @ParameterizedTest
  @CsvSource({"127,0,standard-kit", "126,1,sfx-kit"})
  void xgDrumBanksAreDrumsOnAnyChannel(int msb, int program, String kit) {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    scale(t.sysex(0, XG_ON).controller(0, 2, 0, msb).program(0, 2, program), 2)));
    assertThat(analysis.parts().getFirst().isDrums()).isTrue();
    assertThat(instrument(analysis.parts().getFirst())).isEqualTo(kit);
  }

  @Test
  void pianoNotesInTheRangeOfDrumsAreNoDrums() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 94; i++) {
                    t.note(i / 2.0, 0.5, 1, 35 + i * 7 % 47, 80);
                  }
                  return t;
                }));
    assertThat(analysis.parts().getFirst().isDrums()).isFalse();
    assertThat(analysis.statistics().drumShare()).isZero();
    assertThat(analysis.tags()).noneMatch(tag -> tag.category().equals("drum-piece"));
  }

  private static MidiTrack groove(MidiTrack track, int channel) {
    for (int i = 0; i < 32; i++) {
      track.note(i / 2.0, 0.1, channel, i % 2 == 0 ? 42 : 46, 80);
      track.note(i / 2.0, 0.1, channel, i % 4 < 2 ? 36 : 38, 90);
    }
    return track;
  }

  @Test
  void aGrooveOnAMelodicChannelIsDrumsByItsNotesAlone() {
    Analysis analysis = Analyses.of(MidiFile.create().track(t -> groove(t.program(0, 1, 0), 1)));
    Part part = analysis.parts().getFirst();
    assertThat(part.drumScore()).isGreaterThanOrEqualTo(0.9);
    assertThat(part.role()).isEqualTo(Fact.estimated(Role.DRUMS, 0.9));
    assertThat(part.instrument()).isEqualTo(Fact.none());
    assertThat(analysis.key().key()).isEqualTo(Fact.none());
  }

  @Test
  void mtThirtyTwoProgramsAreNotThoseOfGeneralMidi() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t ->
                    scale(
                        t.sysex(0, 0x41, 0x10, 0x16, 0x12, 0x7F, 0, 0, 0, 1, 0xF7)
                            .program(0, 2, 33),
                        2)));
    Part part = analysis.parts().getFirst();
    assertThat(part.programSet()).isEqualTo(ProgramSet.MT32);
    assertThat(part.instrument()).isEqualTo(Fact.none());
    assertThat(part.role().value()).isNotEqualTo(Role.BASS);
  }

  @Test
  void bassChordsAndPadAreToldApart() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 32; i++) {
                    t.note(i, 1, 1, 36 + i % 5, 80);
                  }
                  return t;
                })
                .track(t -> {
                  for (int i = 0; i < 32; i++) {
                    for (int key : new int[] {60, 64, 67}) {
                      t.note(i, 0.9, 2, key, 80);
                    }
                  }
                  return t;
                })
                .track(t -> {
                  for (int i = 0; i < 8; i++) {
                    for (int key : new int[] {60, 64, 67}) {
                      t.note(4 * i, 4, 3, key, 80);
                    }
                  }
                  return t;
                }));
    assertThat(analysis.parts())
        .extracting(part -> part.role().value())
        .containsExactly(Role.BASS, Role.CHORDS, Role.PAD);
    assertThat(analysis.parts().get(0).role().confidence()).isEqualTo(0.75);
    assertThat(analysis.parts().get(1).role().confidence()).isEqualTo(0.85);
    assertThat(analysis.parts().get(2).role().confidence()).isEqualTo(0.7);
  }

  @Test
  void everyChannelOfATrackIsAPartOfItsOwn() {
    Analysis analysis =
        Analyses.of(MidiFile.create().format(0).track(t -> scale(scale(scale(t, 1), 2), 10)));
    assertThat(analysis.parts()).extracting(Part::channel).containsExactly(1, 2, 10);
    assertThat(analysis.parts()).extracting(Part::notes).containsExactly(16, 16, 16);
    assertThat(analysis.statistics().drumShare()).isEqualTo(1 / 3.0);
  }

  @Test
  void twoTracksAtTheSameTicksSoundTogether() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> t.note(0, 4, 1, 60, 80))
                .track(t -> t.note(0, 4, 1, 64, 80))
                .track(t -> t.note(1, 1, 2, 67, 80)));
    assertThat(analysis.statistics().polyphonyMax()).isEqualTo(3);
    assertThat(analysis.statistics().polyphonyMean()).isEqualTo(9 / 4.0);
    assertThat(analysis.parts()).extracting(Part::polyphonyMax).containsOnly(1);
  }

  @Test
  void densityFollowsTheTempoAndNotesPerQuarterDoesNot() {
    Analysis slow = Analyses.of(MidiFile.create().track(t -> scale(t.tempo(0, 60), 1)));
    Analysis fast = Analyses.of(MidiFile.create().track(t -> scale(t.tempo(0, 180), 1)));
    assertThat(slow.statistics().density()).isEqualTo(1);
    assertThat(fast.statistics().density())
        .isCloseTo(3, org.assertj.core.api.Assertions.within(1e-4));
    assertThat(fast.statistics().notesPerQuarter()).isEqualTo(1);
    Analysis undeclared = Analyses.of(MidiFile.create().track(t -> scale(t, 1)));
    assertThat(undeclared.statistics().density()).isNull();
  }

  @Test
  void restsLongerThanABarAreNoSoundingTime() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> t.tempo(0, 60).note(0, 1, 1, 60, 80).note(100, 1, 1, 62, 80)));
    assertThat(analysis.statistics().notesPerQuarter()).isEqualTo(1);
  }

  @Test
  void aTripletGridIsQuantised() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> {
                  for (int i = 0; i < 48; i++) {
                    t.note(i / 3.0, 0.3, 1, 60 + i % 5, 80);
                  }
                  return t;
                }));
    assertThat(analysis.statistics().nomml()).isEqualTo(1);
  }

  @Test
  void theNameOfAPartComesFromItsTrack() {
    Analysis analysis =
        Analyses.of(
            MidiFile.create()
                .track(t -> t.name("My song"))
                .track(t -> scale(t.name("Flute"), 1))
                .track(t -> scale(t.name("Violin solo").program(0, 2, 40), 2))
                .track(t -> scale(t.name("Cello").program(0, 3, 0), 3)));
    assertThat(analysis.parts())
        .extracting(Part::name)
        .containsExactly("Flute", "Violin solo", "Cello");
    assertThat(analysis.parts())
        .extracting(part -> instrument(part))
        .containsExactly("flute", "violin", "cello");
    assertThat(analysis.parts().get(0).instrument().confidence()).isEqualTo(0.75);
    assertThat(analysis.parts().get(1).instrument().confidence())
        .isCloseTo(0.85, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(analysis.parts().get(2).instrument().confidence()).isEqualTo(0.6);
  }

  @Test
  void moreThan256PartsAreMergedAndSaidSo() {
    MidiFile file = MidiFile.create();
    for (int track = 0; track < 20; track++) {
      file.track(t -> {
        for (int channel = 1; channel <= 16; channel++) {
          scale(t, channel);
        }
        return t;
      });
    }
    Analysis analysis = Analyses.of(file);
    assertThat(analysis.parts()).hasSize(256);
    assertThat(analysis.status()).isEqualTo(Analysis.Status.PARTIAL);
    assertThat(analysis.warnings()).extracting(Warning::code).contains(SmfFault.W_LIMIT);
    assertThat(analysis.parts().stream().mapToInt(Part::notes).sum()).isEqualTo(20 * 16 * 16);
  }

  @Test
  void theDictionaryIsOrderedByCodeAndKnowsEverySlugOnce() {
    List<Instrument> all = Instruments.all();
    for (int code = 0; code < all.size(); code++) {
      Instrument instrument = all.get(code);
      assertThat(instrument.code()).isEqualTo(code);
      assertThat(Instruments.byCode(code)).isEqualTo(instrument);
      assertThat(Instruments.bySlug(instrument.slug())).isEqualTo(instrument);
      assertThat(instrument.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
    assertThat(Instruments.byCode(33).slug()).isEqualTo("electric-bass-finger");
    assertThat(Instruments.byCode(33).label()).isEqualTo("Electric bass (finger)");
    assertThat(Instruments.bySlug("no-such-thing")).isNull();
  }
}

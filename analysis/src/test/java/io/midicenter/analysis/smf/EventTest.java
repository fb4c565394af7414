package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.SCALE;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.SmfFault;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events inside a track, as they should be and as they should not.
class EventTest {
  @Test
  void aNoteOnOfVelocityZeroIsANoteOff() {
    Smf smf = read(t -> t.raw(0, 0x90, 60, 90, 96, 60, 0));
    assertThat(notes(smf)).containsExactly("0-96 60 90");
    assertThat(faults(smf)).isEmpty();
  }

  @Test
  void programsControllersAndBendsAreKeptByLane() {
    Smf smf = read(t -> t.program(0, 2, 33).controller(1, 2, 64, 127).bend(2, 2, -8192));
    assertThat(Reading.events(smf.program)).containsExactly("0 33");
    assertThat(Reading.events(smf.controller)).containsExactly("480 " + (64 * 128 + 127));
    assertThat(Reading.events(smf.bend)).containsExactly("960 -8192");
    assertThat(smf.bend.lane[0]).isEqualTo((short) 1);
  }

  @Test
  void runningStatusGoesOnAfterMetaAndSysex() {
    Smf meta =
        read(t -> t.raw(0, 0x90, 60, 90, 0, 0xFF, 1, 1, 'x', 48, 60, 0, 0, 62, 90, 48, 62, 0));
    Smf sysex = read(t -> t.raw(0, 0x90, 60, 90, 0, 0xF0, 2, 0x7E, 0xF7, 48, 60, 0));
    assertThat(faults(meta)).containsExactly(SmfFault.W_RUNNING_STATUS);
    assertThat(notes(meta)).containsExactly("0-48 60 90", "48-96 62 90");
    assertThat(faults(sysex)).containsExactly(SmfFault.W_RUNNING_STATUS);
    assertThat(notes(sysex)).containsExactly("0-48 60 90");
  }

  @Test
  void aTrackThatStartsWithoutAStatusIsReadFromTheFirstOne() {
    Smf smf = read(t -> t.raw(0, 60, 90, 48, 60, 0, 0, 0x90, 64, 90, 48, 64, 0));
    assertThat(faults(smf)).containsExactly(SmfFault.W_RUNNING_STATUS);
    assertThat(notes(smf)).containsExactly("0-48 64 90");
  }

  @Test
  void aNoteWithAValueAbove127KeepsItCut() {
    Smf smf = read(t -> t.raw(0, 0x90, 60, 255, 48, 60, 0, 0, 62, 90, 48, 62, 0));
    assertThat(faults(smf)).containsExactly(SmfFault.W_BAD_DATA);
    assertThat(notes(smf)).containsExactly("0-48 60 127", "48-96 62 90");
  }

  @Test
  void anotherEventWithAValueAbove127IsDropped() {
    Smf smf = read(t -> t.raw(0, 0xB0, 168, 64, 0, 0x90, 60, 90, 48, 0x80, 60, 0));
    assertThat(faults(smf)).containsExactly(SmfFault.W_BAD_DATA);
    assertThat(smf.controller.size).isZero();
    assertThat(notes(smf)).containsExactly("0-48 60 90");
  }

  @Test
  void aStatusWhereDataIsDueStartsAnEvent() {
    Smf smf = read(t -> t.raw(0, 0xB0, 7, 0x90, 60, 90, 0, 0xC1, 5, 48, 0x80, 60, 0));
    assertThat(faults(smf)).containsExactly(SmfFault.W_BAD_DATA);
    assertThat(notes(smf)).containsExactly("0-48 60 90");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xF4, 0xF5, 0xF6, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE})
  void systemMessagesWithoutDataAreSkipped(int status) {
    Smf smf = read(t -> t.rawEvent(0, status).rawEvent(0, status).melody(SCALE));
    assertThat(faults(smf)).containsExactly(SmfFault.W_SYSTEM_MESSAGE);
    assertThat(smf.warnings.getFirst().count()).isEqualTo(2);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void systemMessagesWithDataAreSkipped() {
    Smf smf =
        read(t ->
            t.rawEvent(0, 0xF1, 16).rawEvent(0, 0xF2, 1, 2).rawEvent(0, 0xF3, 5).melody(SCALE));
    assertThat(faults(smf)).containsExactly(SmfFault.W_SYSTEM_MESSAGE);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void aSysexInPacketsIsSound() {
    Smf smf =
        read(t -> t.rawEvent(0, 0xF0, 2, 0x43, 0x12).rawEvent(0, 0xF7, 2, 7, 0xF7).melody(60));
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.noteOns).isEqualTo(1);
  }

  @Test
  void anEscapeIsSkipped() {
    assertThat(faults(read(t -> t.rawEvent(0, 0xF7, 2, 0xF3, 1).melody(60)))).isEmpty();
  }

  @Test
  void aSysexWithoutEndIsReported() {
    Smf inside = read(t -> t.rawEvent(0, 0xF0, 2, 0x7E, 1).melody(60));
    Smf last = read(t -> t.melody(60).raw(0, 0xF0, 2, 0x7E, 1));
    assertThat(faults(inside)).containsExactly(SmfFault.W_SYSEX_END);
    assertThat(faults(last)).containsExactly(SmfFault.W_SYSEX_END);
    assertThat(inside.noteOns).isEqualTo(1);
  }

  @Test
  void aSysexLongerThanTheTrackStopsTheTrackOnly() {
    byte[] file =
        MidiFile.create()
            .track(t -> t.melody(SCALE).raw(0, 0xF0, 0xFF, 0xFF, 0xFF, 0x7F, 1).withoutEnd())
            .track(t -> t.melody(SCALE))
            .bytes();
    Smf smf = Reading.read(file);
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRUNCATED);
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @Test
  void theProgramMapIsTheMostSpecificThatIsSwitchedOn() {
    int[] gm = {0x7E, 0x7F, 9, 1, 0xF7};
    int[] gm2 = {0x7E, 0x7F, 9, 3, 0xF7};
    int[] gs = {0x41, 0x10, 0x42, 0x12, 0x40, 0, 0x7F, 0, 0x41, 0xF7};
    int[] xg = {0x43, 0x10, 0x4C, 0, 0, 0x7E, 0, 0xF7};
    int[] mt32 = {0x41, 0x10, 0x16, 0x12, 1, 2, 3, 0xF7};
    assertThat(read(t -> t.melody(60)).programSet).isEqualTo(ProgramSet.UNKNOWN);
    assertThat(read(t -> t.sysex(0, gm)).programSet).isEqualTo(ProgramSet.GM);
    assertThat(read(t -> t.sysex(0, gm2)).programSet).isEqualTo(ProgramSet.GM2);
    assertThat(read(t -> t.sysex(0, gs).sysex(0, gm)).programSet).isEqualTo(ProgramSet.GS);
    assertThat(read(t -> t.sysex(0, gm).sysex(0, xg)).programSet).isEqualTo(ProgramSet.XG);
    assertThat(read(t -> t.sysex(0, mt32)).programSet).isEqualTo(ProgramSet.MT32);
  }

  @Test
  void channelTenIsADrumLaneOfEveryPort() {
    Smf smf = read(t -> t.melody(60));
    assertThat(smf.drumLanes.stream().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, 16).map(p -> p * 16 + 9).toArray());
  }

  @Test
  void partModesOfGsAndXgMoveTheDrums() {
    Smf gs =
        read(t ->
            t.sysex(0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x11, 0x15, 1, 0x19, 0xF7)
                .sysex(0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x1A, 0x15, 2, 0x0F, 0xF7)
                .sysex(0, 0x41, 0x10, 0x42, 0x12, 0x40, 0x10, 0x15, 0, 0x1B, 0xF7));
    assertThat(gs.drumLanes.get(0)).as("channel 1").isTrue();
    assertThat(gs.drumLanes.get(10)).as("channel 11").isTrue();
    assertThat(gs.drumLanes.get(9)).as("channel 10").isFalse();
    Smf xg = read(t -> t.meta(0, 0x21, 1).sysex(0, 0x43, 0x10, 0x4C, 8, 3, 7, 2, 0xF7));
    assertThat(xg.drumLanes.get(16 + 3)).as("channel 4 of port 2").isTrue();
    assertThat(xg.drumLanes.get(3)).as("channel 4 of port 1").isFalse();
  }

  @Test
  void numbersOfFourBytesMayStartWithZeros() {
    Smf smf = read(t -> t.raw(0x80, 0x80, 16, 0x90, 60, 90, 48, 0x80, 60, 0));
    assertThat(faults(smf)).isEmpty();
    assertThat(notes(smf)).containsExactly("16-64 60 90");
  }

  @Test
  void longerNumbersAreReadAndReported() {
    Smf five = read(t -> t.raw(0x80, 0x80, 0x80, 0x80, 16, 0x90, 60, 90, 48, 0x80, 60, 0));
    assertThat(faults(five)).containsExactly(SmfFault.W_VLQ_LONG);
    assertThat(notes(five)).containsExactly("16-64 60 90");
  }

  @Test
  void aNumberWithoutEndStopsTheTrack() {
    int[] endless = new int[20];
    Arrays.fill(endless, 0xFF);
    Smf smf = read(t -> t.melody(SCALE).raw(endless));
    assertThat(faults(smf)).containsExactly(SmfFault.W_VLQ_LONG);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void timeSticksAtItsMaximumAndNotesStillCount() {
    int[] once = {0xFF, 0xFF, 0xFF, 0x7F, 0x90, 60, 90, 1, 0x80, 60, 0};
    Smf smf =
        read(t -> {
          for (int i = 0; i < 20; i++) {
            t.raw(once);
          }
          return t;
        });
    assertThat(faults(smf)).containsExactly(SmfFault.W_TIME_OVERFLOW);
    assertThat(smf.timeOverflow).isTrue();
    assertThat(smf.noteOns).isEqualTo(20);
    assertThat(smf.endTick).isEqualTo(Integer.MAX_VALUE);
  }

  private static Smf read(UnaryOperator<MidiTrack> track) {
    return Reading.read(MidiFile.create().track(track).bytes());
  }
}

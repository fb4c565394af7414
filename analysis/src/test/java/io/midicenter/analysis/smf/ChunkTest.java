package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.SCALE;
import static io.midicenter.analysis.smf.Reading.ascii;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.read;
import static io.midicenter.analysis.smf.Reading.texts;
import static io.midicenter.testkit.MidiFile.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.SmfFault;
import io.midicenter.testkit.MidiFile;
import io.midicenter.testkit.MidiTrack;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a track begins and ends.
class ChunkTest {
  @Test
  void foreignChunksAreSkipped() {
    Smf smf =
        read(
            MidiFile.create()
                .chunk("XFIH", 1, 2, 3)
                .track(ChunkTest::scale)
                .chunk("CASM", 4)
                .track(ChunkTest::scale)
                .bytes());
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @Test
  void garbageBetweenTracksIsBridged() {
    Smf smf =
        read(
            MidiFile.create()
                .track(ChunkTest::scale)
                .raw(0xDE, 0xAD, 0xBE)
                .track(ChunkTest::scale)
                .bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_GARBAGE);
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @Test
  void trailingBytesAndAnId3TagAreReported() {
    byte[] good = MidiFile.create().track(ChunkTest::scale).bytes();
    assertThat(faults(read(join(good, new byte[1])))).containsExactly(SmfFault.W_TRAILING);
    assertThat(faults(read(join(good, ascii("TAGTitle"), new byte[120]))))
        .containsExactly(SmfFault.W_TRAILING);
  }

  @Test
  void aSecondFileEndsTheFirst() {
    byte[] good = MidiFile.create().track(ChunkTest::scale).bytes();
    Smf smf = read(join(good, good));
    assertThat(faults(smf)).containsExactly(SmfFault.W_CONCATENATED);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(longs = {5000, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL})
  void aTrackLongerThanTheFileIsReadToTheEnd(long length) {
    Smf smf = read(MidiFile.create().track(t -> scale(t).declareLength(length)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_LENGTH);
    assertThat(smf.status).isEqualTo(Analysis.Status.PARTIAL);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void aTrackLongerThanTheFileDoesNotSwallowTheNext() {
    Smf smf =
        read(
            MidiFile.create()
                .track(t -> scale(t).declareLength(0xFFFFFFFFL))
                .track(ChunkTest::scale)
                .bytes());
    assertThat(smf.tracks).isEqualTo(2);
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 10, 70})
  void aTrackOfTooShortLengthIsReadToItsEndEvent(long length) {
    Smf smf =
        read(
            MidiFile.create()
                .track(t -> scale(t).declareLength(length))
                .track(ChunkTest::scale)
                .bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_LENGTH);
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @Test
  void anEmptyTrackIsATrackWithoutEnd() {
    Smf smf = read(MidiFile.create().track(MidiTrack::withoutEnd).track(ChunkTest::scale).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_NO_EOT);
    assertThat(smf.noteOns).isEqualTo(8);
    assertThat(smf.tracks).isEqualTo(2);
  }

  @Test
  void aFileCutAnywhereKeepsWhatCameBefore() {
    byte[] good = MidiFile.create().track(ChunkTest::scale).bytes();
    for (int size = 14 + 8; size < good.length; size++) {
      Smf smf = read(Arrays.copyOf(good, size));
      assertThat(smf.status).as("cut at %d", size).isEqualTo(Analysis.Status.PARTIAL);
      int noteOns = size < 26 ? 0 : 1 + (size - 26) / 9;
      assertThat(smf.noteOns).as("cut at %d", size).isEqualTo(Math.min(8, noteOns));
    }
  }

  @Test
  void aCutTextIsKept() {
    Smf smf =
        read(
            MidiFile.create()
                .track(t ->
                    scale(t).raw(0, 0xFF, 3, 0x20, 'a', 'b', 'c').withoutEnd().declareLength(999))
                .bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_LENGTH, SmfFault.W_TRUNCATED);
    assertThat(texts(smf)).containsExactly("abc");
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void aMissingEndOfTrackEndsWithTheLastEvent() {
    Smf smf = read(MidiFile.create().track(t -> scale(t).withoutEnd()).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_NO_EOT);
    assertThat(smf.endTick).isEqualTo(8 * 480);
  }

  @Test
  void eventsAfterTheEndOfTrackAreIgnored() {
    Smf smf =
        read(
            MidiFile.create()
                .track(t -> scale(t).raw(0, 0xFF, 0x2F, 0, 0, 0x90, 60, 90, 10, 0x80, 60, 0))
                .bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_AFTER_EOT);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void anEndOfTrackWithDataIsAnEnd() {
    Smf smf =
        read(MidiFile.create().track(t -> scale(t).raw(0, 0xFF, 0x2F, 1, 0).withoutEnd()).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_META_LENGTH);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void aTrackHeadCutByTheEndIsTruncation() {
    byte[] good = MidiFile.create().declareTracks(2).track(ChunkTest::scale).bytes();
    Smf smf = read(join(good, ascii("MTrk\0\0")));
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_COUNT, SmfFault.W_TRUNCATED);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  static MidiTrack scale(MidiTrack track) {
    return track.melody(SCALE);
  }
}

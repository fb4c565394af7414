package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.SCALE;
import static io.midicenter.analysis.smf.Reading.ascii;
import static io.midicenter.analysis.smf.Reading.faults;
import static io.midicenter.analysis.smf.Reading.read;
import static io.midicenter.analysis.smf.Reading.rejection;
import static io.midicenter.analysis.smf.Reading.texts;
import static io.midicenter.testkit.MidiFile.join;
import static io.midicenter.testkit.MidiFile.octets;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.SmfFault;
import io.midicenter.testkit.MidiFile;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What surrounds the tracks: containers, headers, other formats.
class ContainerTest {
  private static final byte[] GOOD = MidiFile.create().track(t -> t.melody(SCALE)).bytes();

  @Test
  void aSoundFileHasNoWarning() {
    Smf smf = read(GOOD);
    assertThat(smf.status).isEqualTo(Analysis.Status.OK);
    assertThat(smf.warnings).isEmpty();
    assertThat(smf.noteOns).isEqualTo(8);
    assertThat(smf.tracks).isEqualTo(1);
    assertThat(smf.events).isEqualTo(17);
    assertThat(smf.endTick).isEqualTo(8 * 480);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 13})
  void lessThanAHeaderIsTooShort(int size) {
    assertThat(rejection(Arrays.copyOf(GOOD, size)).fault()).isEqualTo(SmfFault.E_TOO_SHORT);
  }

  @Test
  void aHeaderCutBehindJunkIsNoMidi() {
    byte[] cut = join(octets(1, 2, 3, 4), Arrays.copyOf(GOOD, 12));
    assertThat(rejection(cut).fault()).isEqualTo(SmfFault.E_NOT_MIDI);
  }

  @Test
  void aFileAboveTheLimitIsRejectedUnread() {
    var limits = new Limits(GOOD.length - 1, false, false, false, false);
    var rejected =
        Objects.requireNonNull(new SmfReader().read(GOOD, 0, GOOD.length, limits), "accepted");
    assertThat(rejected.fault()).isEqualTo(SmfFault.E_TOO_LARGE);
  }

  @Test
  void aPartOfABufferIsReadAndOffsetsCountFromItsStart() {
    byte[] good = MidiFile.create().track(t -> t.melody(SCALE).meta(1, 0x59, 9, 0)).bytes();
    byte[] buf = join(octets(9, 9, 9), good, octets(9, 9, 9, 9));
    var reader = new SmfReader();
    assertThat(reader.read(buf, 3, 3 + good.length, Limits.DEFAULT)).isNull();
    assertThat(reader.smf().noteOns).isEqualTo(8);
    assertThat(reader.smf().warnings).isEqualTo(read(good).warnings).hasSize(1);
  }

  @Test
  void rmidIsUnwrappedAndItsInfoBecomesText() {
    byte[] info = join(ascii("INFOINAM"), octets(4, 0, 0, 0), ascii("Song"));
    byte[] file = riff("RMID", join(riffChunk("LIST", info), riffChunk("data", GOOD)));
    Smf smf = read(file);
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.noteOns).isEqualTo(8);
    assertThat(texts(smf)).containsExactly("Song");
    int name = smf.texts.getFirst().offset() - 8;
    assertThat(Arrays.copyOfRange(file, name, name + 4)).isEqualTo(ascii("INAM"));
  }

  @Test
  void rmidOfWrongLengthIsReadToItsEnd() {
    byte[] file = riff("RMID", riffChunk("data", GOOD));
    file[16] = 0x7F;
    file[19] = 0x7F;
    Smf smf = read(file);
    assertThat(faults(smf)).containsExactly(SmfFault.W_RIFF_LENGTH);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void anOddRiffChunkMayLackItsPadByte() {
    byte[] odd = join(ascii("DISP"), octets(3, 0, 0, 0, 65, 66, 67));
    Smf smf = read(riff("RMID", join(odd, riffChunk("data", GOOD))));
    assertThat(faults(smf)).containsExactly(SmfFault.W_RIFF_LENGTH);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void anotherFormatIsNamedEvenWhereMThdFollows() {
    assertForeign("PK\3\4", "ZIP");
    assertForeign("Rar!", "RAR");
    assertForeign("7z\u00BC\u00AF'\u001C", "7z");
    assertForeign("\u001F\u008B", "gzip");
    assertForeign("ID3", "MP3");
    assertForeign("\u00FF\u00FB\u0090", "MP3");
    assertForeign("<!DOCTYPE html>", "HTML");
    assertForeign(" \n<html>", "HTML");
    assertForeign("FORM", "XMI");
    assertForeign("MUS\u001A", "MUS");
    assertForeign("XMF_", "XMF");
    assertForeign("SMF2CLIP", "MIDI 2.0");
    assertForeign("\0\5\u0016\7", "AppleDouble");
    assertForeign("\u00F0", "exclusive");
  }

  private static void assertForeign(String magic, String name) {
    var rejected = rejection(join(ascii(magic), GOOD));
    assertThat(rejected.fault()).isEqualTo(SmfFault.E_FOREIGN);
    assertThat(rejected.detail()).contains(name);
  }

  @Test
  void aWaveFileIsNamed() {
    assertThat(rejection(riff("WAVE", riffChunk("data", GOOD))).detail()).contains("WAV");
  }

  @Test
  void zeroBytesAreNamed() {
    var rejected = rejection(new byte[4096]);
    assertThat(rejected.fault()).isEqualTo(SmfFault.E_FOREIGN);
    assertThat(rejected.detail()).contains("zero");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 128, 16 * 1024})
  void aHeaderBehindLeadingBytesIsFound(int junk) {
    byte[] prefix = new byte[junk];
    Arrays.fill(prefix, (byte) 1);
    Smf smf = read(join(prefix, GOOD));
    assertThat(faults(smf)).containsExactly(SmfFault.W_LEADING_BYTES);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @Test
  void aHeaderFurtherInIsNotSearched() {
    byte[] prefix = new byte[17 * 1024];
    Arrays.fill(prefix, (byte) 1);
    assertThat(rejection(join(prefix, GOOD)).fault()).isEqualTo(SmfFault.E_NOT_MIDI);
  }

  @Test
  void lowerCaseAndLittleEndianHeadersAreNoMidi() {
    byte[] lower = GOOD.clone();
    System.arraycopy(ascii("mthd"), 0, lower, 0, 4);
    byte[] little = GOOD.clone();
    little[4] = 6;
    little[7] = 0;
    assertThat(rejection(lower).fault()).isEqualTo(SmfFault.E_NOT_MIDI);
    assertThat(rejection(little).fault()).isEqualTo(SmfFault.E_NOT_MIDI);
  }

  @Test
  void aLongerHeaderIsSkippedInSilence() {
    Smf smf = read(MidiFile.create().header(8, 1, 2).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).isEmpty();
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 257, 0x7FFFFFFFL, 0xFFFFFFFFL})
  void anAbsurdHeaderLengthFallsBackToTheFirstTrack(long length) {
    Smf smf = read(MidiFile.create().header(length).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_HEADER_LENGTH);
    assertThat(smf.noteOns).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 65535})
  void anUnknownFormatIsReadAsOne(int format) {
    Smf smf = read(MidiFile.create().format(format).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_FORMAT);
    assertThat(smf.format).isEqualTo(1);
  }

  @Test
  void formatZeroWithTwoTracksGivesBoth() {
    Smf smf =
        read(
            MidiFile.create()
                .format(0)
                .track(t -> t.melody(SCALE))
                .track(t -> t.melody(SCALE))
                .bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_COUNT);
    assertThat(smf.noteOns).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 65535})
  void theTracksFoundDecideNotTheTracksDeclared(int declared) {
    Smf smf = read(MidiFile.create().declareTracks(declared).track(t -> t.melody(SCALE)).bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRACK_COUNT);
    assertThat(smf.tracks).isEqualTo(1);
  }

  @Test
  void aFileWithoutTracksIsAnEmptyFile() {
    Smf smf = read(MidiFile.create().bytes());
    assertThat(faults(smf)).containsExactly(SmfFault.W_NO_TRACKS);
    assertThat(smf.noteOns).isZero();
  }

  @Test
  void aTextModeTransferIsUndone() {
    byte[] good = MidiFile.create().division(10).track(t -> t.melody(10, 11, 10)).bytes();
    Smf smf = read(withCarriageReturns(good));
    assertThat(faults(smf)).contains(SmfFault.W_ASCII_TRANSFER);
    assertThat(smf.ticksPerQuarter).isEqualTo(10);
    assertThat(Reading.notes(smf)).isEqualTo(Reading.notes(read(good)));
  }

  @Test
  void lineEndsInASoundFileAreLeftAlone() {
    Smf smf =
        read(MidiFile.create().track(t -> t.text(0, 1, ascii("a\r\nb")).melody(SCALE)).bytes());
    assertThat(faults(smf)).isEmpty();
    assertThat(texts(smf)).containsExactly("a\r\nb");
  }

  @Test
  void lineEndsInADamagedFileAreKeptWhereTheRepairGivesNothing() {
    byte[] file =
        MidiFile.create().track(t -> t.text(0, 1, ascii("a\r\nb")).melody(SCALE)).raw(0).bytes();
    Smf smf = read(file);
    assertThat(faults(smf)).containsExactly(SmfFault.W_TRAILING);
    assertThat(texts(smf)).containsExactly("a\r\nb");
  }

  @Test
  void aFileWithoutHighBitsIsRejected() {
    byte[] stripped = GOOD.clone();
    for (int i = 0; i < stripped.length; i++) {
      stripped[i] &= 0x7F;
    }
    assertThat(rejection(stripped).fault()).isEqualTo(SmfFault.E_SEVEN_BIT);
  }

  private static byte[] withCarriageReturns(byte[] bytes) {
    return ascii(
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\n", "\r\n"));
  }

  private static byte[] riff(String form, byte[] chunks) {
    return join(ascii("RIFF"), littleEndian(chunks.length + 4), ascii(form), chunks);
  }

  private static byte[] riffChunk(String id, byte[] data) {
    byte[] pad = new byte[data.length % 2];
    return join(ascii(id), littleEndian(data.length), data, pad);
  }

  private static byte[] littleEndian(int n) {
    return octets(n & 0xFF, n >> 8 & 0xFF, n >> 16 & 0xFF, n >> 24 & 0xFF);
  }
}

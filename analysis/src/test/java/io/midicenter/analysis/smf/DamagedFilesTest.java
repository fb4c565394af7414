package io.midicenter.analysis.smf;

import static io.midicenter.analysis.smf.Reading.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.testkit.MidiFile;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random damage: no crash, no hang, no memory out of proportion, and every value in its range.
/// `-Dtests.mutations=` sets how many files are tried.
class DamagedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("tests.mutations", 30_000);
  private static final long MAX_NANOS = 1_000_000_000L;
  private static final long MAX_BYTES = 64L << 20;

  @Test
  void noDamageCrashesHangsOrEatsMemory() {
    SplittableRandom random = Seeds.random(getClass());
    List<byte[]> seeds = seeds();
    var reader = new SmfReader();
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] file = damaged(seeds.get(random.nextInt(seeds.size())), random);
      long allocated = Cost.bytes();
      long start = Cost.nanos();
      Outcome.Rejected rejected;
      try {
        rejected = reader.read(file, 0, file.length, Limits.DEFAULT);
      } catch (RuntimeException e) {
        throw new AssertionError("mutation %d, -Dtests.seed=%d".formatted(i, Seeds.SEED), e);
      }
      assertThat(Cost.nanos() - start)
          .as("nanoseconds of mutation %d, seed %d", i, Seeds.SEED)
          .isLessThan(MAX_NANOS);
      assertThat(Cost.bytes() - allocated)
          .as("bytes of mutation %d, seed %d", i, Seeds.SEED)
          .isLessThan(MAX_BYTES);
      if (rejected == null) {
        assertRanges(reader.smf(), file.length, i);
      }
    }
  }

  @Test
  void theFastLoopAndAUsedReaderFindWhatThePlainReaderFinds() {
    SplittableRandom random = Seeds.random(getClass());
    List<byte[]> seeds = seeds();
    var used = new SmfReader();
    for (int i = 0; i < 5_000; i++) {
      byte[] file = damaged(seeds.get(random.nextInt(seeds.size())), random);
      var fresh = new SmfReader(true);
      var first = fresh.read(file, 0, file.length, Limits.DEFAULT);
      var again = used.read(file, 0, file.length, Limits.DEFAULT);
      assertThat(again).as("mutation %d, seed %d", i, Seeds.SEED).isEqualTo(first);
      if (first == null) {
        assertThat(Reading.notes(used.smf())).isEqualTo(Reading.notes(fresh.smf()));
        assertThat(used.smf().warnings).isEqualTo(fresh.smf().warnings);
        assertThat(Reading.events(used.smf().controller))
            .isEqualTo(Reading.events(fresh.smf().controller));
        assertThat(used.smf().texts).isEqualTo(fresh.smf().texts);
      }
    }
  }

  private static List<byte[]> seeds() {
    MidiFile song =
        MidiFile.create()
            .track(t -> t.tempo(0, 97).meter(0, 3, 4).keySignature(0, -3, true).name("Song"))
            .track(t ->
                t.name("Lead")
                    .program(0, 1, 5)
                    .controller(0, 1, 64, 127)
                    .bend(1, 1, 100)
                    .text(2, 5, ascii("la"))
                    .melody(Reading.SCALE))
            .track(t ->
                t.runningStatus()
                    .sysex(0, 0x41, 16, 0x42, 0x12, 0x40, 0x11, 0x15, 1, 0, 0xF7)
                    .note(0, 1, 10, 36, 100)
                    .note(1, 1, 10, 38, 100)
                    .note(2, 1, 10, 36, 100));
    byte[] bytes = song.bytes();
    byte[] riff =
        MidiFile.join(
            ascii("RIFF"),
            MidiFile.octets((bytes.length + 12) & 0xFF, (bytes.length + 12) >> 8, 0, 0),
            ascii("RMIDdata"),
            MidiFile.octets(bytes.length & 0xFF, bytes.length >> 8, 0, 0),
            bytes);
    byte[] two = bytes.clone();
    two[9] = 2;
    byte[] smpte = song.rawDivision(0xE728).bytes();
    return List.of(bytes, riff, two, smpte);
  }

  private static byte[] damaged(byte[] sound, SplittableRandom random) {
    byte[] file = sound.clone();
    int wounds = 1 << random.nextInt(5);
    for (int i = 0; i < wounds && file.length > 0; i++) {
      int at = random.nextInt(file.length);
      int kind = random.nextInt(10);
      if (kind < 5) {
        file[at] = (byte) random.nextInt(256);
      } else if (kind == 5) {
        file[at] ^= (byte) (1 << random.nextInt(8));
      } else if (kind == 6) {
        file = without(file, at, 1 + random.nextInt(8));
      } else if (kind == 7) {
        byte[] junk = new byte[1 + random.nextInt(8)];
        random.nextBytes(junk);
        file =
            MidiFile.join(Arrays.copyOf(file, at), junk, Arrays.copyOfRange(file, at, file.length));
      } else if (kind == 8) {
        file = Arrays.copyOf(file, at);
      } else {
        Arrays.fill(file, at, Math.min(file.length, at + 4), (byte) 0xFF);
      }
    }
    return file;
  }

  private static byte[] without(byte[] file, int at, int bytes) {
    int end = Math.min(file.length, at + bytes);
    return MidiFile.join(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
  }

  private static void assertRanges(Smf smf, int size, int mutation) {
    boolean sound = smf.notes.size == smf.noteOns && smf.warnings.size() <= 32;
    NoteTable n = smf.notes;
    for (int i = 0; i < n.size; i++) {
      sound &= n.on[i] >= 0 && n.off[i] >= n.on[i] && n.key[i] >= 0 && n.velocity[i] > 0;
      sound &= n.lane[i] >= 0 && n.lane[i] < 256 && n.track[i] < smf.tracks;
      sound &= i == 0 || n.on[i] >= n.on[i - 1];
    }
    for (EventList list :
        List.of(smf.tempo, smf.meter, smf.keySignature, smf.program, smf.controller, smf.bend)) {
      for (int i = 0; i < list.size; i++) {
        sound &= list.tick[i] >= 0 && (i == 0 || list.tick[i] >= list.tick[i - 1]);
      }
    }
    for (TextEvent text : smf.texts) {
      sound &= text.length() <= 4096 && text.offset() + text.length() <= smf.buffer.length;
    }
    sound &=
        smf.warnings.stream().allMatch(w -> w.offset() >= 0 && w.offset() <= size && w.count() > 0);
    assertThat(sound).as("mutation %d, seed %d: %s", mutation, Seeds.SEED, smf.warnings).isTrue();
  }
}

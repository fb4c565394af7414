package io.midicenter.analysis.alter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.NoteView;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.engine.NoteReader;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.SmfReader;
import io.midicenter.testkit.MidiFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlteredCopyTest {
  private static final PartPlace BASS = new PartPlace(1, 0, 2);
  private static final PartPlace DRUMS = new PartPlace(1, 0, 10);

  private static final byte[] SONG =
      MidiFile.create()
          .track(t -> t.name("Song").tempo(0, 100).tempo(8, 120).keySignature(0, 0, false))
          .track(t ->
              t.program(0, 2, 33)
                  .note(0, 1, 2, 40, 90)
                  .note(1.25, 1, 2, 43, 90)
                  .note(0, 0.5, 10, 36, 100)
                  .controller(2, 2, 7, 99)
                  .note(3, 1, 10, 38, 100))
          .bytes();

  private static Alteration wish(int transpose, double factor, @Nullable Set<PartPlace> kept) {
    return new Alteration(transpose, factor, kept, Set.of(DRUMS));
  }

  private static NoteView notes(byte[] file) {
    return Objects.requireNonNull(new NoteReader().read(file, 0, file.length, Limits.DEFAULT));
  }

  private static byte[] copy(byte[] file, Alteration wish) {
    return Objects.requireNonNull(AlteredCopy.of(file, wish));
  }

  private static List<List<Integer>> keys(byte[] file) {
    var keys = new ArrayList<List<Integer>>();
    for (NoteView.PartNotes part : notes(file).parts()) {
      keys.add(part.notes().stream().map(NoteView.Note::pitch).toList());
    }
    return keys;
  }

  private static List<Double> tempi(byte[] file) {
    return notes(file).tempo().stream()
        .map(TempoPoint::bpm)
        .map(b -> Math.rint(b * 10) / 10)
        .toList();
  }

  @Test
  void transposingMovesEveryPartButDrums() {
    assertThat(keys(SONG)).containsExactly(List.of(40, 43), List.of(36, 38));
    assertThat(keys(copy(SONG, wish(5, 1, null))))
        .containsExactly(List.of(45, 48), List.of(36, 38));
    assertThat(keys(copy(SONG, wish(-7, 1, null))))
        .containsExactly(List.of(33, 36), List.of(36, 38));
  }

  @Test
  void theKeySignatureMovesWithTheNotes() {
    assertThat(signature(copy(SONG, wish(2, 1, null)))).isEqualTo(2);
    assertThat(signature(copy(SONG, wish(-2, 1, null)))).isEqualTo(-2);
    assertThat(signature(copy(SONG, wish(6, 1, null)))).isEqualTo(6);
    assertThat(signature(copy(SONG, wish(0, 2, null)))).isZero();
  }

  private static int signature(byte[] file) {
    var reader = new SmfReader();
    reader.read(file, 0, file.length, Limits.DEFAULT);
    Smf smf = reader.smf();
    assertThat(smf.keySignature.size).isEqualTo(1);
    return smf.keySignature.value[0] / 2 - 7;
  }

  @Test
  void aKeyThatWouldLeaveTheRangeMovesByOctaves() {
    byte[] high = MidiFile.create().track(t -> t.melody(120, 127)).bytes();
    assertThat(keys(copy(high, wish(3, 1, null)))).containsExactly(List.of(123, 118));
  }

  @Test
  void everySetTempoIsScaledAndNoTickMoves() {
    byte[] faster = copy(SONG, wish(0, 1.5, null));
    assertThat(tempi(SONG)).containsExactly(100.0, 120.0);
    assertThat(tempi(faster)).containsExactly(150.0, 180.0);
    assertThat(notes(faster).parts()).isEqualTo(notes(SONG).parts());
  }

  @Test
  void aFileWithoutTempoGetsOneOnlyIfItIsToBeFaster() {
    byte[] silentAboutTempo = MidiFile.create().track(t -> t.melody(60, 62)).bytes();
    assertThat(tempi(copy(silentAboutTempo, wish(0, 1.2, null)))).containsExactly(144.0);
    assertThat(copy(silentAboutTempo, wish(0, 1, null))).isEqualTo(silentAboutTempo);
  }

  @Test
  void partsLeftOutTakeTheirEventsWithThemAndNothingElseMoves() {
    byte[] bass = copy(SONG, wish(0, 1, Set.of(BASS)));
    assertThat(notes(bass).parts()).hasSize(1);
    assertThat(notes(bass).parts().getFirst().notes())
        .isEqualTo(notes(SONG).parts().getFirst().notes());
    assertThat(tempi(bass)).isEqualTo(tempi(SONG));
    byte[] drums = copy(SONG, wish(3, 1, Set.of(DRUMS)));
    assertThat(keys(drums)).containsExactly(List.of(36, 38));
    assertThat(notes(drums).parts().getFirst().notes())
        .isEqualTo(notes(SONG).parts().get(1).notes());
  }

  @Test
  void aFileThatCannotBeCopiedFaithfullyHasNoCopy() {
    byte[] cut = MidiFile.create().track(t -> t.note(0, 1, 1, 60, 90).declareLength(4)).bytes();
    assertThat(AlteredCopy.of(cut, wish(1, 1, null))).isNull();
    assertThat(
            AlteredCopy.of(
                "no music at all, only words".getBytes(StandardCharsets.US_ASCII),
                wish(1, 1, null)))
        .isNull();
  }

  @Test
  void theBytesOfRandomDamageNeverEndInAnythingButACopyOrNone() {
    var random = new Random(7);
    int copies = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = SONG.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      copies += AlteredCopy.of(damaged, wish(1, 1.1, null)) == null ? 0 : 1;
    }
    assertThat(copies).isBetween(500, 1_999);
  }

  @Test
  void copiesOfRealFilesKeepEveryOnset() throws IOException {
    Path data =
        Path.of(System.getenv().getOrDefault("MSC_SHARED", "../../shared"), "data", "demo-library");
    assumeTrue(Files.isDirectory(data), "the shared demo library is not on this machine");
    int files = 0;
    int copies = 0;
    try (var all = Files.walk(data)) {
      for (Path path : all.filter(p -> p.toString().endsWith(".mid")).sorted().toList()) {
        byte[] file = Files.readAllBytes(path);
        NoteView before = new NoteReader().read(file, 0, file.length, Limits.DEFAULT);
        if (before == null) {
          continue;
        }
        files++;
        byte[] copy = AlteredCopy.of(file, new Alteration(-3, 0.8, null, Set.of()));
        if (copy != null) {
          copies++;
          assertThat(onsets(notes(copy))).as(path.toString()).isEqualTo(onsets(before));
        }
      }
    }
    assertThat(copies).isGreaterThanOrEqualTo(files * 95 / 100).isGreaterThan(150);
  }

  private static List<List<Long>> onsets(NoteView view) {
    return view.parts().stream()
        .map(p -> p.notes().stream().map(n -> n.tick()).sorted().toList())
        .toList();
  }
}

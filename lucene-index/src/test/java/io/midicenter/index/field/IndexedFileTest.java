package io.midicenter.index.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.MadeFiles;
import io.midicenter.index.material.MusicMaterial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexedFileTest {
  private static final Place HERE = new Place("r", "a/b", "x.mid", true);
  private static final Place GONE = new Place("a", "", "y.mid", false);

  @Test
  void theOrderOfListsDoesNotMatter() {
    assertThat(file(List.of(GONE, HERE), "t")).isEqualTo(file(List.of(HERE, GONE, HERE), "t"));
    assertThat(file(List.of(GONE, HERE), "t").factsHash())
        .isEqualTo(file(List.of(HERE, GONE), "t").factsHash());
  }

  @Test
  void presentPlacesComeFirstAndNameTheFile() {
    IndexedFile file = file(List.of(GONE, HERE), "");
    assertThat(file.places()).containsExactly(HERE, GONE);
    assertThat(file.namedPlaces()).containsExactly(HERE);
    assertThat(file.isAvailable()).isTrue();
    assertThat(file(List.of(GONE), "").namedPlaces()).containsExactly(GONE);
    assertThat(file(List.of(GONE), "").isAvailable()).isFalse();
  }

  @Test
  void everyOtherFactGivesAnotherHash() {
    Set<Bytes> hashes = new HashSet<>();
    for (IndexedFile file : new MadeFiles(2).files(2_000)) {
      hashes.add(file.factsHash());
    }
    assertThat(hashes).hasSize(2_000);
    assertThat(file(List.of(HERE), "a").factsHash())
        .isNotEqualTo(file(List.of(HERE), "b").factsHash());
    assertThat(file(List.of(HERE), "").factsHash().size()).isEqualTo(16);
  }

  @Test
  void theVersionIsNoFact() {
    assertThat(new MadeFiles(3).file(1, 1).factsHash())
        .isEqualTo(new MadeFiles(3).file(1, 2).factsHash());
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    String text = "x".repeat(IndexedFile.MAX_TEXT - 1) + "🎹🎹";
    assertThat(file(List.of(HERE), text).text()).hasSize(IndexedFile.MAX_TEXT - 1);
  }

  @Test
  void anIdHasThirtyTwoBytes() {
    assertThatThrownBy(() -> IndexedFile.named(1, Bytes.of(new byte[31]), "r", "a.mid"))
        .hasMessageContaining("31");
  }

  @Test
  void theExtensionOfAMidiFileIsNoPartOfItsName() {
    assertThat(FileNames.stem("a.b.MID")).isEqualTo("a.b");
    assertThat(FileNames.stem("x.karaoke")).isEqualTo("x.karaoke");
    assertThat(FileNames.stem(".mid")).isEqualTo(".mid");
    assertThat(FileNames.hasMidiExtension("x.kar")).isTrue();
    assertThat(FileNames.hasMidiExtension("x.txt")).isFalse();
  }

  private static IndexedFile file(List<Place> places, String text) {
    return new IndexedFile(
        1,
        Bytes.of(new byte[32]),
        1,
        places,
        List.of(),
        null,
        null,
        text,
        IndexedMusic.NONE,
        List.of(),
        null,
        List.of(),
        List.of(),
        0,
        0,
        null,
        null,
        null,
        SimilarityVector.NONE,
        MusicTerms.NONE,
        MusicMaterial.NONE,
        Bytes.EMPTY,
        Bytes.EMPTY,
        IndexedMarks.NONE,
        null);
  }
}

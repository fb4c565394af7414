package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.write.BucketSum;
import io.midicenter.index.write.CommitData;
import io.midicenter.index.write.IdVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
  private static final CommitData DATA = MadeFiles.commit(918_273);

  @TempDir Path folder;

  @Test
  void aNewIndexIsOnDiskBeforeAnythingIsAdded() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      assertThat(index.committed()).isEmpty();
      try (MidiIndex copy = MidiIndex.openReadOnly(folder)) {
        assertThat(copy.documentCount()).isZero();
      }
    }
  }

  @Test
  void aCommitKeepsWhatItPromises() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      index.addAll(new MadeFiles(1).files(10));
      index.commit(DATA);
      assertThat(index.state().generation()).isEqualTo(42);
    }
    try (MidiIndex again = MidiIndex.openReadOnly(folder)) {
      assertThat(again.committed()).contains(DATA);
      assertThat(again.committed().orElseThrow().canServe()).isTrue();
      assertThat(again.documentCount()).isEqualTo(10);
      assertThat(again.isReadOnly()).isTrue();
      assertThat(again.check(3).clean()).isTrue();
    }
  }

  @Test
  void closingWithoutACommitForgets() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      index.addAll(new MadeFiles(1).files(10));
      index.refresh();
      assertThat(index.documentCount()).isEqualTo(10);
    }
    try (MidiIndex index = MidiIndex.open(folder)) {
      assertThat(index.documentCount()).isZero();
    }
  }

  @Test
  void aSecondWriterIsRefused() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      assertThat(index.failure()).isEmpty();
      assertThatThrownBy(() -> MidiIndex.open(folder)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void unreadableCommitDataAreNoPromise() {
    assertThat(CommitData.fromMap(DATA.toMap())).contains(DATA);
    for (String key : DATA.toMap().keySet()) {
      var damaged = new java.util.HashMap<>(DATA.toMap());
      damaged.remove(key);
      assertThat(CommitData.fromMap(damaged)).as("without %s", key).isEmpty();
    }
  }

  @Test
  void aChangeIsSearchableWhenTheWaitEnds() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      IndexedFile file = new MadeFiles(1).file(7, 1);
      long sequence = index.update(file);
      assertThat(index.waitUntilSearchable(sequence, Duration.ofSeconds(30))).isTrue();
      assertThat(index.byId(file.id())).isPresent();
      sequence = index.delete(7);
      assertThat(index.waitUntilSearchable(sequence, Duration.ofSeconds(30))).isTrue();
      assertThat(index.byId(file.id())).isEmpty();
    }
  }

  @Test
  void anUpdateReplacesTheDocument() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      var made = new MadeFiles(1);
      index.update(made.file(7, 1));
      IndexedFile second = made.file(7, 2);
      index.update(second);
      index.refresh();
      assertThat(index.documentCount()).isEqualTo(1);
      assertThat(index.idsAndVersions(0)).containsExactly(new IdVersion(7, 2));
      assertThat(index.differences(second, true)).isEmpty();
    }
  }

  @Test
  void bucketSumsTellWhereAnIndexDiffers() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      var made = new MadeFiles(1);
      index.add(made.file(4_095, 3));
      index.add(made.file(4_096, 5));
      index.add(made.file(5_000_000, 2));
      index.add(made.file(9, 1));
      index.delete(9);
      index.refresh();
      assertThat(index.bucketSums())
          .containsExactly(
              new BucketSum(0, 1, 3, 4_095 * 3),
              new BucketSum(1, 1, 5, 4_096 * 5),
              new BucketSum(1_220, 1, 2, 5_000_000 % 1_000_003 * 2));
      assertThat(index.idsAndVersions(1)).containsExactly(new IdVersion(4_096, 5));
      assertThat(index.idsAndVersions(77)).isEmpty();
    }
  }

  @Test
  void damageOnDiskIsFound() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder, IndexSettings.FILLING)) {
      index.addAll(new MadeFiles(1).files(200));
      index.commit(DATA);
    }
    try (var files = Files.list(folder)) {
      Path largest =
          files
              .filter(f -> f.toString().endsWith(".doc") || f.toString().endsWith(".tim"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 8;
      Files.write(largest, bytes);
    }
    try (MidiIndex index = MidiIndex.openReadOnly(folder)) {
      assertThat(index.check(1).clean()).isFalse();
      assertThat(index.check(1).problems()).isNotEmpty();
    }
  }

  @Test
  void searchesGoOnWhileTheIndexChanges() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      var made = new MadeFiles(3);
      for (int id = 1; id <= 300; id++) {
        index.update(made.file(1 + id % 50, id));
        if (id % 30 == 0) {
          index.refresh();
          assertThat(index.search(SearchRequest.all().withLimit(200)).hits())
              .hasSizeLessThanOrEqualTo(50);
          assertThat(index.idsAndVersions(0)).hasSizeLessThanOrEqualTo(50);
        }
      }
      assertThat(List.copyOf(index.bucketSums())).hasSize(1);
    }
  }
}

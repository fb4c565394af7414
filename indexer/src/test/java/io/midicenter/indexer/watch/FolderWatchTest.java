package io.midicenter.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.RootState;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.indexer.MidiFolder;
import io.midicenter.indexer.TestLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWatchTest {
  /// For a machine that has much else to do.
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private static final Duration SOON = Duration.ofMillis(100);
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path temp;
  private Path music;
  private TestLibrary library;

  @BeforeEach
  void open() throws IOException {
    music = Files.createDirectories(temp.resolve("music"));
    library = new TestLibrary(temp.resolve("home"));
    configure(new WatchSettings(SOON, SOON, Duration.ofMinutes(5), 1_000));
  }

  private void configure(WatchSettings settings) {
    library.configure(library.config().withWatch(settings));
    library.reopen();
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Root watch() {
    Root root = library.get().catalog().addRoot(music);
    library.get().roots().follow(root);
    until(() -> view(root).mode() != WatchView.Mode.STARTING);
    return root;
  }

  private WatchView view(Root root) {
    return Objects.requireNonNull(library.get().roots().find(root.slug()).orElseThrow().watching());
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("too late").isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private long hits(String q) {
    return library.read(index -> index.search(SearchRequest.text(q).withLimit(0)).total().value());
  }

  @Test
  void whatIsNewChangedMovedAndDeletedIsFoundAndSoIsWhatComesInNewFolders() throws Exception {
    MidiFolder.write(music.resolve("before.mid"), MidiFolder.piece(1));
    Root root = watch();
    assertThat(view(root).mode()).isEqualTo(WatchView.Mode.EVENTS);
    until(() -> hits("before") == 1);

    MidiFolder.write(music.resolve("Deep/er/arrived.mid"), MidiFolder.piece(2));
    until(() -> hits("arrived") == 1);
    assertThat(view(root).folders()).isEqualTo(3);
    MidiFolder.write(music.resolve("Deep/er/second.mid"), MidiFolder.piece(3));
    until(() -> hits("second") == 1);

    Path renamed = music.resolve("Deep/renamed.mid");
    Files.move(music.resolve("Deep/er/arrived.mid"), renamed);
    until(() -> hits("renamed") == 1 && hits("arrived") == 0);
    assertThat(library.number("SELECT count(*) FROM msc.location WHERE state = 1")).isZero();

    MidiFolder.write(renamed, MidiFolder.piece(40));
    until(() -> library.documents() == 4);
    Files.delete(renamed);
    until(() -> hits("renamed") == 0);

    Files.move(music.resolve("Deep"), music.resolve("Other"));
    until(() -> hits("path:Other second") == 1);
    MidiFolder.write(music.resolve("Other/er/third.mid"), MidiFolder.piece(5));
    until(() -> hits("third") == 1);
    assertThat(library.verify(false).equal()).isTrue();
  }

  @Test
  void aFileThatGrowsIsReadWhenItIsWhole() throws Exception {
    configure(new WatchSettings(SOON, Duration.ofSeconds(10), DEADLINE, 100));
    watch();
    byte[] piece = MidiFolder.piece(7);
    Path growing = music.resolve("growing.mid");
    try (OutputStream out = Files.newOutputStream(growing)) {
      out.write(piece, 0, 30);
      Path beside = MidiFolder.write(temp.resolve("beside.mid"), MidiFolder.piece(8));
      Files.setLastModifiedTime(beside, FileTime.from(LONG_AGO));
      Files.move(beside, music.resolve("beside.mid"));
      until(() -> {
        append(out);
        return hits("beside") == 1;
      });
    }
    assertThat(library.number("SELECT count(*) FROM msc.content")).isEqualTo(1);
    Files.write(growing, piece);
    Files.setLastModifiedTime(growing, FileTime.from(LONG_AGO));
    until(() -> hits("growing") == 1);
  }

  private static void append(OutputStream out) {
    try {
      out.write(0);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRootThatGoesAwayKeepsItsFilesAndIsWatchedAgainWhenItComesBack() throws Exception {
    MidiFolder.write(music.resolve("Sub/stays.mid"), MidiFolder.piece(1));
    Root root = watch();
    Path away = temp.resolve("away");
    Files.move(music, away);
    until(() -> view(root).mode() == WatchView.Mode.AWAY);
    until(() -> library.get().catalog().roots().byId(root.rootId()).state() == RootState.OFFLINE);
    MidiFolder.write(away.resolve("Sub/meanwhile.mid"), MidiFolder.piece(2));
    Files.move(away, music);
    until(() -> hits("meanwhile") == 1);
    until(() -> view(root).mode() == WatchView.Mode.EVENTS);
    MidiFolder.write(music.resolve("Sub/after.mid"), MidiFolder.piece(3));
    until(() -> hits("after") == 1);
    assertThat(hits("stays")).isEqualTo(1);
  }

  @Test
  void whereTheSystemAllowsNoMoreFoldersTheRestIsLookedThrough() throws Exception {
    configure(new WatchSettings(SOON, SOON, Duration.ofMillis(300), 2));
    for (int i = 0; i < 4; i++) {
      MidiFolder.write(music.resolve("F" + i + "/a" + i + ".mid"), MidiFolder.piece(i));
    }
    Root root = watch();
    assertThat(view(root).mode()).isEqualTo(WatchView.Mode.SCANNING);
    assertThat(view(root).folders()).isEqualTo(2);
    assertThat(view(root).why()).contains("more folders than can be watched", "max_user_watches");
    MidiFolder.write(music.resolve("F3/late.mid"), MidiFolder.piece(50));
    until(() -> hits("late") == 1);
  }

  @Test
  void twoThousandFilesAtOnceAllArrive() throws Exception {
    watch();
    drop(2_000);
  }

  /// Says how long one takes as well, with the patience of the product.
  @Test
  @Tag("long")
  void tenThousandFilesAtOnceAllArrive() throws Exception {
    configure(WatchSettings.standard());
    watch();
    var times = new ArrayList<Long>();
    for (int i = 0; i < 40; i++) {
      long before = library.documents();
      long start = System.nanoTime();
      MidiFolder.write(music.resolve("single " + i + ".mid"), MidiFolder.piece(100_000 + i));
      until(() -> library.documents() == before + 1);
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    times.sort(null);
    System.out.printf("watch: visible after p50 %,d, p95 %,d ms%n", times.get(20), times.get(38));
    drop(10_000);
  }

  private void drop(int count) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      String folder = i % 2 == 0 ? "" : "Many " + i % 7 + "/";
      MidiFolder.write(music.resolve(folder + "dropped " + i + ".mid"), MidiFolder.piece(i));
    }
    until(() -> hits("dropped") == count);
    System.out.printf(
        "watch: %,d files at once after %,d ms%n", count, (System.nanoTime() - start) / 1_000_000);
    assertThat(library.verify(false).equal()).isTrue();
  }
}

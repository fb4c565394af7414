package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.Hit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.Blake3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tunes that everybody knows, all in the public domain, written from memory as steps in semitones:
/// the beginning of each is found among the first ten files of the development data.
class KnownTunesTest {
  private static final String DEV = "data/dev";

  /// Tunes that a file of the data plays: the end of its path, and the steps.
  private static final Map<String, String> PLAYED =
      Map.ofEntries(
          Map.entry("twinkle_twinkle.midi", "0_7_0_2_0_-2_-2_0_-1_0_-2_0_-2"),
          Map.entry("elise.mid", "-1_1_-1_1_-5_3_-2_-3"),
          Map.entry("Danny_boy_kar_tt.mid", "1_2_2_-2_2_5_-2_-3_-2_-2_-3"),
          Map.entry("the-entertainer.mid", "1_1_8_-8_8_-8_8_0_2_1_1_-4_2_2_-5_3_-2"),
          Map.entry("satie-gymnopedie-no1.mid", "3_-2_-1_-5_-2_2_1_-5"),
          Map.entry("bach_846.mid", "5_4_-9_5_4_-9_5_4_-9_5_4_-7_5_3_-8_5_3"),
          Map.entry("mond_1.mid", "5_3_-8_5_3_-8_5_3_-8_5_3"),
          Map.entry("mz_331_3.mid", "-2_-1_1_3_2_-2_-1_1_4_1_-1_-1_1_7_-2_-1_1"),
          Map.entry("mz_331_1.mid", "1_-1_3_0_-5_2_-2_3_0"),
          Map.entry("bk_xmas1.mid", "2_-2_-3_3_2_-2_-3_10_0_-3_1_0_-5"),
          Map.entry("deck_the_halls.midi", "-2_-1_-2_-2_2_2_-4_2_2_1_-3_2_-2_-2_-1_1"),
          Map.entry("xmas3.mid", "0_0_2_-2_0_-5_2_-2_2_2_1_0"),
          Map.entry("Osolemio.mid", "-2_-1_-2_-2_0_2_2_-4_-1_-2"),
          Map.entry("jigs141.mid", "-2_-1_-4_0_-5_5_0_4_-4_4_3_-2_-1"),
          Map.entry("pathetique_2.mid", "-2_5_-2_-1_3_5_2_-7"));

  /// Tunes that no file of the data plays: files of them are made here, free of any right.
  private static final Map<String, String> MADE =
      Map.of(
          "Ode to Joy.mid", "0_1_2_0_-2_-1_-2_-2_0_2_2_0_-2_0",
          "Greensleeves.mid", "3_2_2_1_-1_-2_-3_-4_2_2_1_-3_0_-1_1_2_-3_-4",
          "Auld Lang Syne.mid", "5_0_0_4_-2_-2_2_2_-4_0_4_3_2",
          "When the Saints.mid", "4_1_2_-7_4_1_2_-7_4_1_2_-3_-4_4_-2",
          "Frère Jacques.mid", "2_2_-4_0_2_2_-4_4_1_2_-3_1_2");

  @TempDir Path folder;

  @Test
  void twentyTunesThatEverybodyKnowsAreAmongTheFirstTen() throws Exception {
    Path dev = SharedData.folder().resolve(DEV);
    assumeTrue(
        Files.exists(dev.resolve("truth.tsv")), () -> "the development data is not at " + dev);
    assertThat(PLAYED.size() + MADE.size()).isEqualTo(20);
    try (MidiIndex index = MidiIndex.open(folder)) {
      var analyzer = new Analyzer();
      List<String> rows = Files.readAllLines(dev.resolve("truth.tsv"));
      long id = 0;
      for (String row : rows.subList(1, rows.size())) {
        String path = row.substring(0, row.indexOf('\t'));
        add(index, ++id, path, Files.readAllBytes(dev.resolve(path)), analyzer);
      }
      for (var tune : MADE.entrySet()) {
        add(index, ++id, "made/" + tune.getKey(), midi(tune.getValue()), analyzer);
      }
      index.refresh();
      var lost = new ArrayList<String>();
      PLAYED.forEach((file, steps) -> look(index, file, steps, lost));
      MADE.forEach((file, steps) -> look(index, file, steps, lost));
      assertThat(lost).as("tunes that are not among the first ten").isEmpty();
    }
  }

  private static void look(MidiIndex index, String file, String steps, List<String> lost) {
    var read =
        RequestReader.read(
            Map.of("melody", List.of("i:" + steps), "limit", List.of("10")), List.of());
    try {
      List<Hit> hits = index.search(read.request()).hits();
      if (hits.stream().noneMatch(hit -> file.equals(hit.document().get("name")))) {
        lost.add(file + ": " + hits.stream().map(hit -> hit.document().get("name")).toList());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void add(MidiIndex index, long id, String path, byte[] bytes, Analyzer analyzer)
      throws Exception {
    if (analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT)
        instanceof Outcome.Analysed(Analysis a)) {
      index.add(
          IndexedFile.named(id, Bytes.wrap(Blake3.hash(bytes)), "dev", path)
              .heard(
                  MusicTerms.of(a.lines(), ChordTrack.EMPTY, List.of(), a.drums()),
                  MusicMaterial.of(a.lines(), a.drums(), a.meter().meter().value()),
                  Bytes.EMPTY));
    }
  }

  /// One track of quarters from middle G on: 480 ticks a quarter, a little rest between notes.
  private static byte[] midi(String steps) {
    var track = new ByteArrayOutputStream();
    int key = 67;
    note(track, key);
    for (String step : steps.split("_", -1)) {
      key += Integer.parseInt(step);
      note(track, key);
    }
    track.writeBytes(new byte[] {0, (byte) 0xFF, 0x2F, 0});
    var file = new ByteArrayOutputStream();
    file.writeBytes("MThd".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(new byte[] {0, 0, 0, 6, 0, 0, 0, 1, 1, (byte) 0xE0});
    file.writeBytes("MTrk".getBytes(StandardCharsets.US_ASCII));
    int size = track.size();
    file.writeBytes(new byte[] {0, 0, (byte) (size >> 8), (byte) size});
    file.writeBytes(track.toByteArray());
    return file.toByteArray();
  }

  private static void note(ByteArrayOutputStream track, int key) {
    track.writeBytes(new byte[] {0x0A, (byte) 0x90, (byte) key, 90});
    track.writeBytes(new byte[] {(byte) 0x83, 0x56, (byte) 0x80, (byte) key, 0});
  }
}

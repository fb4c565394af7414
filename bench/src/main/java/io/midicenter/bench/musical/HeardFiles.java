package io.midicenter.bench.musical;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.bench.corpus.CorpusGenerator;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.chords.ChordSequence;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.material.MusicMaterial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// Analyses development files and made-up ones, and makes documents of their music.
final class HeardFiles {
  private static final int TICKS_PER_QUARTER = 480;

  private final Analyzer analyzer = new Analyzer();
  private final Set<Bytes> seen = new HashSet<>();
  private final @Nullable MidiIndex into;
  private long contentId;

  /// @param into gets a document a file, null where the library to search has them already
  HeardFiles(@Nullable MidiIndex into) {
    this.into = into;
  }

  /// Every distinct file of the truth table.
  List<HeardFile> development(Path dev, GramCounts counts) throws IOException {
    var files = new ArrayList<HeardFile>();
    List<String> rows = Files.readAllLines(dev.resolve("truth.tsv"));
    List<String> columns = List.of(rows.getFirst().split("\t", -1));
    int group = columns.indexOf("group");
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split("\t", -1);
      String song = group >= 0 && group < fields.length ? fields[group] : fields[0];
      byte[] bytes = Files.readAllBytes(dev.resolve(fields[0]));
      HeardFile file = heard(fields[0], bytes, song, counts);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  /// The first files of a generated collection.
  void generated(long files, GramCounts counts) throws IOException {
    var generator = new CorpusGenerator(1);
    for (long i = 0; i < files; i++) {
      CorpusGenerator.Named file = generator.named(i);
      heard(file.path(), file.bytes().toArray(), file.path(), counts);
    }
  }

  private @Nullable HeardFile heard(String path, byte[] bytes, String group, GramCounts counts)
      throws IOException {
    Bytes id = Bytes.wrap(Blake3.hash(bytes));
    if (!seen.add(id)
        || !(analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT)
            instanceof Outcome.Analysed(Analysis a))) {
      return null;
    }
    MelodyLine main = null;
    for (MelodyLine line : a.lines()) {
      main = main == null && line.rank() == 0 ? line : main;
    }
    MusicTerms terms = MusicTerms.of(a.lines(), a.chords(), List.of(), a.drums());
    counts.add(terms.mel3(), main);
    ChordRuns chords = ChordRuns.of(a.chords());
    Meter meter = a.meter().meter().value();
    if (into != null) {
      int barTicks = meter == null ? 0 : (int) Math.round(meter.quarters() * TICKS_PER_QUARTER);
      into.add(
          IndexedFile.named(++contentId, id, "bench", path)
              .heard(
                  terms,
                  MusicMaterial.of(a.lines(), a.drums(), meter),
                  ChordSequence.encode(chords, List.of(), barTicks)));
    }
    return new HeardFile(path, id, half(group), main, a.drums(), chords);
  }

  /// Versions of one song share a half.
  private static int half(String group) {
    int h = group.hashCode();
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    return h & 1;
  }
}

package io.midicenter.bench.musical;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.engine.Analyzer;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.MidiIndex;
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

/// Analyses the development files and makes documents of their music.
final class HeardFiles {
  private final Analyzer analyzer = new Analyzer();
  private final Set<Bytes> seen = new HashSet<>();
  private long contentId;

  /// Every distinct file of the truth table.
  ///
  /// @param into gets a document a file, null where the library to search has them already
  List<HeardFile> read(Path dev, @Nullable MidiIndex into) throws IOException {
    var files = new ArrayList<HeardFile>();
    List<String> rows = Files.readAllLines(dev.resolve("truth.tsv"));
    List<String> columns = List.of(rows.getFirst().split("\t", -1));
    int group = columns.indexOf("group");
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split("\t", -1);
      String song = group >= 0 && group < fields.length ? fields[group] : fields[0];
      HeardFile file = heard(dev, fields[0], song, into);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private @Nullable HeardFile heard(Path dev, String path, String group, @Nullable MidiIndex into)
      throws IOException {
    byte[] bytes = Files.readAllBytes(dev.resolve(path));
    Bytes id = Bytes.wrap(Blake3.hash(bytes));
    if (!seen.add(id)) {
      return null;
    }
    if (!(analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT)
        instanceof Outcome.Analysed(Analysis a))) {
      return null;
    }
    if (into != null) {
      into.add(document(path, id, a));
    }
    MelodyLine main = null;
    for (MelodyLine line : a.lines()) {
      main = main == null && line.rank() == 0 ? line : main;
    }
    return new HeardFile(path, id, half(group), main, a.drums());
  }

  private IndexedFile document(String path, Bytes id, Analysis a) {
    return IndexedFile.named(++contentId, id, "dev", path)
        .heard(
            MusicTerms.of(a.lines(), ChordTrack.EMPTY, List.of(), a.drums()),
            MusicMaterial.of(a.lines(), a.drums(), a.meter().meter().value()),
            Bytes.EMPTY);
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

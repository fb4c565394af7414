package io.midicenter.index.material;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Meter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The music of one file as it is stored beside its document. Equal music, equal bytes.
///
/// @param lines as [StoredLines], empty without lines
/// @param beats as [StoredBeats], empty without drum bars
public record MusicMaterial(Bytes lines, Bytes beats) {
  public static final MusicMaterial NONE = new MusicMaterial(Bytes.EMPTY, Bytes.EMPTY);

  /// @param meter that bars are counted in, null where none is known
  public static MusicMaterial of(
      List<MelodyLine> lines, @Nullable DrumAnalysis drums, @Nullable Meter meter) {
    return new MusicMaterial(StoredLines.encode(lines, meter), StoredBeats.encode(drums));
  }
}

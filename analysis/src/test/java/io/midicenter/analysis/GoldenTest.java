package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole analyses of known pieces, kept as text: a change of any fact shows as a difference that a
/// reviewer can judge. `-Dgolden.write=true` writes them anew.
class GoldenTest {
  private static final Path TEXTS = Path.of("src/test/resources/golden");

  private final Analyzer analyzer = new Analyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Classical/Satie, Erik/satie-gymnopedie-no1.mid",
        "Classical/Debussy, Claude/debussy-arabesque-no1.mid",
        "Ragtime/Joplin, Scott/maple-leaf-rag.mid",
        "Ragtime/Joplin, Scott/the-entertainer.mid",
        "Ragtime/Joplin, Scott/bethena.mid",
        "Songs/Reggae/Tin Roof Rain - F#m 69.mid",
        "Songs/BossaNova/Cafe at Noon - B 126.mid",
        "Songs/Rock/Garage Window - F# 119.mid",
        "Games/Simutrans/09-Simupolitan-Swing.mid",
        "Games/Freedoom/2/d_doom.mid",
        "Loops/Leads/Lead_Bm_111.mid",
        "Loops/Arps/arp 03 - C#m - 129 BPM.mid",
        "Chord Progressions/Minor/D minor - i-VII-VI-V - 82bpm.mid",
        "Drums/Metal/Metal Beat 01 186bpm.mid",
        "Drums/Techno/Techno Beat 03 127bpm fill.mid",
        "Unsorted/broken download.mid"
      })
  void aKnownPieceIsDescribedAsBefore(String piece) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("../demo-library").resolve(piece));
    String text =
        switch (analyzer.analyze(bytes, 0, bytes.length, Limits.DEFAULT)) {
          case Outcome.Analysed(Analysis analysis) -> GoldenText.of(analysis);
          case Outcome.Rejected(var fault, _, String detail) -> fault + ": " + detail + "\n";
        };
    Path golden = TEXTS.resolve(Path.of(piece).getFileName() + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(TEXTS);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}

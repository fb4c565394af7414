package io.midicenter.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.api.http.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MusicOfAFileTest {
  private final ObjectNode node = Json.object();

  @Test
  void theMainBarOfTheDrumsIsWrittenAsSteps() {
    int[] masks = new int[2 * DrumLane.COUNT];
    masks[DrumLane.COUNT] = 0b1_0001_0001_0001;
    masks[DrumLane.COUNT + 3] = 1 << 15;
    PatternJson.drums(
        node,
        new DrumAnalysis(
            4,
            16,
            2,
            Ints.wrap(masks),
            Ints.wrap(new int[47]),
            0.25,
            1,
            List.of(0),
            Set.of(DrumTechnique.FLAM, DrumTechnique.FOUR_ON_THE_FLOOR)));
    assertThat(node)
        .hasToString(
            "{\"drums\":{\"stepsPerQuarter\":4,\"stepsPerBar\":16,\"bar\":4,\"pattern\":["
                + "{\"lane\":\"kick\",\"steps\":\"x...x...x...x...\"},"
                + "{\"lane\":\"open-hat\",\"steps\":\"...............x\"}],\"fillBars\":[3],"
                + "\"ghostShare\":0.25,\"techniques\":[\"four-on-the-floor\",\"flam\"]}}");
  }

  @Test
  void aLineIsToldByItsRangeAndItsBeginning() {
    PatternJson.lines(
        node,
        List.of(
            new MelodyLine(
                3,
                0,
                false,
                0.8,
                Bytes.wrap(new byte[] {60, 72, 55}),
                Bytes.wrap(new byte[3]),
                Ints.wrap(0),
                0)));
    assertThat(node)
        .hasToString(
            "{\"lines\":[{\"part\":3,\"main\":true,\"bass\":false,\"confidence\":0.8,"
                + "\"notes\":3,\"firstBar\":1,\"pitch\":[55,72],\"begins\":[60,72,55]}]}");
  }

  @Test
  void whatIsUnknownIsAbsent() {
    PlayingJson.feel(node, null, Feel.NONE);
    PatternJson.drums(node, null);
    PatternJson.lines(node, List.of());
    HarmonyJson.segments(node, List.of());
    assertThat(node).isEmpty();
    PlayingJson.feel(node, 12, new Feel(58.3, null, false));
    HarmonyJson.segments(node, List.of(new KeySegment(4, MusicalKey.of(2, true))));
    assertThat(node)
        .hasToString(
            "{\"feel\":\"played\",\"swing\":58.3,\"triplets\":false,\"segments\":[{\"bar\":5,\"name\":\"Dm\"}]}");
  }
}

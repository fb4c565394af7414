package io.midicenter.analysis.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrapNamesTest {
  private static final double SHOWN = 0.6;

  private final NameParser parser = new NameParser();

  @Test
  void ordinaryNamesStateNoFactAndDeserveNoTag() throws IOException {
    List<String> names = section("[nothing]");
    var wrong = new ArrayList<String>();
    for (String name : names) {
      NameFacts facts = parse(name);
      facts.tags().forEach(tag -> wrong.add(name + ": " + tag));
      wrong.addAll(asserted(name, facts));
      if (facts.drumWord()) {
        wrong.add(name + ": a drum word");
      }
    }
    assertThat(names).hasSizeGreaterThanOrEqualTo(300);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aWordOfTheVocabularyInATitleIsNotShown() throws IOException {
    var wrong = new ArrayList<String>();
    for (String name : section("[title]")) {
      NameFacts facts = parse(name);
      facts.tags().stream()
          .filter(tag -> tag.confidence() >= SHOWN)
          .forEach(tag -> wrong.add(name + ": " + tag));
      wrong.addAll(asserted(name, facts));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void numbersOfMachinesAndHymnsAreNoTempo() throws IOException {
    for (String name : section("[tagged]")) {
      NameFacts facts = parse(name);
      assertThat(facts.tags()).as(name).isNotEmpty();
      assertThat(asserted(name, facts)).isEmpty();
      assertThat(facts.tempo()).as(name).isEmpty();
    }
  }

  private NameFacts parse(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    return parser.parse(parts.subList(0, parts.size() - 1), parts.getLast());
  }

  private static List<String> asserted(String name, NameFacts facts) {
    var asserted = new ArrayList<String>();
    for (List<? extends NameFact<?>> found :
        List.of(
            facts.tempo(), facts.key(), facts.tonic(), facts.meter(), facts.bars(), facts.kind())) {
      found.stream().filter(NameFact::explicit).forEach(f -> asserted.add(name + ": " + f));
    }
    if (!facts.chords().isEmpty()) {
      asserted.add(name + ": " + facts.chords());
    }
    return asserted;
  }

  private static List<String> section(String header) throws IOException {
    String text;
    try (InputStream in =
        Objects.requireNonNull(TrapNamesTest.class.getResourceAsStream("traps.txt"))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var names = new ArrayList<String>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("[")) {
        inside = line.equals(header);
      } else if (inside && !line.startsWith("#") && !line.isBlank()) {
        names.add(line);
      }
    }
    return names;
  }
}

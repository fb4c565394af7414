package io.midicenter.analysis.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TruthNamesTest {
  private final NameParser parser = new NameParser();

  @Test
  void theDemoLibrarysNamesGiveTheirTempoAndKey() throws IOException {
    var rows = SharedData.truth(SharedData.folder("demo-library/truth.tsv"));
    var wrong = new ArrayList<String>();
    int tempi = 0;
    int keys = 0;
    for (var row : rows) {
      NameFacts facts = parse(row.get("path"), 0);
      if (row.get("path").contains("bpm") || row.get("path").contains("BPM")) {
        tempi++;
        explicitTempo(row, facts, wrong);
      } else if (row.get("path").matches("Songs/.*|Loops/Leads/.*")) {
        tempi++;
        candidateTempo(row, facts, wrong);
      }
      if (!row.get("key").isEmpty() && !row.get("path").matches("Games/.*|Class.*|Rag.*|Uns.*")) {
        keys++;
        key(row, facts, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tempi).isGreaterThan(100);
    assertThat(keys).isGreaterThan(60);
  }

  @Test
  void generatedNamesGiveTheirTempoAndKey() throws IOException {
    var wrong = new ArrayList<String>();
    int seen = 0;
    for (var row : SharedData.truth(SharedData.folder("dev/truth.tsv"))) {
      if (row.get("path").startsWith("open/mma-gen/")) {
        seen++;
        NameFacts facts = parse(row.get("path"), 3);
        explicitTempo(row, facts, wrong);
        if (row.get("path").startsWith("open/mma-gen/songs") && !row.get("key").isEmpty()) {
          key(row, facts, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isEqualTo(720);
  }

  @Test
  void namesOfPlayedGroovesGiveTheirTempoAsACandidateAndTheirMeter() throws IOException {
    var wrong = new ArrayList<String>();
    int seen = 0;
    for (var row : SharedData.truth(SharedData.folder("dev/truth.tsv"))) {
      if (row.get("path").startsWith("open/groove/")) {
        seen++;
        NameFacts facts = parse(row.get("path"), 3);
        candidateTempo(row, facts, wrong);
        if (facts.meter().size() != 1
            || !facts.meter().getFirst().value().toString().equals(row.get("time_signature"))) {
          wrong.add(row.get("path") + ": " + facts.meter());
        }
        if (!facts.key().isEmpty() || !facts.tonic().isEmpty()) {
          wrong.add(row.get("path") + ": " + facts.key() + facts.tonic());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isEqualTo(794);
  }

  @Test
  void whatOtherCollectionsNamesSayAboutTheKeyIsTrue() throws IOException {
    var wrong = new ArrayList<String>();
    var sure = new TreeMap<String, Integer>();
    for (var row : SharedData.truth(SharedData.folder("dev/truth.tsv"))) {
      String path = row.get("path");
      if (!row.get("key").isEmpty() && !path.matches(".*(mma-gen|groove|nottingham|pop909).*")) {
        for (NameFact<MusicalKey> key : parse(path, 3).key()) {
          if (key.explicit()) {
            sure.merge(path.split("/", -1)[1], 1, Integer::sum);
            if (!key.value().equals(truth(row))) {
              wrong.add(path + ": " + key + " truth " + row.get("key"));
            }
          }
        }
      }
    }
    System.out.println("keys in names: " + sure + ", wrong: " + wrong);
    assertThat(wrong).isEmpty();
  }

  private NameFacts parse(String path, int skip) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    return parser.parse(
        parts.subList(Math.min(skip, parts.size() - 1), parts.size() - 1),
        parts.getLast().replaceFirst("\\.[^.]*$", ""));
  }

  private static void explicitTempo(SharedData.Row row, NameFacts facts, List<String> wrong) {
    boolean right =
        !facts.tempo().isEmpty()
            && facts.tempo().getFirst().explicit()
            && facts.tempo().getFirst().value() == Double.parseDouble(row.get("bpm"));
    if (!right) {
      wrong.add(row.get("path") + ": " + facts.tempo());
    }
  }

  private static void candidateTempo(SharedData.Row row, NameFacts facts, List<String> wrong) {
    double bpm = Double.parseDouble(row.get("bpm"));
    boolean right = facts.tempo().stream().anyMatch(fact -> fact.value() == bpm);
    if (!right && bpm >= 60 && bpm <= 200) {
      wrong.add(row.get("path") + ": " + facts.tempo());
    }
  }

  private static void key(SharedData.Row row, NameFacts facts, List<String> wrong) {
    MusicalKey truth = truth(row);
    boolean named = !facts.key().isEmpty() && facts.key().getFirst().value().equals(truth);
    boolean tonic =
        facts.key().isEmpty()
            && !facts.tonic().isEmpty()
            && facts.tonic().getFirst().value() == truth.tonic();
    if (!named && !tonic) {
      wrong.add(row.get("path") + ": " + facts.key() + facts.tonic() + " truth " + truth);
    }
  }

  private static MusicalKey truth(SharedData.Row row) {
    String key = row.get("key");
    int tonic = "C D EF G A B".indexOf(key.charAt(0));
    tonic += key.charAt(1) == '#' ? 1 : key.charAt(1) == 'b' ? -1 : 0;
    return MusicalKey.of(tonic, key.endsWith("minor"));
  }
}

package io.midicenter.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MidiIndex;
import io.midicenter.index.NamedFiles;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.Deadline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsTest {
  @TempDir Path home;

  @Test
  void aWordFindsWhatMeansTheSameBothWays() throws Exception {
    try (MidiIndex index = index("DnB_Loop.mid", "Drum and Bass 170.mid", "Bass and Drum.mid")) {
      assertThat(names(index, "dnb"))
          .containsExactlyInAnyOrder("DnB_Loop.mid", "Drum and Bass 170.mid");
      assertThat(names(index, "drum and bass"))
          .containsExactlyInAnyOrder("DnB_Loop.mid", "Drum and Bass 170.mid", "Bass and Drum.mid");
      assertThat(names(index, "-dnb")).hasSize(2);
      assertThat(names(index, "\"dnb\"")).containsExactly("DnB_Loop.mid");
    }
  }

  @Test
  void aFileInTheHomeAddsGroupsAndIsReadAgainWhenItChanges() throws Exception {
    try (MidiIndex index = index("Reese.mid", "Growl.mid")) {
      assertThat(names(index, "reese")).containsExactly("Reese.mid");
      Files.writeString(home.resolve("synonyms.txt"), "reese, growl\n");
      assertThat(names(index, "reese")).containsExactly("Reese.mid", "Growl.mid");
      Files.writeString(home.resolve("synonyms.txt"), "reese, something else\n");
      assertThat(names(index, "reese")).containsExactly("Reese.mid");
      Files.delete(home.resolve("synonyms.txt"));
      assertThat(names(index, "growl")).containsExactly("Growl.mid");
    }
  }

  @Test
  void wordsOfAGroupMayBeWrittenTogether() throws Exception {
    try (MidiIndex index = index("Drum and Bass Fill 3.mid", "DnB fill.mid", "Drum fill.mid")) {
      assertThat(names(index, "drumandbass fill"))
          .containsExactlyInAnyOrder("Drum and Bass Fill 3.mid", "DnB fill.mid");
    }
  }

  @Test
  void badLinesAreNamedAndTheOthersHold() throws Exception {
    Path file = home.resolve("synonyms.txt");
    Files.writeString(file, "# mine\nalone\nreese, growl\na, ***\none two three four five, x\n\n");
    var synonyms = new SynonymFile(file);
    assertThat(synonyms.mistakes())
        .containsExactly(
            "line 2: a group needs two different sides, separated by a comma",
            "line 4: \"***\" holds no word",
            "line 5: \"one two three four five\" has more than 4 words");
    assertThat(synonyms.current().at(List.of("reese"), 0).getValue())
        .containsExactly(List.of("growl"));
    assertThat(synonyms.current().at(List.of("dnb"), 0).getKey()).isEqualTo(1);
  }

  private MidiIndex index(String... names) throws Exception {
    MidiIndex index = MidiIndex.open(home.resolve("index").resolve("gen-000001"));
    for (int i = 0; i < names.length; i++) {
      index.add(NamedFiles.of(i + 1L, "r", names[i]));
    }
    index.refresh();
    return index;
  }

  private static List<String> names(MidiIndex index, String q) throws Exception {
    return index
        .search(SearchRequest.text(q).withTypos(false), Deadline.in(Duration.ofMinutes(10)))
        .hits()
        .stream()
        .map(hit -> (String) hit.document().get("name"))
        .toList();
  }
}

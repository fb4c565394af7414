package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.FacetCounts;
import io.midicenter.index.search.SearchResult;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import io.midicenter.testkit.MidiFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Versions of one piece are found, become a facet, and leave families as they are.
class NearDuplicatesTest extends LibraryTest {
  private static final int NOTES = 240;

  @Test
  void versionsOfOnePieceAreAGroupOfTheirOwn() throws Exception {
    int[] tune = tune(new Random(4));
    int[] other = tune.clone();
    for (int i = 100; i < 112; i++) {
      other[i] += 1 + i % 3;
    }
    MidiFolder.write(music.resolve("song.mid"), piece(tune));
    MidiFolder.write(music.resolve("song, other take.mid"), piece(other));
    MidiFolder.write(music.resolve("another.mid"), piece(tune(new Random(5))));
    library.importFrom(music);
    assertThat(near().total().value()).isZero();

    TaskReport.Near report = find();
    assertThat(report.compared()).isEqualTo(3);
    assertThat(report.groups()).isEqualTo(1);
    assertThat(report.files()).isEqualTo(2);
    assertThat(report.changed()).isEqualTo(2);
    SearchResult found = near();
    assertThat(found.total().value()).isEqualTo(2);
    FacetCounts.Terms facet = (FacetCounts.Terms) found.facets().getFirst();
    assertThat(facet.values()).hasSize(1);
    assertThat(facet.values().getFirst().count()).isEqualTo(2);
    assertThat(found.hits())
        .allSatisfy(hit -> assertThat(hit.document()).doesNotContainKey("familyId"));
    assertThat(library.verify(false).equal()).isTrue();

    assertThat(find().changed()).as("found again").isZero();
  }

  private TaskReport.Near find() throws Exception {
    TaskView task = library.run(new TaskRequest.Near());
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    library.get().waitForIndex(Duration.ofSeconds(20));
    return (TaskReport.Near) Objects.requireNonNull(task.report());
  }

  private SearchResult near() {
    var request =
        RequestReader.read(Map.of("near", List.of("any"), "facets", List.of("near")), List.of())
            .request();
    return library.read(index -> index.search(request));
  }

  private static int[] tune(Random random) {
    int[] tune = new int[NOTES];
    for (int i = 0; i < NOTES; i++) {
      tune[i] = 55 + random.nextInt(24);
    }
    return tune;
  }

  private static byte[] piece(int[] tune) {
    return MidiFile.create()
        .track(track -> {
          track.name("Melody").tempo(0, 100).meter(0, 4, 4).program(0, 1, 73);
          for (int i = 0; i < tune.length; i++) {
            track.note(i * 0.5, i % 3 == 0 ? 0.25 : 0.5, 1, tune[i], 90);
          }
          return track;
        })
        .bytes();
  }
}

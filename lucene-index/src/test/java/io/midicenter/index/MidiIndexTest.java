package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.query.Facet;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MidiIndexTest {
  @TempDir Path folder;

  @Test
  void whatWasAddedIsFound() throws Exception {
    try (MidiIndex index = MidiIndex.open(folder)) {
      List<IndexedFile> files = new MadeFiles(1).files(500);
      index.addAll(files);
      index.refresh();
      SearchResult all =
          index.search(
              SearchRequest.all()
                  .withFacets(
                      List.of(
                          Facet.of("key"),
                          Facet.of("bpm"),
                          Facet.of("instrument"),
                          Facet.of("folder"))));
      SearchResult bass = index.search(SearchRequest.text("bass -jazz"));
      assertThat(bass.hits()).isNotEmpty();
      assertThat(all.total().value()).isPositive();
    }
  }
}

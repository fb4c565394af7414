package io.midicenter.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GainTest {
  @Test
  void theBestOrderIsOneAndNothingFoundIsZero() {
    assertThat(Gain.ndcg(List.of(3, 1), List.of(0, 1, 3))).isEqualTo(1);
    assertThat(Gain.ndcg(List.of(0, 0), List.of(0, 1, 3))).isZero();
    assertThat(Gain.ndcg(List.of(), List.of(3))).isZero();
  }

  @Test
  void aLaterPlaceCountsLess() {
    // (7 / log2(3)) / (7 / log2(2))
    assertThat(Gain.ndcg(List.of(0, 3), List.of(3, 0))).isCloseTo(0.6309, within(0.0001));
  }

  @Test
  void thereAreSixtyQueriesInTwoHalvesAndTheFirstPatternCounts() throws Exception {
    List<LabelledQuery> queries = LabelledQuery.read();
    assertThat(queries).hasSize(60);
    assertThat(queries.stream().filter(LabelledQuery::isHidden)).hasSize(30);
    LabelledQuery rag =
        queries.stream().filter(q -> q.q().equals("scott joplin rag")).findFirst().orElseThrow();
    assertThat(rag.grade("demo/Ragtime/Joplin, Scott/peacherine-rag.mid")).isEqualTo(3);
    assertThat(rag.grade("demo/Ragtime/Joplin, Scott/solace.mid")).isEqualTo(2);
    assertThat(rag.grade("demo/Songs/x.mid")).isZero();
  }
}

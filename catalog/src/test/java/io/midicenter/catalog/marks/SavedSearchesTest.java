package io.midicenter.catalog.marks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class SavedSearchesTest {
  private static final Database DATABASE = PostgresFixture.open();
  private static final SavedSearches SEARCHES = Catalog.open(DATABASE).savedSearches();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static JsonNode query(String q) {
    return JsonNodeFactory.instance.objectNode().put("q", q);
  }

  @Test
  void aRecentSearchStandsOnceHoweverOftenItIsMadeAndOnlyTheNewestStay() {
    SEARCHES.forget();
    for (int i = 0; i < SavedSearches.RECENT + 5; i++) {
      SEARCHES.record(query("word " + i));
    }
    SavedSearch again = SEARCHES.record(query("word 400"));

    assertThat(again.useCount()).isEqualTo(2);
    assertThat(SEARCHES.recent(10_000)).hasSize(SavedSearches.RECENT);
    assertThat(SEARCHES.recent(1)).containsExactly(again);
    assertThat(SEARCHES.recent(10_000)).noneMatch(search -> search.query().equals(query("word 0")));
  }

  @Test
  void aNamedSearchStaysUntilItIsDeleted() {
    SavedSearch saved = SEARCHES.save("My basses", query("bass"), false);
    SEARCHES.forget();
    SavedSearch pinned = SEARCHES.change(saved.savedId(), "Basses", query("bass dark"), true);

    assertThat(SEARCHES.named()).containsExactly(pinned);
    assertThat(pinned.name()).isEqualTo("Basses");
    assertThat(SEARCHES.delete(saved.savedId())).isTrue();
    assertThat(SEARCHES.named()).isEmpty();
    assertThat(SEARCHES.delete(saved.savedId())).isFalse();
  }
}

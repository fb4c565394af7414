package io.midicenter.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryLogTest {
  @Test
  void theSharesOfTheLogAreThoseThatItPromises() {
    var log = new QueryLog(List.of("Deep_Bass_Loop.mid", "Sad Piano 3.mid"), "key", 42);
    int words = 0;
    int tempi = 0;
    int keys = 0;
    for (int i = 0; i < 10_000; i++) {
      String query = log.next();
      words += query.matches(".*&q=[a-z].*") ? 1 : 0;
      tempi += query.contains("&bpm=") ? 1 : 0;
      keys += query.contains("&key=") ? 1 : 0;
      assertThat(query).contains("facets=key");
    }
    // of the 95 % that ask for something
    assertThat(words).isBetween(6_450, 6_850);
    assertThat(tempi).isBetween(4_550, 4_950);
    assertThat(keys).isBetween(3_150, 3_500);
  }

  @Test
  void oneSeedGivesOneLog() {
    var one = new QueryLog(List.of("Deep_Bass_Loop.mid"), "", 1);
    var same = new QueryLog(List.of("Deep_Bass_Loop.mid"), "", 1);
    for (int i = 0; i < 100; i++) {
      assertThat(one.next()).isEqualTo(same.next());
    }
  }
}

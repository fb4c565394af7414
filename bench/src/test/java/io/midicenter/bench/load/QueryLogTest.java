package io.midicenter.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryLogTest {
  @Test
  void theSharesOfTheLogAreThoseThatItPromises() {
    var log = new QueryLog(names(), "key", 42);
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
    // of the 95 % that ask for something; a repeat too many is drawn again, which favours words
    assertThat(words).isBetween(6_450, 7_350);
    assertThat(tempi).isBetween(4_550, 5_600);
    assertThat(keys).isBetween(3_150, 4_000);
  }

  @Test
  void oneSeedGivesOneLog() {
    var one = new QueryLog(List.of("Deep_Bass_Loop.mid"), "", 1);
    var same = new QueryLog(List.of("Deep_Bass_Loop.mid"), "", 1);
    for (int i = 0; i < 100; i++) {
      assertThat(one.next()).isEqualTo(same.next());
    }
  }

  @Test
  void atMostOneRequestInTenIsARepeat() {
    var log = new QueryLog(List.of("Deep_Bass_Loop.mid", "Sad Piano 3.mid"), "", 7);
    var made = new HashSet<String>();
    int repeats = 0;
    for (int i = 0; i < 2_000; i++) {
      repeats += made.add(log.next()) ? 0 : 1;
    }
    assertThat(repeats).isBetween(1, 200);
  }

  /// Words in such a number that hardly a request comes twice by chance.
  private static List<String> names() {
    var names = new ArrayList<String>();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        names.add("" + a + b + a + "_Loop.mid");
      }
    }
    return names;
  }
}

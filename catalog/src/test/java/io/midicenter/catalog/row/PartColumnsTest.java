package io.midicenter.catalog.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.Source;
import io.midicenter.catalog.facts.StoredPart;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PartColumnsTest {
  private static StoredPart part(@Nullable Double melodyScore) {
    return new StoredPart(
        1,
        0,
        10,
        null,
        0,
        127,
        ProgramSet.GM,
        Fact.none(),
        "x",
        new Fact<>(Role.LEAD, Source.ESTIMATED, 0.5),
        7,
        0,
        127,
        64,
        3,
        1,
        null,
        0.25,
        melodyScore);
  }

  @Test
  void aLineOfTheFirstVersionHasNoMelodyScore() {
    int[] flat = PartColumns.write(List.of(part(0.75)));
    Integer[] line = Arrays.stream(flat).boxed().toArray(Integer[]::new);
    assertThat(PartColumns.read(new Integer[][] {line}, new String[] {"x"}))
        .containsExactly(part(0.75));
    assertThat(PartColumns.read(new Integer[][] {Arrays.copyOf(line, 21)}, new String[] {"x"}))
        .containsExactly(part(null));
  }
}

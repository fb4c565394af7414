package io.midicenter.analysis.smf;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 691 odd and corrupt files: verdict and note count as a person wrote them down, none over 1 s.
class EdgeCorpusTest {
  private static final long MAX_NANOS = 1_000_000_000L;

  @TempDir Path folder;

  private record Expectation(String path, String verdicts, String notes) {
    static Expectation parse(String line) {
      String[] columns = line.split("\t", -1);
      return new Expectation(
          columns[0].replace("\\n", "\n").replace("\\t", "\t"), columns[2], columns[3]);
    }
  }

  @Test
  void everyOddFileGetsItsVerdictAndItsNotesInLessThanASecond() throws Exception {
    Path archive = SharedData.find("edge.tar.xz");
    List<String> lines = Files.readAllLines(SharedData.find("edge.tsv"));
    SharedData.unpack(archive, folder);
    var reader = new SmfReader();
    var wrong = new ArrayList<String>();
    int files = 0;
    for (String line : lines.subList(1, lines.size())) {
      Expectation expected = Expectation.parse(line);
      byte[] bytes = Files.readAllBytes(pathOf(expected));
      long start = Cost.nanos();
      Outcome.Rejected rejected = reader.read(bytes, 0, bytes.length, Limits.DEFAULT);
      long nanos = Cost.nanos() - start;
      String verdict = verdict(rejected, reader.smf());
      int notes = rejected == null ? reader.smf().noteOns : 0;
      files++;
      if (!isExpected(verdict, expected.verdicts())
          || !isExpected(notes, expected.notes())
          || nanos > MAX_NANOS) {
        wrong.add(
            "%s: %s with %d notes %s in %d ms, expected %s with %s notes"
                .formatted(
                    expected.path(),
                    verdict,
                    notes,
                    rejected == null ? codes(reader.smf()) : rejected,
                    nanos / 1_000_000,
                    expected.verdicts(),
                    expected.notes()));
      }
    }
    assertThat(wrong).as("%d of %d files", wrong.size(), files).isEmpty();
    assertThat(files).isEqualTo(691);
  }

  private Path pathOf(Expectation expected) throws IOException {
    return folder.resolve(expected.path());
  }

  private static String verdict(Outcome.@Nullable Rejected rejected, Smf smf) {
    if (rejected != null) {
      return "reject";
    }
    return smf.warnings.isEmpty() ? "accept" : "accept with warning";
  }

  private static boolean isExpected(String verdict, String expected) {
    return expected.equals("any") || List.of(expected.split(" or ")).contains(verdict);
  }

  private static boolean isExpected(int notes, String expected) {
    if (expected.isEmpty()) {
      return true;
    }
    return expected.startsWith(">=")
        ? notes >= Integer.parseInt(expected.substring(2))
        : notes == Integer.parseInt(expected);
  }

  private static String codes(Smf smf) {
    return smf.warnings.stream()
        .map(Warning::code)
        .map(SmfFault::name)
        .collect(Collectors.joining(" "));
  }
}

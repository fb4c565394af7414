package io.midicenter.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MigrationFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/migration");
  private static final Path RELEASED = Path.of("src/main/resources/db/released.sha256");
  private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

  @Test
  void numbersCountUpByOneWithoutGapOrTwin() throws IOException {
    var numbers = new ArrayList<Integer>();
    for (Path file : files()) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      assertThat(name.matches()).as("name of %s", file).isTrue();
      numbers.add(Integer.valueOf(name.group(1)));
    }
    numbers.sort(null);
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(i + 1);
    }
    assertThat(numbers).isNotEmpty();
  }

  /// `released.sha256` gets a line per file with each release; until then a file may change.
  @Test
  void aReleasedFileNeverChanges() throws IOException {
    Map<String, String> now = new HashMap<>();
    for (Path file : files()) {
      now.put(file.getFileName().toString(), sha256(file));
    }
    for (String line : Files.readAllLines(RELEASED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\\s+", 2);
        assertThat(now).as(columns[1]).containsEntry(columns[1], columns[0]);
      }
    }
  }

  @Test
  void everyFileGivesUpWaitingForLocks() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file)).as("%s", file).startsWith("SET lock_timeout = '5s';");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

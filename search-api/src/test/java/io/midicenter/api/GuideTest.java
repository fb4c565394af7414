package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.api.http.AdminKey;
import io.midicenter.indexer.pipeline.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of docs/api.md does what it says.
class GuideTest {
  /// A word of a shell command: in single quotes, in double quotes, or plain.
  private static final Pattern WORD =
      Pattern.compile("'([^']*)'|\"((?:\\\\.|[^\"\\\\])*)\"|(\\S+)");

  @Test
  void everyCommandOfTheGuideWorks(@TempDir Path directory) throws Exception {
    try (ServedLibrary served = ServedLibrary.open(directory)) {
      ApiClient client = served.client();
      String task = "";
      int commands = 0;
      for (String line : Files.readAllLines(guide())) {
        if (!line.startsWith("curl ")) {
          continue;
        }
        String command =
            line.replace(
                    "$ID",
                    ContentHash.of(Files.readAllBytes(served.music.resolve("Songs/Sad Ballad.mid")))
                        .hex())
                .replace("$FOLDER", served.music.toString())
                .replace("$KEY", AdminKey.read(served.home))
                .replace("$TASK", task);
        HttpAnswer answer = run(client, words(command));
        assertThat(answer.status()).as("%s: %s", command, answer.text()).isBetween(200, 299);
        if (answer.status() == 202 && line.contains("-d ")) {
          task = answer.json().get("id").asText();
          served.library.tasks().await(UUID.fromString(task));
        }
        commands++;
      }
      assertThat(commands).isGreaterThan(20);
    }
  }

  private static HttpAnswer run(ApiClient client, List<String> words) {
    String method = "GET";
    String body = null;
    String address = "";
    var headers = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-o" -> i++;
        case "-N" -> {}
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          headers.add(header[0]);
          headers.add(header[1]);
        }
        case "-d" -> {
          method = method.equals("GET") ? "POST" : method;
          body = words.get(++i);
        }
        default -> address = words.get(i);
      }
    }
    String path = address.replace("http://127.0.0.1:7070", "");
    return client.send(method, path, body, headers.toArray(String[]::new));
  }

  private static List<String> words(String command) {
    var words = new ArrayList<String>();
    Matcher match = WORD.matcher(command);
    while (match.find()) {
      String doubleQuoted = match.group(2);
      words.add(
          match.group(1) != null
              ? match.group(1)
              : doubleQuoted != null ? doubleQuoted.replaceAll("\\\\(.)", "$1") : match.group(3));
    }
    return words;
  }

  private static Path guide() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("docs/api.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IOException("docs/api.md is in no folder above the working directory");
    }
    return folder.resolve("docs/api.md");
  }
}

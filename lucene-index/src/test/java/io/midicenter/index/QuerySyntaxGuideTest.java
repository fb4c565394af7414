package io.midicenter.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.query.QueryWarning;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every example of docs/query-syntax.md is understood and answered.
class QuerySyntaxGuideTest {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// Tables whose first column holds what is typed into the search box.
  private static final String TYPED = "you type";

  /// Tables whose first column names fields, and the second their values.
  private static final String VALUES = "takes";

  @TempDir static Path folder;
  private static MidiIndex index;
  private static String id = "";

  @BeforeAll
  static void fill() throws Exception {
    index = MidiIndex.open(folder);
    List<IndexedFile> files = new MadeFiles(1).files(200);
    id = files.getFirst().id().hex();
    byte[] alike = new byte[SimilarityVector.SIZE];
    Arrays.fill(alike, (byte) 12);
    var vector = new SimilarityVector(Bytes.of(alike), 31);
    files.set(0, playing(files.getFirst()).resembling(vector));
    index.addAll(files);
    index.refresh();
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void everyExampleIsUnderstoodAndAnswered() throws Exception {
    int typed = 0;
    int addressed = 0;
    int values = 0;
    List<String> head = List.of();
    for (String line : Files.readAllLines(guide())) {
      boolean row = line.startsWith("|");
      List<String> cells = row ? cells(line) : List.of(line);
      boolean first = row && head.isEmpty();
      if (first || !row) {
        head = row ? cells : List.of();
      }
      boolean box = row && head.getFirst().equals(TYPED);
      for (String example : codes(box || head.contains(VALUES) ? cells.getFirst() : line)) {
        if (box || isField(example)) {
          answer("q", example);
          typed++;
        } else if (example.startsWith("msc search ")) {
          answer(options(example));
          addressed++;
        } else if (isAddress(example)) {
          answer(address(example));
          addressed++;
        }
      }
      if (row && head.size() > 1 && head.get(1).equals(VALUES) && !first) {
        values += values(codes(cells.get(0)), codes(cells.get(1)));
      }
    }
    assertThat(typed).as("search box").isGreaterThan(15);
    assertThat(addressed).as("addresses").isGreaterThan(30);
    assertThat(values).as("values").isGreaterThan(30);
  }

  /// Each value is one that at least one of the fields takes.
  private static int values(List<String> fields, List<String> examples) throws Exception {
    int read = 0;
    for (String example : examples) {
      if (example.matches("[^a-zA-Z0-9]|b|aug|[a-zA-Z]+Match")) {
        continue;
      }
      if (isAddress(example)) {
        answer(address(example));
        read++;
        continue;
      }
      int taken = 0;
      for (String field : fields) {
        var request = new HashMap<>(Map.of(field, List.of(example)));
        if (field.equals("keyMatch")) {
          request.put("key", List.of("~Am"));
        } else if (field.equals("chordMatch")) {
          request.put("chords", List.of(example.equals("key") ? "I-V" : "C-G"));
        }
        RequestReader.Read answered = RequestReader.read(request, List.of());
        if (answered.mistakes().isEmpty()) {
          index.search(answered.request());
          taken++;
        }
      }
      assertThat(taken).as("%s takes %s", fields, example).isPositive();
      read++;
    }
    return read;
  }

  private static void answer(String parameter, String value) throws Exception {
    answer(Map.of(parameter, List.of(value)));
  }

  private static void answer(Map<String, List<String>> parameters) throws Exception {
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    assertThat(read.mistakes()).as("%s", parameters).isEmpty();
    SearchResult result = index.search(read.request());
    assertThat(result.warnings())
        .as("%s", parameters)
        .noneMatch(warning -> warning.code() == QueryWarning.Code.UNKNOWN_FIELD_IN_Q);
  }

  /// `name:value` that is a field of the search box.
  private static boolean isField(String example) {
    int colon = example.indexOf(':');
    return colon > 0
        && FieldRegistry.standard().all().stream()
            .anyMatch(
                field -> field.isFilter() && field.name().equals(example.substring(0, colon)));
  }

  private static boolean isAddress(String example) {
    return example.matches("\\??[a-zA-Z]+=.+");
  }

  private static Map<String, List<String>> address(String example) {
    String text = example.replaceFirst("^\\?", "").replace("<id>", id).replace("<seed>", "7");
    text = text.replace("<part>", "0").replace("<bar>..<bar>", "2..3").replace("<bar>", "1");
    var parameters = new HashMap<String, List<String>>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      parameters
          .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
          .add(
              URLDecoder.decode(
                  pair.substring(equals + 1).replaceAll("%(?![0-9A-F]{2})", "%25"),
                  StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static Map<String, List<String>> options(String command) {
    var parameters = new HashMap<String, List<String>>();
    String[] words = command.split(" ", -1);
    for (int i = 2; i + 1 < words.length; i += 2) {
      String name = words[i].substring(2);
      int dash = name.indexOf('-');
      if (dash > 0) {
        name =
            name.substring(0, dash)
                + Character.toUpperCase(name.charAt(dash + 1))
                + name.substring(dash + 2);
      }
      parameters.put(name, List.of(words[i + 1]));
    }
    return parameters;
  }

  private static List<String> cells(String row) {
    var cells = new ArrayList<String>();
    for (String cell : row.substring(1).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static List<String> codes(String text) {
    var codes = new ArrayList<String>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes;
  }

  private static Path guide() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("docs/query-syntax.md"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IOException("docs/query-syntax.md is in no folder above the working directory");
    }
    return folder.resolve("docs/query-syntax.md");
  }

  /// The file with eight bars of eighths, drums on every beat of the first two bars.
  private static IndexedFile playing(IndexedFile file) {
    var pitches = new byte[64];
    var times = new byte[64];
    int[] bars = new int[8];
    for (int i = 0; i < pitches.length; i++) {
      pitches[i] = (byte) (60 + i * 7 % 12);
      times[i] = (byte) (i == 63 ? 0 : 37);
      bars[i / 8] = i / 8 * 8;
    }
    int[] masks = new int[2 * DrumLane.COUNT];
    masks[0] = 0x1111;
    masks[DrumLane.COUNT] = 0x1111;
    var line =
        new MelodyLine(0, 0, false, 0.9, Bytes.of(pitches), Bytes.wrap(times), Ints.wrap(bars), 0);
    var drums =
        new DrumAnalysis(4, 16, 0, Ints.wrap(masks), Ints.EMPTY, null, 0, List.of(), Set.of());
    return file.heard(
        MusicTerms.of(List.of(line), ChordTrack.EMPTY, List.of(), drums),
        MusicMaterial.of(List.of(line), drums, new Meter(4, 4)),
        file.chords());
  }
}

package io.midicenter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.midicenter.api.search.SearchJson;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `msc search`: the language of the search box on the command line.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the library: msc search 'funky bass bpm:118..124 key:~Am -drums'")
final class SearchCommand implements Callable<Integer> {
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "As typed into the search box.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--chords",
      paramLabel = "CHORDS",
      description = "Chords in a row: i-VI-III-VII, ii-V7-I, Am-F-C-G; ? = any chord.")
  private @Nullable String chords;

  @Option(
      names = "--chord-match",
      paramLabel = "SENSE",
      description = "key: its degrees, shape: in any key, absolute: these very chords.")
  private @Nullable String chordMatch;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to print (default 20, at most 200).")
  private int limit = 20;

  @Option(names = "--offset", paramLabel = "N", description = "Hits to leave out first.")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "FIELD",
      description = "For example bpm, -notes, name, random:7.")
  private @Nullable String sort;

  @Option(
      names = "--facets",
      paramLabel = "FIELD,…",
      description = "Count the values of these fields.")
  private @Nullable String facets;

  @Option(
      names = "--melody",
      paramLabel = "TUNE",
      description =
          "Files that play a tune: n:C5-D5-E5-C5, 60.4-62.4-64.4-60.4, i:2_2_-4, c:uuDruuD.")
  private @Nullable String melody;

  @Option(
      names = "--melody-match",
      paramLabel = "MODE",
      description = "full, intervals or contour (default full).")
  private @Nullable String melodyMatch;

  @Option(
      names = "--rhythm",
      paramLabel = "RHYTHM",
      description = "Files that play a rhythm: sd.0808-bd.8080, or taps t:0_500_1000_1500@120.")
  private @Nullable String rhythm;

  @Option(
      names = "--rhythm-match",
      paramLabel = "MODE",
      description = "near or exact (default near).")
  private @Nullable String rhythmMatch;

  @Option(
      names = "--key-match",
      paramLabel = "WIDTH",
      description = "How far ~ of a key reaches: strict, normal or loose (default normal).")
  private @Nullable String keyMatch;

  @Option(
      names = "--transpose",
      paramLabel = "N",
      description = "Also files that fit the key when moved by at most N semitones, 0 to 6.")
  private @Nullable String transpose;

  @Option(
      names = "--rollup",
      paramLabel = "HOW",
      description = "family: one hit for files that are the same music (default none).")
  private @Nullable String rollup;

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "Open hit N of the list with the system's program for MIDI files.")
  private @Nullable Integer open;

  @Option(
      names = "--with",
      paramLabel = "PROGRAM",
      description = "The program that --open starts, in place of the system's.")
  private @Nullable String with;

  @Option(names = "--json", description = "The answer of the API as JSON.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    Path home = options.home();
    if (open == null && with != null) {
      throw CommandFailure.usage("--with names the program for --open N, which is missing.");
    }
    RequestReader.Read read = RequestReader.read(parameters(), List.of());
    if (!read.mistakes().isEmpty()) {
      throw MistakeText.usage(read.mistakes());
    }
    try (MidiIndex index = IndexReading.open(home)) {
      long start = System.nanoTime();
      SearchResult result = index.search(read.request());
      long tookMs = (System.nanoTime() - start) / 1_000_000;
      if (json) {
        System.out.println(SearchJson.of(read.request(), result, tookMs));
      } else {
        HitTable.lines(result, tookMs).forEach(System.out::println);
      }
      if (open != null) {
        open(result, open, home);
      }
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw CommandFailure.environment(
          home + ": the index cannot be read (" + e.getMessage() + ").");
    }
  }

  /// Standard output stays the answer: what was opened is said on standard error.
  private void open(SearchResult result, int number, Path home) {
    int hits = result.hits().size();
    if (number < 1 || number > hits) {
      throw CommandFailure.usage(
          hits == 0
              ? "--open %d: the search found no file.".formatted(number)
              : "--open %d: the list has the hits 1 to %d.".formatted(number, hits));
    }
    Path file = OpenedFile.open(result.hits().get(number - 1), with, home, options.settings(home));
    System.err.println("opened " + file);
  }

  private Map<String, List<String>> parameters() {
    var parameters = new LinkedHashMap<String, List<String>>();
    parameters.put("q", List.of(String.join(" ", words)));
    parameters.put("limit", List.of(Integer.toString(limit)));
    parameters.put("offset", List.of(Integer.toString(offset)));
    put(parameters, "chords", chords);
    put(parameters, "chordMatch", chordMatch);
    put(parameters, "keyMatch", keyMatch);
    put(parameters, "transpose", transpose);
    put(parameters, "rollup", rollup);
    put(parameters, "sort", sort);
    put(parameters, "facets", facets);
    put(parameters, "melody", melody);
    put(parameters, "melodyMatch", melodyMatch);
    put(parameters, "rhythm", rhythm);
    put(parameters, "rhythmMatch", rhythmMatch);
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}

package io.midicenter.cli;

import io.midicenter.api.search.SearchJson;
import io.midicenter.index.MidiIndex;
import io.midicenter.index.music.MusicQuery;
import io.midicenter.index.music.MusicRanking;
import io.midicenter.index.query.RequestReader;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.search.SearchException;
import io.midicenter.index.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands that rank by a file have in common: the library, which of its files may be
/// hits, and how they are shown.
final class RankedByFileOptions {
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description = "As in an address: bpm=118..124, kind=loop, instrument=-piano; more than once.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to print (default 20, at most 200).")
  private int limit = 20;

  @Option(names = "--json", description = "The answer of the API as JSON.")
  private boolean json;

  /// What to rank by, made of the file.
  interface Question {
    MusicRanking of(NamedFile file);
  }

  /// Searches and prints.
  ///
  /// @param what a path or an id
  /// @throws CommandFailure that names everything wrong
  int run(String what, Question question) {
    SearchRequest request = request();
    try (MidiIndex index = IndexReading.open(options.home())) {
      MusicRanking ranking = question.of(NamedFile.of(what, index));
      long start = System.nanoTime();
      SearchResult result =
          index.search(request.withMusic(new MusicQuery(request.music().filters(), ranking)));
      long tookMs = (System.nanoTime() - start) / 1_000_000;
      if (json) {
        System.out.println(SearchJson.of(request, result, tookMs));
      } else {
        HitTable.lines(result, tookMs).forEach(System.out::println);
      }
      return ExitCode.DONE.code();
    } catch (SearchException e) {
      throw MistakeText.usage(e.mistakes());
    } catch (IOException e) {
      throw CommandFailure.environment(
          options.home() + ": the index cannot be read (" + e.getMessage() + ").");
    }
  }

  private SearchRequest request() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("limit", List.of(Integer.toString(limit)));
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.usage("--filter " + filter + ": not FIELD=VALUE, such as kind=loop.");
      }
      parameters
          .computeIfAbsent(filter.substring(0, equals), _ -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    RequestReader.Read read = RequestReader.read(parameters, List.of());
    if (!read.mistakes().isEmpty()) {
      throw MistakeText.usage(read.mistakes());
    }
    if (read.request().music().ranking() != null) {
      throw CommandFailure.usage("--filter takes filters; this command orders the files itself.");
    }
    return read.request();
  }
}

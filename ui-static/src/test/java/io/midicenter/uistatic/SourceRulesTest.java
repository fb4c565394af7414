package io.midicenter.uistatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules of the page that a reader would otherwise have to watch for.
class SourceRulesTest {
  private static final int MOST_LINES = 400;
  private static final int MEDIAN_LINES = 100;
  private static final int MOST_FIRST_VIEW_MODULES = 25;
  private static final int DEEPEST_FIRST_VIEW_MODULE = 3;
  private static final Map<String, String> FORBIDDEN =
      Map.ofEntries(
          Map.entry("innerHTML|outerHTML|insertAdjacentHTML", "text is data"),
          Map.entry("unsafeHTML|unsafeSVG|unsafeStatic", "text is data"),
          Map.entry(
              "styleMap|[^.\\w]style=\\$\\{|[^.\\w]style=\"",
              "the policy forbids style attributes"),
          Map.entry("\\son\\w+=\"", "the policy forbids inline handlers"),
          Map.entry(
              "\\beval\\(|new Function\\(|document\\.write|createContextualFragment",
              "the policy forbids it"),
          Map.entry(
              "(?:fetch\\(|import\\(|from|url\\()\\s*[\"'`]?https?://",
              "no request to another host"),
          Map.entry("\\bTODO\\b|\\bFIXME\\b|console\\.log", "nothing unfinished"),
          Map.entry("document\\.cookie|sessionStorage", "no cookies"));

  @Test
  void noSourceDoesWhatThePolicyOrTheHouseForbids() {
    Sources.own()
        .forEach((name, text) ->
            FORBIDDEN.forEach((pattern, why) -> {
              Matcher matcher = Pattern.compile(pattern).matcher(text);
              assertThat(matcher.find() ? matcher.group() : "").as("%s: %s", name, why).isEmpty();
            }));
  }

  @Test
  void pagesHaveNoInlineScriptAndNoInlineStyle() {
    for (String page : List.of("index.html", "embed.html")) {
      assertThat(Sources.read(page))
          .doesNotContain("<style")
          .doesNotContainPattern("<script(?![^>]*src=)");
    }
  }

  @Test
  void modulesAreSmall() {
    List<Long> lengths =
        Sources.own().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".js"))
            .map(file -> file.getValue().lines().count())
            .sorted()
            .toList();
    assertThat(lengths.getLast()).isLessThanOrEqualTo(MOST_LINES);
    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
  }

  @Test
  void everyModuleBeginsWithWhatItIs() {
    Sources.own()
        .forEach((name, text) -> {
          if (name.endsWith(".js")) {
            assertThat(text).as(name).startsWith("// ");
          }
        });
  }

  @Test
  void thePagePreloadsExactlyTheModulesOfTheFirstView() {
    Map<String, Integer> graph = Sources.staticImports("components/midi-search.js");
    TreeSet<String> listed = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("modulepreload\" href=\"\\{\\{assets}}([^\"]+)\"")
            .matcher(Sources.read("index.html"));
    while (matcher.find()) {
      listed.add(matcher.group(1));
    }
    assertThat(listed).isEqualTo(new TreeSet<>(graph.keySet()));
    assertThat(graph).hasSizeLessThanOrEqualTo(MOST_FIRST_VIEW_MODULES);
    assertThat(graph.values()).allMatch(depth -> depth <= DEEPEST_FIRST_VIEW_MODULE);
  }

  @Test
  void everyImportIsAFileAndEveryModuleIsImported() {
    TreeSet<String> reached = new TreeSet<>();
    for (String entry : List.of("components/midi-search.js", "app/embed-page.js")) {
      reached.addAll(Sources.staticImports(entry).keySet());
    }
    Pattern dynamic = Pattern.compile("import\\('(\\.[^']+)'\\)");
    for (boolean grew = true; grew; ) {
      TreeSet<String> more = new TreeSet<>();
      for (String name : reached) {
        Matcher matcher = dynamic.matcher(Sources.read(name));
        while (matcher.find()) {
          String to =
              java.nio.file.Path.of(name).resolveSibling(matcher.group(1)).normalize().toString();
          more.addAll(Sources.staticImports(to).keySet());
        }
      }
      grew = reached.addAll(more);
    }
    List<String> own =
        Sources.own().keySet().stream()
            .filter(name -> name.endsWith(".js") && name.contains("/"))
            .toList();
    assertThat(own).allMatch(reached::contains);
  }
}

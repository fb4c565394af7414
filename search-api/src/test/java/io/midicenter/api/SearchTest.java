package io.midicenter.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.midicenter.api.search.MultiSearch;
import io.midicenter.api.search.Suggest;
import io.midicenter.index.query.SearchLimits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final String SEARCH = "/api/v1/search";

  private static final ServedLibrary served = ServedLibrary.shared();
  private static final ApiClient client = served.client();

  private static HttpAnswer get(String path, String... headers) {
    String[] all =
        java.util.stream.Stream.of(served.asAdmin(), headers)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new);
    return client.get(path, all);
  }

  private static HttpAnswer post(String path, String body) {
    return client.post(path, body, served.asAdmin());
  }

  private static JsonNode search(String query) {
    HttpAnswer answer = get(SEARCH + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static long total(String query) {
    return search(query + (query.isEmpty() ? "?" : "&") + "limit=0").at("/total/value").asLong();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void everyReadableFileIsFound() {
    assertThat(total("")).isEqualTo(SampleFiles.CONTENTS);
    assertThat(search("?limit=200").get("hits")).hasSize(SampleFiles.CONTENTS);
  }

  @Test
  void wordsFiltersAndFacetsAnswerTogether() {
    JsonNode answer = search("?q=funky+bass&bpm=98..122&facets=key,bpm:10,instrument&limit=3");
    assertThat(answer.at("/total/value").asLong()).isEqualTo(4);
    assertThat(answer.get("hits")).hasSize(3);
    assertThat(answer.at("/hits/0/doc/name").asText()).startsWith("Funky_Bass");
    assertThat(answer.at("/hits/0/highlight/name").asText()).contains("<mark>Funky</mark>");
    assertThat(answer.at("/facets/key/type").asText()).isEqualTo("terms");
    assertThat(answer.at("/facets/bpm/interval").asDouble()).isEqualTo(10);
    assertThat(answer.at("/query/filters/0/field").asText()).isEqualTo("bpm");
    assertThat(answer.at("/query/filters/0/text").asText()).isEqualTo("98..122");
    assertThat(answer.at("/query/items/0/at/1").asInt()).isEqualTo(5);
  }

  @Test
  void getAndPostOfTheSameSearchGiveTheSameBytesButTheTime() {
    for (String[] pair :
        List.of(
            new String[] {
              "?q=funky&bpm=98..122&facets=key,bpm:10",
              "{\"q\":\"funky\",\"bpm\":{\"from\":98,\"to\":122},\"facets\":[\"key\",\"bpm:10\"]}"
            },
            new String[] {"?key=Am,C&limit=5", "{\"key\":[\"Am\",\"C\"],\"limit\":5}"},
            new String[] {
              "?instrument=-acoustic-grand-piano",
              "{\"instrument\":{\"not\":\"acoustic-grand-piano\"}}"
            },
            new String[] {
              "?tag=bass&tag=-funk,drums", "{\"tag\":[[\"bass\"],{\"not\":[\"funk\",\"drums\"]}]}"
            },
            new String[] {
              "?bpm=110.00&sort=-bpm,name&fields=name,bpm",
              "{\"bpm\":110.00,\"sort\":[\"-bpm\",\"name\"],\"fields\":\"name,bpm\"}"
            },
            new String[] {
              "?bpm=none&typing=true&q=t", "{\"bpm\":\"none\",\"typing\":true,\"q\":\"t\"}"
            },
            new String[] {"?duration=..20", "{\"duration\":{\"to\":20}}"})) {
      ObjectNode one;
      HttpAnswer other;
      do { // a commit of the index between the two makes another state of it
        one = (ObjectNode) search(pair[0]);
        other = post(SEARCH, pair[1]);
        assertThat(other.status()).as(other.text()).isEqualTo(200);
      } while (!one.get("index").equals(other.json().get("index")));
      one.remove("tookMs");
      assertThat(((ObjectNode) other.json()).without("tookMs").toString())
          .as(pair[1])
          .isEqualTo(one.toString());
    }
  }

  @Test
  void everyWrongParameterIsNamedAtOnce() {
    HttpAnswer answer = get(SEARCH + "?key=H&bmp=120&limit=abc&facets=nothing&meter=x");
    assertThat(answer.status()).isEqualTo(400);
    var wrong = new HashSet<String>();
    answer.json().get("errors").forEach(error -> wrong.add(error.get("parameter").asText()));
    assertThat(wrong).containsExactlyInAnyOrder("key", "bmp", "limit", "facets", "meter");
    for (JsonNode error : answer.json().get("errors")) {
      if (error.get("parameter").asText().equals("bmp")) {
        assertThat(error.get("didYouMean").asText()).isEqualTo("bpm");
        assertThat(error.get("code").asText()).isEqualTo("UNKNOWN_PARAMETER");
      }
    }
    HttpAnswer body = post(SEARCH, "{\"key\":\"H\",\"bmp\":1,\"limit\":{\"x\":1}}");
    assertThat(body.status()).isEqualTo(400);
  }

  @Test
  void aLimitHoldsAndOneAboveIsRefused() {
    assertThat(get(SEARCH + "?limit=" + SearchLimits.MAX_LIMIT).status()).isEqualTo(200);
    assertThat(get(SEARCH + "?limit=" + (SearchLimits.MAX_LIMIT + 1)).code())
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(get(SEARCH + "?offset=" + (SearchLimits.MAX_DEPTH - 20)).status()).isEqualTo(200);
    assertThat(get(SEARCH + "?offset=" + (SearchLimits.MAX_DEPTH - 19)).code())
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(get(SEARCH + "?q=" + "a+".repeat(SearchLimits.MAX_ITEMS - 1) + "a").status())
        .isEqualTo(200);
    assertThat(get(SEARCH + "?q=" + "b".repeat(SearchLimits.MAX_Q + 1)).code())
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(get(SEARCH + "?cursor=AAAA").code()).isEqualTo("INVALID_CURSOR");
    assertThat(get(SEARCH + "?sort=name,bpm,key,notes").status()).isEqualTo(400);
  }

  @Test
  void theContentOfQNeverFails() {
    for (String q :
        List.of(
            "\"",
            "-",
            "*",
            "a*b*",
            "key:",
            "key:H",
            "foo:bar",
            ":::",
            "((",
            "\u0000",
            "\uD83D\uDE00",
            "%",
            "\\",
            "bpm:..",
            "-\"-",
            "~",
            "118-",
            "in Xy",
            "<script>",
            "a".repeat(64))) {
      HttpAnswer answer = get(SEARCH + "?q=" + encode(q));
      assertThat(answer.status()).as("q = %s: %s", q, answer.text()).isEqualTo(200);
    }
    assertThat(search("?q=foo:bar").at("/warnings/0/code").asText())
        .isEqualTo("UNKNOWN_FIELD_IN_Q");
  }

  @Test
  void countsOfAFacetAreTheTotalsOfSelectingAValue() {
    for (String filters :
        List.of(
            "",
            "q=funky&",
            "bpm=90..130&",
            "key=Am&",
            "kind=loop&instrument=-acoustic-grand-piano&")) {
      JsonNode facets =
          search("?" + filters + "facets=key,kind,instrument,meter,mainInstrument,tag:50&limit=0")
              .get("facets");
      for (var facet : facets.properties()) {
        assertThat(facet.getValue().get("exact").asBoolean()).isTrue();
        for (JsonNode value : facet.getValue().get("values")) {
          if (value.has("excluded")) {
            continue;
          }
          String rest = filters;
          if (facet.getValue().get("mode").asText().equals("or")) {
            rest = rest.replaceAll("(?<=^|&)" + facet.getKey() + "=[^-&][^&]*&", "");
          }
          long total =
              total("?" + rest + facet.getKey() + "=" + encode(value.get("value").asText()));
          assertThat(total)
              .as("%s %s=%s", filters, facet.getKey(), value)
              .isEqualTo(value.get("count").asLong());
        }
      }
    }
  }

  @Test
  void aBucketCountsWhatItsBoundsSelect() {
    JsonNode histogram = search("?facets=bpm:10&limit=0").at("/facets/bpm");
    long sum = histogram.get("missing").asLong();
    for (JsonNode bucket : histogram.get("buckets")) {
      String range =
          "%.2f..%.2f".formatted(bucket.get("from").asDouble(), bucket.get("to").asDouble() - 0.01);
      assertThat(total("?bpm=" + range)).as(range).isEqualTo(bucket.get("count").asLong());
      sum += bucket.get("count").asLong();
    }
    assertThat(sum).isEqualTo(SampleFiles.CONTENTS);
  }

  @Test
  void pagesByOffsetAndByCursorShowEveryFileOnceInTheSameOrder() {
    var byOffset = new ArrayList<String>();
    for (int offset = 0; offset < SampleFiles.CONTENTS; offset += 7) {
      search("?sort=-bpm,name&limit=7&offset=" + offset)
          .get("hits")
          .forEach(hit -> byOffset.add(hit.get("id").asText()));
    }
    var byCursor = new ArrayList<String>();
    String next = "";
    do {
      HttpAnswer page =
          get(
              SEARCH
                  + "?sort=-bpm,name&limit=7"
                  + (next.isEmpty() ? "" : "&cursor=" + encode(next)));
      page.json().get("hits").forEach(hit -> byCursor.add(hit.get("id").asText()));
      next = page.json().at("/page/next").asText();
      assertThat(page.header("Link").isEmpty()).isEqualTo(next.isEmpty());
    } while (!next.isEmpty());
    assertThat(byOffset).hasSize(SampleFiles.CONTENTS).doesNotHaveDuplicates();
    assertThat(byCursor).isEqualTo(byOffset);
    String cursor = search("?sort=-bpm,name&limit=7").at("/page/next").asText();
    assertThat(get(SEARCH + "?sort=name&limit=7&cursor=" + encode(cursor)).code())
        .isEqualTo("INVALID_CURSOR");
  }

  @Test
  void theLinkHeaderLeadsToTheNextPage() {
    String link = get(SEARCH + "?sort=name&limit=5&q=funky").header("Link");
    assertThat(link).matches("<\\?.*cursor=.*>; rel=\"next\"");
    JsonNode next = search(link.substring(1, link.indexOf('>')));
    JsonNode expected = search("?sort=name&limit=5&q=funky&offset=5");
    assertThat(next.get("hits")).isEqualTo(expected.get("hits"));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    HttpAnswer first = get(SEARCH + "?q=funky");
    assertThat(first.header("ETag")).matches("W/\"g\\d+-v\\d+-[0-9a-f]{24}\"");
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(first.header("Vary")).contains("Accept", "Origin", "Authorization");
    assertThat(first.header("Server-Timing")).contains("queue;dur=", "search;dur=");
    HttpAnswer second = get(SEARCH + "?q=funky", "If-None-Match", first.header("ETag"));
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isEmpty();
    assertThat(get(SEARCH + "?q=bass", "If-None-Match", first.header("ETag")).status())
        .isEqualTo(200);
  }

  @Test
  void noneAndAnyAreTheWhole() {
    for (String field : List.of("bpm", "key", "instrument", "kind", "duration")) {
      assertThat(total("?" + field + "=none") + total("?" + field + "=any"))
          .as(field)
          .isEqualTo(SampleFiles.CONTENTS);
    }
    assertThat(total("?key=Am") + total("?key=-Am")).isEqualTo(SampleFiles.CONTENTS);
  }

  @Test
  void hostileNamesStayText() {
    for (String q : List.of("onerror", "evil", "two%20lines", "tokyo")) {
      HttpAnswer answer = get(SEARCH + "?q=" + q);
      assertThat(answer.json().at("/total/value").asLong()).as(q).isEqualTo(1);
      assertThat(answer.text()).as(q).doesNotContain("<", ">");
    }
    JsonNode hit = search("?q=onerror").at("/hits/0");
    assertThat(hit.at("/doc/name").asText()).isEqualTo(SampleFiles.HOSTILE);
    assertThat(hit.at("/highlight/name").asText().replaceAll("</?mark>", ""))
        .doesNotContain("<", ">")
        .contains("&lt;img");
  }

  @Test
  void severalSearchesGoInOneRequestAndAWrongOneHasItsProblemInItsPlace() {
    HttpAnswer answer =
        post(
            "/api/v1/multi-search",
            "{\"queries\":[{\"q\":\"funky\",\"limit\":0},{\"kye\":\"Am\"},{\"key\":\"Am\",\"limit\":0}]}");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode results = answer.json().get("results");
    assertThat(results).hasSize(3);
    assertThat(results.get(0).at("/total/value").asLong()).isEqualTo(20);
    assertThat(results.get(1).get("code").asText()).isEqualTo("UNKNOWN_PARAMETER");
    assertThat(results.get(2).at("/total/value").asLong()).isEqualTo(total("?key=Am"));
  }

  @Test
  void multiSearchTakesSixteenAndNotOneMore() {
    String query = "{\"limit\":0},";
    String most = query.repeat(MultiSearch.MAX_QUERIES - 1) + "{}";
    assertThat(post("/api/v1/multi-search", "{\"queries\":[" + most + "]}").status())
        .isEqualTo(200);
    assertThat(post("/api/v1/multi-search", "{\"queries\":[" + query + most + "]}").code())
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(post("/api/v1/multi-search", "{\"queries\":[]}").status()).isEqualTo(400);
    assertThat(
            post("/api/v1/multi-search", "{\"querys\":[]}")
                .json()
                .get("errors")
                .get(0)
                .get("didYouMean")
                .asText())
        .isEqualTo("queries");
  }

  @Test
  void theValuesOfAFieldAreSearchedUnderAllOtherFilters() {
    JsonNode answer = get("/api/v1/facets/instrument?prefix=pia&bpm=90..130&limit=5").json();
    assertThat(answer.get("field").asText()).isEqualTo("instrument");
    assertThat(answer.get("values")).isNotEmpty();
    for (JsonNode value : answer.get("values")) {
      assertThat(value.get("highlight").asText()).containsIgnoringCase("<mark>pia</mark>");
      assertThat(total("?bpm=90..130&instrument=" + value.get("value").asText()))
          .isEqualTo(value.get("count").asLong());
    }
  }

  @Test
  void foldersAreListedLevelByLevel() {
    JsonNode roots = get("/api/v1/facets/folder").json().get("values");
    assertThat(roots).hasSize(1);
    String root = roots.get(0).get("value").asText();
    assertThat(roots.get(0).get("count").asLong()).isEqualTo(SampleFiles.CONTENTS);
    JsonNode children = get("/api/v1/facets/folder?parent=" + encode(root)).json().get("values");
    assertThat(children).hasSize(3);
    for (JsonNode child : children) {
      assertThat(total("?folder=" + encode(child.get("value").asText())))
          .as("%s", child)
          .isEqualTo(child.get("count").asLong());
    }
  }

  @Test
  void aFacetThatIsNoneAndAParameterThatDoesNothingAreRefused() {
    HttpAnswer unknown = get("/api/v1/facets/instrumnt");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.code()).isEqualTo("UNKNOWN_FIELD");
    assertThat(unknown.json().at("/errors/0/didYouMean").asText()).isEqualTo("instrument");
    assertThat(get("/api/v1/facets/key?sort=name").code()).isEqualTo("UNKNOWN_PARAMETER");
    assertThat(get("/api/v1/facets/key?parent=x").code()).isEqualTo("CONFLICTING_PARAMETERS");
    assertThat(get("/api/v1/facets/folder?prefix=x").code()).isEqualTo("CONFLICTING_PARAMETERS");
    assertThat(get("/api/v1/facets/key?limit=200").status()).isEqualTo(200);
    assertThat(get("/api/v1/facets/key?limit=201").code()).isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void whatIsTypedIsCompletedWithWordsAndValues() {
    JsonNode answer = get("/api/v1/suggest?q=fun&limit=8").json();
    assertThat(answer.findValuesAsText("value")).anyMatch(value -> value.startsWith("fun"));
    for (JsonNode suggestion : answer.get("suggestions")) {
      assertThat(Suggest.KINDS).contains(suggestion.get("kind").asText());
    }
    for (String kind : Suggest.KINDS) {
      HttpAnswer one = get("/api/v1/suggest?q=a&kinds=" + kind);
      assertThat(one.json().findValuesAsText("kind")).allMatch(kind::equals);
    }
    assertThat(get("/api/v1/suggest?q=x&kinds=tgas").json().at("/errors/0/didYouMean").asText())
        .isEqualTo("tag");
    assertThat(get("/api/v1/suggest?q=x&limit=51").code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(get("/api/v1/suggest").json().get("suggestions")).isEmpty();
  }

  @Test
  void suggestionsDoWhatTheyPromise() {
    for (JsonNode suggestion : get("/api/v1/suggest?q=ba").json().get("suggestions")) {
      assertThat(total("?q=" + encode(suggestion.get("insert").asText())))
          .as("%s", suggestion)
          .isPositive();
    }
  }

  @Test
  void fieldsTellWhatCanBeAskedAndWhatTheCallerMay() {
    JsonNode answer = client.get("/api/v1/fields").json();
    assertThat(answer.findValuesAsText("name")).contains("bpm", "key", "instrument");
    assertThat(answer.get("rights").toString())
        .isEqualTo("[\"search\",\"content\",\"export\",\"edit\",\"import\",\"browse\"]");
    assertThat(get("/api/v1/fields").json().get("rights").toString()).contains("admin");
    for (JsonNode field : answer.get("fields")) {
      String name = field.get("name").asText();
      if (field.get("filter").asBoolean()) {
        assertThat(
                get(SEARCH
                        + "?limit=0&"
                        + name
                        + "="
                        + (name.equals("id") ? "0".repeat(64) : "any"))
                    .status())
            .as(name)
            .isEqualTo(200);
      }
      if (field.get("sort").asBoolean()) {
        assertThat(get(SEARCH + "?limit=1&sort=" + name).status()).as(name).isEqualTo(200);
      }
      if (field.has("facet") && !field.get("facet").asText().equals("folder")) {
        assertThat(search("?limit=0&facets=" + name).at("/facets/" + name).isObject())
            .as(name)
            .isTrue();
      }
      if (field.get("inDoc").asBoolean()) {
        assertThat(get(SEARCH + "?limit=1&fields=" + name).status()).as(name).isEqualTo(200);
      }
    }
  }

  @Test
  void statsCountTheLibraryAndASelection() {
    JsonNode all = get("/api/v1/stats").json();
    assertThat(all.get("files").asLong()).isEqualTo(SampleFiles.CONTENTS);
    assertThat(get("/api/v1/stats?q=funky").json().get("files").asLong()).isEqualTo(20);
    assertThat(get("/api/v1/stats?sort=name").code()).isEqualTo("UNKNOWN_PARAMETER");
  }

  @Test
  void aSketchComesOnlyWhenAsked() {
    assertThat(search("?limit=1").at("/hits/0/doc").has("sketch")).isFalse();
    String sketch = search("?limit=1&fields=name,sketch").at("/hits/0/doc/sketch").asText();
    assertThat(java.util.Base64.getDecoder().decode(sketch).length % 3).isZero();
    assertThat(sketch).isNotEmpty();
  }
}

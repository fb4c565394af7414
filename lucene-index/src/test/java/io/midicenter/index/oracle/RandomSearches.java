package io.midicenter.index.oracle;

import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.search.RandomOrder;
import io.midicenter.index.text.NameSort;
import io.midicenter.index.write.BrowseRank;
import io.midicenter.index.write.DocumentText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes searches by a seed, most of which match between 1 and 50 % of the files.
public final class RandomSearches {
  private static final int TRIES = 12;

  private final List<ScannedFile> files;
  private final Random random;
  private final RandomWords words;
  private final RandomFilters filters;
  private final Map<String, Integer> used = new HashMap<>();

  public RandomSearches(List<ScannedFile> files, long seed) {
    this.files = files;
    this.random = new Random(seed);
    this.words = new RandomWords(files, random);
    this.filters = new RandomFilters(files, random);
  }

  /// The better of two that match some but not all: the one with the rarer operators so far.
  public RandomSearch next() {
    RandomSearch a = selective();
    RandomSearch b = selective();
    RandomSearch next = rarity(a) >= rarity(b) ? a : b;
    next.operators().forEach(operator -> used.merge(operator, 1, Integer::sum));
    return next;
  }

  private double rarity(RandomSearch search) {
    double rarity = 0;
    for (String operator : search.operators()) {
      rarity += 1.0 / (1 + used.getOrDefault(operator, 0));
    }
    return rarity;
  }

  private RandomSearch selective() {
    RandomSearch search = one();
    for (int i = 0; i < TRIES && !isSelective(search); i++) {
      search = one();
    }
    while (search.operators().contains("short form") && files.stream().noneMatch(search::matches)) {
      search = one(); // without a match it would be read as text
    }
    return search;
  }

  private boolean isSelective(RandomSearch search) {
    long matching = files.stream().filter(search::matches).count();
    boolean rare = search.operators().contains("joined words") && matching > 0;
    return rare || (matching * 100 >= files.size() && matching * 2 <= files.size());
  }

  private RandomSearch one() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    Set<String> operators = new TreeSet<>();
    var clauses = new ArrayList<Clause>();
    if (random.nextInt(3) > 0) {
      boolean typing = random.nextInt(5) == 0;
      var q = new StringBuilder();
      if (random.nextInt(3) == 0) {
        clauses.add(filters.inQ(q, operators));
      }
      if (q.isEmpty() || random.nextBoolean()) {
        clauses.add(words.next(q, typing, operators));
      }
      parameters.put("q", List.of(q.toString().strip()));
      if (operators.contains("typing")) {
        parameters.put("typing", List.of("true"));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      filters.next(parameters, operators, clauses);
    }
    List<String> facets = facets(parameters, operators);
    Comparator<ScannedFile> order = order(parameters, operators);
    int limit = 1 + random.nextInt(60);
    boolean walk = random.nextInt(3) == 0;
    int offset = walk ? 0 : random.nextInt(3) == 0 ? random.nextInt(50) : 0;
    parameters.put("limit", List.of("" + limit));
    if (walk) {
      operators.add("cursor");
    }
    boolean rollup = random.nextInt(6) == 0;
    if (rollup) {
      parameters.put("rollup", List.of("family"));
      operators.add("rollup");
    }
    if (offset > 0) {
      parameters.put("offset", List.of("" + offset));
      operators.add("offset");
    }
    parameters.put("typo", List.of("off"));
    return new RandomSearch(
        parameters, clauses, facets, order, limit, offset, walk, rollup, operators);
  }

  private List<String> facets(Map<String, List<String>> parameters, Set<String> operators) {
    var names = new ArrayList<String>();
    var texts = new ArrayList<String>();
    var filtered = new ArrayList<String>(parameters.keySet());
    filtered.removeAll(List.of("q", "keyMatch", "transpose", "typing"));
    if (!filtered.isEmpty() && random.nextBoolean()) {
      names.add(filtered.getFirst());
      texts.add(filtered.getFirst());
      operators.add("facet of a filtered field");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      boolean numeric = random.nextBoolean();
      FieldSpec field = numeric ? filters.numberField() : filters.termField();
      if (!names.contains(field.name())) {
        names.add(field.name());
        texts.add(field.name() + (random.nextBoolean() ? ":" + (2 + random.nextInt(20)) : ""));
        operators.add(numeric ? "histogram" : "facet");
      }
    }
    if (!names.isEmpty()) {
      parameters.put("facets", List.of(String.join(",", texts)));
    }
    return names;
  }

  /// Null for relevance.
  private @Nullable Comparator<ScannedFile> order(
      Map<String, List<String>> parameters, Set<String> operators) {
    boolean descending = random.nextBoolean();
    Comparator<ScannedFile> byId = Comparator.comparingLong(f -> f.file().contentId());
    return switch (random.nextInt(6)) {
      case 0 -> {
        parameters.put("sort", List.of(descending ? "-name" : "name"));
        operators.add("sort by name");
        Comparator<ScannedFile> names = Comparator.comparing(RandomSearches::nameKey);
        yield (descending ? names.reversed() : names).thenComparing(byId);
      }
      case 1, 2 -> {
        String field =
            List.of("bpm", "duration", "bars", "notes", "tracks", "size", "added", "modified")
                .get(random.nextInt(8));
        parameters.put("sort", List.of((descending ? "-" : "") + field));
        operators.add(descending ? "sort down" : "sort up");
        yield last(descending, f -> first(f.numbers(field))).thenComparing(byId);
      }
      case 3 -> {
        parameters.put("sort", List.of((descending ? "-" : "") + "key"));
        operators.add("sort by key");
        yield last(
                descending,
                f -> {
                  var key = f.file().music().key();
                  return key == null
                      ? null
                      : Math.floorMod(key.signature(), 12) * 2L + (key.isMinor() ? 1 : 0);
                })
            .thenComparing(byId);
      }
      case 4 -> {
        long seed = random.nextInt(1_000);
        parameters.put("sort", List.of("random:" + seed));
        operators.add("random order");
        yield Comparator.comparingLong(f -> RandomOrder.mix(f.file().contentId(), seed));
      }
      default -> {
        operators.add("default order");
        if (parameters.containsKey("q") && isRanked(parameters.get("q"))) {
          yield null;
        }
        yield Comparator.<ScannedFile>comparingInt(f -> -BrowseRank.of(f.file()))
            .thenComparing(byId);
      }
    };
  }

  /// True where words are asked for, not only excluded.
  private static boolean isRanked(@Nullable List<String> q) {
    if (q == null) {
      return false;
    }
    String text = q.getFirst().replaceAll("(^| )-\\S+", "").replaceAll("\\w+:\\S+", "");
    text = text.replaceAll("\\d+-\\d+ ?bpm|\\d+ ?bars|\\d+/\\d+(?= |$)|in [A-G]b?m?(?= |$)", "");
    return !text.isBlank();
  }

  private static String nameKey(ScannedFile file) {
    String key = NameSort.key(DocumentText.names(file.file()).getFirst());
    byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(
        bytes,
        0,
        Math.min(bytes.length, NameSort.MAX_BYTES),
        java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static @Nullable Long first(List<Long> numbers) {
    return numbers.isEmpty() ? null : numbers.getFirst();
  }

  /// Unknown values last in both directions.
  private static Comparator<ScannedFile> last(
      boolean descending, Function<ScannedFile, @Nullable Long> value) {
    return (a, b) -> {
      Long left = value.apply(a);
      Long right = value.apply(b);
      if (left == null || right == null) {
        return Boolean.compare(left == null, right == null);
      }
      return descending ? Long.compare(right, left) : Long.compare(left, right);
    };
  }
}

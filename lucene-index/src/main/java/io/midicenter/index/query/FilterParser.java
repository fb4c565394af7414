package io.midicenter.index.query;

import io.midicenter.index.chords.ChordMatch;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.FieldType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads filter values: the same grammar in URL parameters and in `q`. Immutable.
///
/// `[-] value { , value }`: comma = OR, a leading `-` excludes all of them, `lo..hi` inclusive with
/// open ends, `none` and `any` for an unknown and a known fact, `~` for what is musically
/// compatible.
public final class FilterParser {
  private final KeyReach keys;
  private final ChordMatch chordMatch;
  private final ValueNames names;
  private final Instant now;

  /// @param now what ages such as `7d` count from
  public FilterParser(KeyReach keys, ChordMatch chordMatch, ValueNames names, Instant now) {
    this.keys = keys;
    this.chordMatch = chordMatch;
    this.names = names;
    this.now = now;
  }

  /// Ages count from the beginning of this minute, so that all parts of one answer mean the same.
  public static FilterParser standard(KeyReach keys, ChordMatch chordMatch) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return new FilterParser(keys, chordMatch, ValueNames.SLUGS, now);
  }

  /// A filter, or what is wrong with it.
  public sealed interface Parsed {
    record Accepted(Filter filter) implements Parsed {}

    record Refused(Mistake mistake) implements Parsed {}
  }

  /// True for the name of a field that can be a parameter.
  public static boolean knows(String name) {
    return FieldRegistry.standard().find(name).map(FieldSpec::isFilter).orElse(false);
  }

  /// True for the name of a field that can stand in `q`: also `name`, `title`, `path`, `text`.
  static boolean knowsInQ(String name) {
    FieldSpec field = FieldRegistry.standard().find(name).orElse(null);
    return field != null && (field.isFilter() || field.type() == FieldType.TEXT);
  }

  /// Reads one parameter, or the part of a field in `q` behind its colon.
  public Parsed parse(String name, String value, Filter.Origin origin) {
    FieldSpec field = FieldRegistry.standard().find(name).orElse(null);
    boolean known = origin == Filter.Origin.Q ? knowsInQ(name) : knows(name);
    if (field == null || !known) {
      return new Parsed.Refused(unknown(name));
    }
    boolean negated = value.startsWith("-");
    List<ValueList.Value> values = ValueList.split(negated ? value.substring(1) : value);
    int limit =
        field.type() == FieldType.ID ? SearchLimits.MAX_IDS : SearchLimits.MAX_FILTER_VALUES;
    if (values.size() > limit) {
      return new Parsed.Refused(
          Mistake.limit(name, "%d values, at most %d".formatted(values.size(), limit)));
    }
    var reader = new ConditionReader(field, keys, names, now, origin);
    var conditions = new ArrayList<Condition>(values.size());
    for (ValueList.Value one : values) {
      boolean fact = one.text().equals("any") || one.text().equals("none");
      if (field.type() == FieldType.CHORDS && !fact) {
        try {
          conditions.add(ChordsReader.read(name, one.text(), chordMatch));
        } catch (ChordsReader.RefusedException refused) {
          return new Parsed.Refused(refused.mistake());
        }
        continue;
      }
      Optional<Condition> condition = reader.read(one);
      if (condition.isEmpty()) {
        return new Parsed.Refused(refusal(field, one.text()));
      }
      conditions.add(condition.get());
    }
    return new Parsed.Accepted(new Filter(name, negated, conditions, origin));
  }

  private static Mistake unknown(String name) {
    List<String> legal =
        FieldRegistry.standard().all().stream()
            .filter(FieldSpec::isFilter)
            .map(FieldSpec::name)
            .toList();
    return new Mistake(
        Mistake.Code.UNKNOWN_PARAMETER,
        name,
        null,
        "no field of this name",
        null,
        Nearest.of(name, legal));
  }

  private static Mistake refusal(FieldSpec field, String value) {
    String allowed = allowed(field);
    @Nullable String near = field.values().isEmpty() ? null : Nearest.of(value, field.values());
    return new Mistake(
        Mistake.Code.INVALID_VALUE, field.name(), value, reason(field.type()), allowed, near);
  }

  private static String reason(FieldType type) {
    return switch (type) {
      case TEXT -> "no words";
      case TERM, CODE -> "not one of its values";
      case INTEGER -> "not a number in its range";
      case NUMBER -> "not a number or range";
      case TEMPO -> "not a tempo or range of tempi";
      case DURATION -> "not a length or range of lengths";
      case TIME -> "not a date or age";
      case KEY -> "not a key";
      case SIGNATURE -> "not a key signature";
      case CAMELOT -> "not a code of the Camelot wheel";
      case METER -> "not a meter";
      case FOLDER -> "not a folder";
      case ID -> "not an id";
      case FAMILY -> "not a family";
      case CHORDS -> "not a progression";
    };
  }

  /// The forms of values that a field takes, for people.
  public static String allowed(FieldSpec field) {
    String forms =
        switch (field.type()) {
          case TEXT -> "words";
          case TERM, CODE ->
              field.values().isEmpty() ? "a value of the facet" : String.join(", ", field.values());
          case INTEGER -> field.values().getFirst().replace("..", "–");
          case NUMBER -> "8, 2..16, 100.., ..32";
          case TEMPO -> "120, 118..124, 120.00, ~174, ~170..178";
          case DURATION -> "16, 60s, 1m30s, 1:30, 10..60, 2m..";
          case TIME -> TimeSpelling.ALLOWED + ", and ranges";
          case KEY -> KeySpelling.ALLOWED + ", ~Am";
          case SIGNATURE -> "0, 2s, 3b, or a key";
          case CAMELOT -> "1A–12B";
          case METER -> "4/4, 3/4, 6/8 …";
          case FOLDER -> "root/folder/…";
          case ID -> "64 hexadecimal digits";
          case FAMILY -> "16 hexadecimal digits";
          case CHORDS -> "i-VI-III-VII, ii-V7-I, Am-F-C-G, C-?-G7";
        };
    return forms + ", none, any";
  }
}

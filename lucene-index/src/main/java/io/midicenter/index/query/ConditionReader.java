package io.midicenter.index.query;

import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.Signatures;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the values of one field.
final class ConditionReader {
  private static final Pattern METER = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern SIGNATURE = Pattern.compile("(\\d)([sb#])");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,40}");
  private static final double TEMPO_TOLERANCE = 0.04;

  private final FieldSpec field;
  private final KeyReach keys;
  private final ValueNames names;
  private final Instant now;
  private final Filter.Origin origin;

  ConditionReader(
      FieldSpec field, KeyReach keys, ValueNames names, Instant now, Filter.Origin origin) {
    this.field = field;
    this.keys = keys;
    this.names = names;
    this.now = now;
    this.origin = origin;
  }

  /// Empty where the value cannot be read.
  Optional<Condition> read(ValueList.Value value) {
    String text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!value.quoted() && text.equals("none")) {
      return Optional.of(new Condition.Unknown());
    }
    if (!value.quoted() && text.equals("any")) {
      return Optional.of(new Condition.Known());
    }
    return switch (field.type()) {
      case TEXT -> Optional.of(text(value));
      case TERM -> term(text);
      case CODE -> is(CODE.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null);
      case INTEGER -> integer(text);
      case NUMBER, DURATION, TIME -> range(text).map(r -> r);
      case TEMPO ->
          text.startsWith("~") ? fittingTempo(text.substring(1)) : range(text).map(r -> r);
      case KEY -> key(text);
      case SIGNATURE -> is(signature(text));
      case CAMELOT -> is(KeySpelling.camelot(text).map(MusicalKey::camelot).orElse(null));
      case METER -> is(meter(text));
      case FOLDER -> is(folder(text));
      case ID -> is(hex(text, 64));
      case FAMILY -> is(hex(text, 16));
      case CHORDS -> Optional.empty();
    };
  }

  private static Optional<Condition> is(@Nullable String value) {
    return Optional.ofNullable(value).map(Condition.Is::new);
  }

  private Condition text(ValueList.Value value) {
    boolean exactValue =
        origin != Filter.Origin.Q && field.facet() == io.midicenter.index.field.FacetKind.TERMS;
    return exactValue
        ? new Condition.Is(value.text())
        : new Condition.Words(value.text(), value.quoted());
  }

  private Optional<Condition> term(String text) {
    if (field.name().equals("root")) {
      return is(text);
    }
    String slug = names.canonical(field, text);
    return field.values().isEmpty() || field.values().contains(slug) ? is(slug) : Optional.empty();
  }

  private Optional<Condition> integer(String text) {
    String[] bounds = field.values().getFirst().split("\\.\\.", -1);
    return NumberSpelling.number(text, 1)
        .filter(n -> n.low() >= Long.parseLong(bounds[0]) && n.high() <= Long.parseLong(bounds[1]))
        .map(n -> new Condition.Is(Long.toString(n.low())));
  }

  private Optional<Condition.Between> range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return bounds(text).map(b -> new Condition.Between(b[0], b[1], text));
    }
    String low = text.substring(0, dots).strip();
    String high = text.substring(dots + 2).strip();
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    long[] open = {Long.MIN_VALUE, Long.MAX_VALUE};
    Optional<long[]> from = low.isEmpty() ? Optional.of(open) : bounds(low);
    Optional<long[]> to = high.isEmpty() ? Optional.of(open) : bounds(high);
    if (from.isEmpty() || to.isEmpty() || from.get()[0] > to.get()[1]) {
      return Optional.empty();
    }
    return Optional.of(new Condition.Between(from.get()[0], to.get()[1], low + ".." + high));
  }

  private Optional<long[]> bounds(String text) {
    return switch (field.type()) {
      case DURATION ->
          NumberSpelling.duration(text, field.scale()).map(n -> new long[] {n.low(), n.high()});
      case TIME -> TimeSpelling.parse(text, now).map(t -> new long[] {t.low(), t.high()});
      case NUMBER, TEMPO ->
          NumberSpelling.number(text, field.scale()).map(n -> new long[] {n.low(), n.high()});
      case TEXT, TERM, CODE, INTEGER, KEY, SIGNATURE, CAMELOT, METER, FOLDER, ID, FAMILY, CHORDS ->
          Optional.empty();
    };
  }

  private Optional<Condition> fittingTempo(String text) {
    if (text.contains("..")) {
      return range(text)
          .filter(r -> r.from() > 0 && r.to() < 1_000_000)
          .map(r -> new Condition.FitsTempo(r.from(), r.to(), text));
    }
    return NumberSpelling.number(text, field.scale())
        .map(n -> (n.low() + n.high() + 1) / 2)
        .filter(middle -> middle > 0 && middle < 1_000_000)
        .map(middle ->
            new Condition.FitsTempo(
                Math.round(middle * (1 - TEMPO_TOLERANCE)),
                Math.round(middle * (1 + TEMPO_TOLERANCE)),
                text));
  }

  private Optional<Condition> key(String text) {
    boolean compatible = text.startsWith("~");
    boolean movable = field.name().equals(Fields.KEY);
    return KeySpelling.parse(compatible ? text.substring(1) : text)
        .map(key -> keys.of(key, compatible, movable));
  }

  private static @Nullable String signature(String text) {
    Matcher matcher = SIGNATURE.matcher(text);
    if (text.equals("0")) {
      return Signatures.text(0);
    }
    if (matcher.matches()) {
      int count = Integer.parseInt(matcher.group(1));
      return count > 7 ? null : Signatures.text(matcher.group(2).equals("b") ? -count : count);
    }
    return KeySpelling.parse(text).map(key -> Signatures.text(key.signature())).orElse(null);
  }

  private static @Nullable String meter(String text) {
    Matcher matcher = METER.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return new Meter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
          .toString();
    } catch (IllegalArgumentException noMeter) {
      return null;
    }
  }

  private static @Nullable String folder(String text) {
    String path =
        Arrays.stream(text.split("/", -1))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? null : path;
  }

  private static @Nullable String hex(String text, int digits) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == digits && lower.matches("[0-9a-f]+") ? lower : null;
  }
}

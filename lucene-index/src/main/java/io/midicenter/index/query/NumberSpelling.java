package io.midicenter.index.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one number as an interval of stored units: without decimals it stands for all that rounds
/// to it, with decimals for itself.
///
/// @param low lowest stored value
/// @param high highest stored value
record NumberSpelling(long low, long high) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,9}(?:\\.\\d{1,3})?)s)?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

  /// @param scale stored units per unit
  static Optional<NumberSpelling> number(String text, int scale) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(of(new BigDecimal(text), scale))
        : Optional.empty();
  }

  /// Seconds, `60s`, `1m30s`, `1:30`.
  static Optional<NumberSpelling> duration(String text, int scale) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      long seconds = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
      return Optional.of(of(BigDecimal.valueOf(seconds), scale));
    }
    Matcher time = TIME.matcher(text);
    if (!text.isEmpty() && time.matches()) {
      BigDecimal seconds = time.group(3) == null ? BigDecimal.ZERO : new BigDecimal(time.group(3));
      seconds = seconds.add(part(time.group(1), 3_600)).add(part(time.group(2), 60));
      return Optional.of(of(seconds, scale));
    }
    return number(text, scale);
  }

  private static BigDecimal part(@Nullable String digits, int seconds) {
    return digits == null ? BigDecimal.ZERO : BigDecimal.valueOf(Long.parseLong(digits) * seconds);
  }

  private static NumberSpelling of(BigDecimal value, int scale) {
    BigDecimal scaled = value.multiply(BigDecimal.valueOf(scale));
    if (value.scale() > 0 || scale == 1) {
      long stored = scaled.setScale(0, RoundingMode.HALF_UP).longValue();
      return new NumberSpelling(stored, stored);
    }
    long middle = scaled.longValue();
    return new NumberSpelling(middle - scale / 2, middle + (scale + 1) / 2 - 1);
  }
}

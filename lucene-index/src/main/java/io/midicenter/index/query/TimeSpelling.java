package io.midicenter.index.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a moment as an interval of seconds since 1970: `2026`, `2026-03`, `2026-03-02`,
/// `2026-03-02T10:11:12Z`, or an age: `12h`, `7d`, `2w`, `1y`.
record TimeSpelling(long low, long high) {
  static final String ALLOWED = "2026, 2026-03, 2026-03-02, 2026-03-02T10:11:12Z, 12h, 7d, 2w, 1y";

  private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdwy])");
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  static Optional<TimeSpelling> parse(String text, Instant now) {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      long hours = Long.parseLong(age.group(1)) * hours(age.group(2).charAt(0));
      long moment = now.minus(hours, ChronoUnit.HOURS).getEpochSecond();
      return Optional.of(new TimeSpelling(moment, moment));
    }
    try {
      Matcher date = DATE.matcher(text);
      if (!date.matches()) {
        long moment = OffsetDateTime.parse(text).toEpochSecond();
        return Optional.of(new TimeSpelling(moment, moment));
      }
      int year = Integer.parseInt(date.group(1));
      int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
      int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
      LocalDate start = LocalDate.of(year, month, day);
      LocalDate end =
          date.group(3) != null
              ? start.plusDays(1)
              : date.group(2) != null ? start.plusMonths(1) : start.plusYears(1);
      return Optional.of(new TimeSpelling(second(start), second(end) - 1));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static long second(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private static int hours(char unit) {
    return switch (unit) {
      case 'h' -> 1;
      case 'd' -> 24;
      case 'w' -> 7 * 24;
      default -> 365 * 24;
    };
  }
}

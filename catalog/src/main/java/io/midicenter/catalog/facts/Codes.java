package io.midicenter.catalog.facts;

/// The numbers of enumerations in rows: their place in the enum. Enums whose codes are stored say
/// so and only grow at their end.
public final class Codes {
  private Codes() {}

  @SuppressWarnings("EnumOrdinal") // the one place that ties codes to the order of the constants
  public static int of(Enum<?> value) {
    return value.ordinal();
  }

  /// @param values the constants in order
  /// @throws IllegalStateException if no constant has that code: the row is of a newer program
  public static <E> E at(E[] values, int code) {
    if (code < 0 || code >= values.length) {
      throw new IllegalStateException("no constant has the code " + code);
    }
    return values[code];
  }
}

package io.midicenter.api.http;

import org.jspecify.annotations.Nullable;

/// One wrong parameter of a request.
///
/// @param parameter its name as the caller wrote it; in a body, a path such as `bpm.from`
/// @param value what was sent, cut to [#MAX_VALUE] characters; null where the name itself is wrong
/// @param reason what is wrong, without the value
/// @param allowed what the parameter takes, or null
/// @param didYouMean the nearest legal name or value, or null
/// @param position 0-based character of the value where reading ended, or null
public record ParameterError(
    ProblemCode code,
    String parameter,
    @Nullable String value,
    String reason,
    @Nullable String allowed,
    @Nullable String didYouMean,
    @Nullable Integer position) {
  /// Longest echo of a caller's value, in characters.
  public static final int MAX_VALUE = 100;

  public ParameterError {
    parameter = cut(parameter);
    value = value == null ? null : cut(value);
  }

  public ParameterError(
      ProblemCode code,
      String parameter,
      @Nullable String value,
      String reason,
      @Nullable String allowed,
      @Nullable String didYouMean) {
    this(code, parameter, value, reason, allowed, didYouMean, null);
  }

  public static ParameterError value(
      String parameter, String value, String reason, String allowed) {
    return new ParameterError(ProblemCode.INVALID_VALUE, parameter, value, reason, allowed, null);
  }

  public static ParameterError unknown(String parameter, @Nullable String nearest) {
    return new ParameterError(
        ProblemCode.UNKNOWN_PARAMETER, parameter, null, "unknown parameter", null, nearest);
  }

  public static ParameterError limit(String parameter, String value, String reason) {
    return new ParameterError(ProblemCode.LIMIT_EXCEEDED, parameter, value, reason, null, null);
  }

  private static String cut(String text) {
    if (text.length() <= MAX_VALUE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_VALUE - 1)) ? MAX_VALUE - 1 : MAX_VALUE;
    return text.substring(0, end);
  }
}

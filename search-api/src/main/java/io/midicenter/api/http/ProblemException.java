package io.midicenter.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A refusal with everything its answer says. The caller's or the surroundings' fault, so it has no
/// stack trace and is never logged.
public final class ProblemException extends RuntimeException {
  private final ProblemCode code;
  private final List<ParameterError> errors;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /// @param detail one sentence for people; never a path, a class name or SQL of the server
  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  private ProblemException(ProblemCode code, String detail, List<ParameterError> errors) {
    super(detail, null, false, false);
    this.code = code;
    this.errors = errors;
  }

  /// All wrong parameters at once, under the code of the first.
  public static ProblemException of(List<ParameterError> errors) {
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("a problem of parameters needs at least one");
    }
    String detail =
        errors.size() == 1
            ? errors.getFirst().parameter() + ": " + errors.getFirst().reason()
            : errors.size() + " parameters are wrong";
    return new ProblemException(errors.getFirst().code(), detail, List.copyOf(errors));
  }

  public static ProblemException of(ParameterError error) {
    return of(List.of(error));
  }

  /// Adds a header to the answer.
  public ProblemException with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public ProblemException retryAfterSeconds(long seconds) {
    return with("Retry-After", Long.toString(seconds));
  }

  public ProblemCode code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<ParameterError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }
}

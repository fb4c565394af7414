package io.midicenter.index.search;

import io.midicenter.index.query.FilterParser;
import io.midicenter.index.query.ParsedQuery;
import io.midicenter.index.query.QueryParser;
import io.midicenter.index.query.QueryWarning;
import io.midicenter.index.query.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read `q`. Immutable.
///
/// @param corrections other spellings that do as well
record Reading(ParsedQuery parsed, boolean asText, Corrections corrections) {
  /// What a cursor remembers of a reading.
  enum Mode {
    AS_WRITTEN(0),
    AS_TEXT(1),
    CORRECTED(2),
    CORRECTED_AS_TEXT(3);

    private final byte code;

    Mode(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }

    /// Null for an unknown code.
    static @Nullable Mode of(byte code) {
      for (Mode mode : values()) {
        if (mode.code == code) {
          return mode;
        }
      }
      return null;
    }

    boolean isText() {
      return this == AS_TEXT || this == CORRECTED_AS_TEXT;
    }

    boolean isCorrected() {
      return this == CORRECTED || this == CORRECTED_AS_TEXT;
    }
  }

  static Reading asWritten(SearchRequest request) {
    return new Reading(request.parsed(), false, Corrections.NONE);
  }

  /// Short forms are words, and the warning says so.
  static Reading asText(SearchRequest request) {
    FilterParser filters = FilterParser.standard(request.keyReach(), request.chordMatch());
    ParsedQuery text = QueryParser.parse(request.q(), filters, false);
    List<QueryWarning> warnings = new ArrayList<>(text.warnings());
    warnings.add(
        new QueryWarning(
            QueryWarning.Code.READ_AS_TEXT,
            "nothing matches \""
                + request.parsed().normalized()
                + "\", so all of it was searched as text"));
    return new Reading(
        new ParsedQuery(text.q(), text.items(), warnings, text.normalized()),
        true,
        Corrections.NONE);
  }

  Reading with(Corrections spellings) {
    return new Reading(parsed, asText, spellings);
  }

  Mode mode() {
    if (corrections.isEmpty()) {
      return asText ? Mode.AS_TEXT : Mode.AS_WRITTEN;
    }
    return asText ? Mode.CORRECTED_AS_TEXT : Mode.CORRECTED;
  }
}

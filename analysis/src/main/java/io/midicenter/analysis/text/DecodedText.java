package io.midicenter.analysis.text;

import io.midicenter.analysis.TextKind;

/// A text event in characters, cleaned but with the blanks at its ends.
record DecodedText(TextKind kind, int track, String text) {}

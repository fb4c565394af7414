package io.midicenter.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words inside a file, decoded and cleaned (no NUL, no controls but TAB and LF, no unpaired
/// surrogates, NFC).
///
/// @param strings by kind, in file order, at most 64 KiB a kind; lyric syllables joined to words
/// @param charset the encoding that was chosen for the whole file
/// @param language BCP 47 tag declared by Soft Karaoke, or null
public record Texts(
    Map<TextKind, List<String>> strings,
    Fact<String> charset,
    Fact<String> title,
    Fact<String> artist,
    @Nullable String language) {
  public static final Texts NONE = new Texts(Map.of(), Fact.none(), Fact.none(), Fact.none(), null);

  public Texts {
    var copy = new EnumMap<TextKind, List<String>>(TextKind.class);
    strings.forEach((kind, list) -> copy.put(kind, List.copyOf(list)));
    strings = Collections.unmodifiableMap(copy);
  }
}

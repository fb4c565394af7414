package io.midicenter.analysis.text;

import io.midicenter.analysis.TextKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The conventions of `.kar` files: text events that begin with `@` describe the song, the others
/// on the track of words are its syllables.
///
/// @param titles the `@T` lines: title, artist, more
/// @param language BCP 47 tag of the `@L` line
/// @param wordTracks tracks whose text events are syllables; empty in other files
record SoftKaraoke(List<String> titles, @Nullable String language, BitSet wordTracks) {
  static SoftKaraoke of(List<DecodedText> texts) {
    var titles = new ArrayList<String>(2);
    String language = null;
    boolean karaoke = false;
    for (DecodedText text : texts) {
      if (text.kind() == TextKind.TEXT && text.text().startsWith("@") && text.text().length() > 1) {
        String rest = text.text().substring(2).strip();
        switch (text.text().charAt(1)) {
          case 'K' -> karaoke = true;
          case 'T' -> titles.add(rest);
          case 'L' -> language = language == null ? language(rest) : language;
          default -> {
            // Information and version lines stay what they are: texts.
          }
        }
      }
    }
    return new SoftKaraoke(titles, language, karaoke ? wordTracks(texts) : new BitSet());
  }

  /// Tracks with line marks; without any, all that hold texts.
  private static BitSet wordTracks(List<DecodedText> texts) {
    var marked = new BitSet();
    var all = new BitSet();
    for (DecodedText text : texts) {
      if (text.kind() == TextKind.TEXT && text.track() >= 0 && !text.text().startsWith("@")) {
        all.set(text.track());
        if (text.text().startsWith("/") || text.text().startsWith("\\")) {
          marked.set(text.track());
        }
      }
    }
    return marked.isEmpty() ? all : marked;
  }

  boolean isSyllable(DecodedText text) {
    return text.kind() == TextKind.TEXT
        && text.track() >= 0
        && wordTracks.get(text.track())
        && !text.text().startsWith("@");
  }

  private static @Nullable String language(String code) {
    if (code.length() < 2) {
      return null;
    }
    String four = code.substring(0, Math.min(4, code.length())).toUpperCase(Locale.ROOT);
    return switch (four) {
      case "ENGL" -> "en";
      case "JAPA" -> "ja";
      case "GERM", "DEUT" -> "de";
      case "FREN", "FRAN" -> "fr";
      case "SPAN", "ESPA" -> "es";
      case "ITAL" -> "it";
      case "PORT" -> "pt";
      case "DUTC" -> "nl";
      case "RUSS" -> "ru";
      case "POLI" -> "pl";
      case "CHIN" -> "zh";
      case "KORE" -> "ko";
      case "SWED" -> "sv";
      case "NORW" -> "no";
      case "DANI" -> "da";
      case "FINN" -> "fi";
      case "TURK" -> "tr";
      case "GREE" -> "el";
      default -> null;
    };
  }
}

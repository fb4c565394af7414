package io.midicenter.analysis.text;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.TextEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes the text events of one file: one charset for the whole file, Soft Karaoke, title and
/// artist. Stateless and thread-safe; never throws for any bytes.
public final class TextReader {
  /// Characters that are kept of one kind, in bytes of UTF-8.
  private static final int BYTES_PER_KIND = 64 << 10;

  private static final int ITEM_HEAD = 8;

  public TextReader() {}

  /// The words of `smf`; [Texts#NONE] where it has no text.
  public Texts read(Smf smf) {
    if (smf.texts.isEmpty()) {
      return Texts.NONE;
    }
    Fact<String> charset = CharsetDetector.detect(smf.buffer, smf.texts);
    List<DecodedText> texts = decode(smf, charset);
    SoftKaraoke karaoke = SoftKaraoke.of(texts);
    Map<TextKind, List<String>> strings = byKind(texts, karaoke);
    Fact<String> title = Titles.title(info(smf, texts, "INAM"), karaoke, sequenceName(smf, texts));
    Fact<String> artist =
        Titles.artist(
            info(smf, texts, "IART"), karaoke, strings.getOrDefault(TextKind.COPYRIGHT, List.of()));
    return new Texts(strings, charset, title, artist, karaoke.language());
  }

  /// One text of `smf`, cleaned and without blanks at its ends.
  ///
  /// @param charset the one that was chosen for the whole file, [Texts#charset]
  public static String text(Smf smf, TextEvent event, Fact<String> charset) {
    return unstripped(smf, event, decoding(charset)).strip();
  }

  private static Charset decoding(Fact<String> charset) {
    String name = charset.value();
    return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
  }

  private static String unstripped(Smf smf, TextEvent event, Charset decoding) {
    return CleanText.unstripped(
        new String(smf.buffer, event.offset(), event.length(), charset(smf, event, decoding)));
  }

  private static List<DecodedText> decode(Smf smf, Fact<String> charset) {
    Charset decoding = decoding(charset);
    var texts = new ArrayList<DecodedText>(smf.texts.size());
    for (TextEvent event : smf.texts) {
      texts.add(new DecodedText(event.kind(), event.track(), unstripped(smf, event, decoding)));
    }
    return texts;
  }

  /// In a file of UTF-16 the texts without a byte order mark are ASCII.
  private static Charset charset(Smf smf, TextEvent event, Charset decoding) {
    if (!decoding.equals(StandardCharsets.UTF_16)) {
      return decoding;
    }
    int first = event.length() >= 2 ? smf.buffer[event.offset()] & 0xFF : 0;
    return first >= 0xFE ? decoding : StandardCharsets.ISO_8859_1;
  }

  private static Map<TextKind, List<String>> byKind(List<DecodedText> texts, SoftKaraoke karaoke) {
    var strings = new EnumMap<TextKind, List<String>>(TextKind.class);
    var lyrics = new ArrayList<String>();
    var syllables = new ArrayList<String>();
    for (DecodedText text : texts) {
      if (text.kind() == TextKind.LYRIC) {
        lyrics.add(text.text());
      } else if (karaoke.isSyllable(text)) {
        syllables.add(text.text());
      } else {
        keep(strings, text.kind(), text.text().strip());
      }
    }
    // A file may hold its words in both ways: once is enough.
    for (String line : Lyrics.lines(lyrics.isEmpty() ? syllables : lyrics)) {
      keep(strings, TextKind.LYRIC, line);
    }
    cap(strings);
    return strings;
  }

  private static void keep(Map<TextKind, List<String>> strings, TextKind kind, String text) {
    if (!text.isEmpty()) {
      strings.computeIfAbsent(kind, _ -> new ArrayList<>()).add(text);
    }
  }

  private static void cap(Map<TextKind, List<String>> strings) {
    for (List<String> list : strings.values()) {
      int bytes = 0;
      for (int i = 0; i < list.size(); i++) {
        bytes += list.get(i).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_PER_KIND) {
          list.subList(i, list.size()).clear();
        }
      }
    }
  }

  /// The RIFF INFO item `id`: its four letters stand before the text.
  private static @Nullable String info(Smf smf, List<DecodedText> texts, String id) {
    for (int i = 0; i < texts.size(); i++) {
      TextEvent event = smf.texts.get(i);
      int head = event.offset() - ITEM_HEAD;
      if (event.kind() == TextKind.INFO
          && head >= 0
          && new String(smf.buffer, head, 4, StandardCharsets.ISO_8859_1).equals(id)) {
        return texts.get(i).text();
      }
    }
    return null;
  }

  /// The first name of the conductor track: track 0 if it has no notes or is the only one.
  private static @Nullable String sequenceName(Smf smf, List<DecodedText> texts) {
    for (DecodedText text : texts) {
      if (text.kind() == TextKind.TRACK_NAME && text.track() == 0) {
        boolean conductor = smf.tracks == 1 || !hasNotes(smf, 0);
        return conductor ? text.text().strip() : null;
      }
    }
    return null;
  }

  private static boolean hasNotes(Smf smf, int track) {
    for (int i = 0; i < smf.notes.size; i++) {
      if (smf.notes.track[i] == track) {
        return true;
      }
    }
    return false;
  }
}

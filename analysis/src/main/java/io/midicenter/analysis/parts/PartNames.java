package io.midicenter.analysis.parts;

import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.smf.PartOrder;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.TextEvent;
import io.midicenter.analysis.text.TextReader;
import org.jspecify.annotations.Nullable;

/// The name of each part: the track name bound to its channel or of its track, else the instrument
/// name. The name of a track that holds several channels in a format 0 file is the file's title and
/// names no part.
final class PartNames {
  private PartNames() {}

  /// By part; null where the file says nothing.
  static @Nullable String[] of(Smf smf, PartOrder parts, Texts texts) {
    @Nullable String[] names = new @Nullable String[parts.size()];
    int[] rank = new int[parts.size()];
    for (TextEvent event : smf.texts) {
      int kind = event.kind() == TextKind.TRACK_NAME ? 2 : 1;
      if (event.kind() != TextKind.TRACK_NAME && event.kind() != TextKind.INSTRUMENT_NAME) {
        continue;
      }
      for (int part = first(parts, event.track()); part < parts.size(); part++) {
        if (parts.track(part) != event.track()) {
          break;
        }
        int here = rank(smf, parts, event, part, kind);
        if (here > rank[part]) {
          String text = TextReader.text(smf, event, texts.charset());
          if (!text.isEmpty()) {
            rank[part] = here;
            names[part] = text;
          }
        }
      }
    }
    return names;
  }

  private static int rank(Smf smf, PartOrder parts, TextEvent event, int part, int kind) {
    if (event.lane() >= 0) {
      return event.lane() == parts.lane(part) ? 2 + kind : 0;
    }
    boolean title = smf.format == 0 && parts.size() > 1;
    return title ? 0 : kind;
  }

  private static int first(PartOrder parts, int track) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.track(middle) < track) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package io.midicenter.analysis.smf;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TextKind;
import java.util.EnumMap;
import java.util.Map;

/// Collects texts within their bounds, as places in the buffer.
final class TextEvents {
  private static final int LOOK_BACK = 64;

  /// No multi-byte charset has a trail byte below this, so a text may be cut after one.
  private static final int NEVER_TRAILS = 0x30;

  private final Smf smf;
  private final FaultLog faults;
  private final Map<TextKind, Integer> bytesOfKind = new EnumMap<>(TextKind.class);
  private boolean hidden;

  TextEvents(Smf smf, FaultLog faults) {
    this.smf = smf;
    this.faults = faults;
  }

  void clear(Limits limits) {
    hidden = limits.hideTexts();
    bytesOfKind.clear();
  }

  void add(TextKind kind, int tick, int track, int lane, byte[] buf, int offset, int length) {
    if (hidden || length == 0) {
      return;
    }
    int room = Bounds.TEXT_BYTES_OF_A_KIND - bytesOfKind.getOrDefault(kind, 0);
    if (smf.texts.size() == Bounds.TEXTS) {
      room = 0;
    }
    int kept = Math.min(length, Math.min(room, Bounds.TEXT_BYTES));
    if (kept < length) {
      faults.add(SmfFault.W_TEXT_CUT, offset);
      kept = border(buf, offset, kept);
    }
    if (kept > 0) {
      bytesOfKind.merge(kind, kept, Integer::sum);
      smf.texts.add(new TextEvent(kind, tick, track, lane, offset, kept));
    }
  }

  /// The longest length up to `length` that does not cut a character: after a byte that ends one in
  /// every charset, else before an unfinished UTF-8 sequence.
  private static int border(byte[] buf, int offset, int length) {
    for (int kept = length; kept > Math.max(0, length - LOOK_BACK); kept--) {
      int b = buf[offset + kept - 1];
      if (b >= 0 && b < NEVER_TRAILS) {
        return kept;
      }
    }
    int kept = length;
    while (kept > 0 && length - kept < 3 && (buf[offset + kept] & 0xC0) == 0x80) {
      kept--;
    }
    return kept;
  }
}

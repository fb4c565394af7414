package io.midicenter.analysis.smf;

import io.midicenter.analysis.Limits;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.TextKind;
import org.jspecify.annotations.Nullable;

/// Meta events: texts, tempo, meter, key signature, port and channel prefix (SMF 1.0, "Meta-Event
/// Definitions").
final class MetaEvents {
  private static final int CHANNEL_PREFIX = 0x20;
  private static final int PORT = 0x21;
  private static final int TEMPO = 0x51;
  private static final int SMPTE_OFFSET = 0x54;
  private static final int METER = 0x58;
  private static final int KEY_SIGNATURE = 0x59;

  /// 10 and 1000 BPM: outside, a tempo runs the clock and nothing else.
  private static final int SLOWEST_MICROS = 6_000_000;

  private static final int FASTEST_MICROS = 60_000;

  /// 20 and 400 BPM: what a tempo event of wrong length must say to be believed.
  private static final int SLOWEST_PLAUSIBLE_MICROS = 3_000_000;

  private static final int FASTEST_PLAUSIBLE_MICROS = 150_000;

  private final Smf smf;
  private final FaultLog faults;
  private final TextEvents texts;
  private Limits limits = Limits.DEFAULT;

  MetaEvents(Smf smf, FaultLog faults, TextEvents texts) {
    this.smf = smf;
    this.faults = faults;
    this.texts = texts;
  }

  void clear(Limits newLimits) {
    limits = newLimits;
    texts.clear(newLimits);
  }

  /// Takes the event of `type` whose data is `[c.pos, c.pos + length)`.
  void take(Cursor c, int tick, int type, int length) {
    switch (type) {
      case CHANNEL_PREFIX -> {
        if (length > 0 && c.buf[c.pos] >= 0 && c.buf[c.pos] < 16) {
          c.prefixLane = c.portLane | c.buf[c.pos];
        }
      }
      case PORT -> port(c, length);
      case TEMPO -> tempo(c, tick, length);
      case SMPTE_OFFSET -> smpteOffset(c, length);
      case METER -> meter(c, tick, length);
      case KEY_SIGNATURE -> keySignature(c, tick, length);
      default -> other(c, tick, type, length);
    }
  }

  /// Keeps what there is of a text that the end of the track cuts.
  void takeCutText(Cursor c, int tick, int type) {
    other(c, tick, type, c.limit - c.pos);
  }

  private void other(Cursor c, int tick, int type, int length) {
    if (type >= 0x80) {
      faults.add(SmfFault.W_META_TYPE, c.pos);
      return;
    }
    TextKind kind = textKind(type);
    if (kind != null) {
      texts.add(kind, tick, c.track, c.prefixLane, c.buf, c.pos, length);
    }
  }

  private static @Nullable TextKind textKind(int type) {
    return switch (type) {
      case 1 -> TextKind.TEXT;
      case 2 -> TextKind.COPYRIGHT;
      case 3 -> TextKind.TRACK_NAME;
      case 4 -> TextKind.INSTRUMENT_NAME;
      case 5 -> TextKind.LYRIC;
      case 6 -> TextKind.MARKER;
      case 7 -> TextKind.CUE;
      case 8 -> TextKind.PROGRAM_NAME;
      case 9 -> TextKind.DEVICE_NAME;
      default -> null;
    };
  }

  private void port(Cursor c, int length) {
    if (length == 0) {
      faults.add(SmfFault.W_META_LENGTH, c.pos);
      return;
    }
    int port = c.buf[c.pos] & 0xFF;
    if (port > 15) {
      faults.add(SmfFault.W_PORTS, c.pos);
    }
    c.portLane = (port & 15) * 16;
  }

  private void tempo(Cursor c, int tick, int length) {
    int micros = length < 3 ? 0 : Chunk.u16(c.buf, c.pos) << 8 | (c.buf[c.pos + 2] & 0xFF);
    if (length != 3) {
      faults.add(SmfFault.W_TEMPO_LENGTH, c.pos);
      if (micros < FASTEST_PLAUSIBLE_MICROS || micros > SLOWEST_PLAUSIBLE_MICROS) {
        return;
      }
    }
    if (micros == 0) {
      faults.add(SmfFault.W_TEMPO_ZERO, c.pos);
      return;
    }
    if (micros < FASTEST_MICROS || micros > SLOWEST_MICROS) {
      faults.add(SmfFault.W_TEMPO_RANGE, c.pos);
    }
    add(smf.tempo, c, tick, micros);
  }

  private void smpteOffset(Cursor c, int length) {
    int at = c.pos;
    boolean possible =
        length >= 5
            && (c.buf[at] & 0x1F) < 24
            && (c.buf[at + 1] & 0xFF) < 60
            && (c.buf[at + 2] & 0xFF) < 60
            && (c.buf[at + 3] & 0xFF) < framesPerSecond(c.buf[at] >> 5 & 3)
            && (c.buf[at + 4] & 0xFF) < 100;
    if (!possible) {
      faults.add(SmfFault.W_SMPTE_OFFSET, at);
    }
  }

  private static int framesPerSecond(int rate) {
    return switch (rate) {
      case 0 -> 24;
      case 1 -> 25;
      default -> 30;
    };
  }

  private void meter(Cursor c, int tick, int length) {
    if (length != 4) {
      faults.add(SmfFault.W_META_LENGTH, c.pos);
      if (length < 2) {
        return;
      }
    }
    int numerator = c.buf[c.pos] & 0xFF;
    int exponent = c.buf[c.pos + 1] & 0xFF;
    if (numerator < 1 || numerator > 64 || exponent > 6) {
      faults.add(SmfFault.W_METER_RANGE, c.pos);
    } else if (!limits.hideMeter()) {
      add(smf.meter, c, tick, numerator << 8 | exponent);
    }
  }

  private void keySignature(Cursor c, int tick, int length) {
    if (length != 2) {
      faults.add(SmfFault.W_META_LENGTH, c.pos);
      if (length < 2) {
        return;
      }
    }
    int fifths = c.buf[c.pos];
    int mode = c.buf[c.pos + 1];
    if (fifths < -7 || fifths > 7 || mode < 0 || mode > 1) {
      faults.add(SmfFault.W_KEYSIG_RANGE, c.pos);
    } else if (!limits.hideKeySignature()) {
      add(smf.keySignature, c, tick, (fifths + 7) * 2 + mode);
    }
  }

  private void add(EventList list, Cursor c, int tick, int value) {
    if (list.size < Bounds.TEMPO_POINTS) {
      list.add(tick, c.track, -1, value);
    } else {
      faults.addPartial(SmfFault.W_LIMIT, c.pos);
    }
  }
}

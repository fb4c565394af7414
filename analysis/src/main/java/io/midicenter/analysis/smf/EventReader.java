package io.midicenter.analysis.smf;

import io.midicenter.analysis.SmfFault;

/// Reads the events of a track: every kind, however damaged. Clean channel messages are left to
/// [TrackLoop].
final class EventReader {
  /// How reading ended, or that it has not.
  enum Step {
    NEXT,
    /// End-of-track event.
    ENDED,
    /// The bytes end between two events.
    NO_MORE,
    /// The bytes end inside an event.
    CUT,
    /// A bound is reached, or nothing after this place can be trusted.
    STOPPED
  }

  private final Smf smf;
  private final FaultLog faults;
  private final ChannelEvents channelEvents;
  private final MetaEvents metaEvents;
  private final SystemExclusive systemExclusive;
  private final TrackLoop loop;
  private final Cursor c;
  private final boolean plain;
  private boolean limitReached;

  EventReader(
      Smf smf,
      FaultLog faults,
      NotePairing pairing,
      MetaEvents metaEvents,
      Cursor cursor,
      boolean plain) {
    this.smf = smf;
    this.faults = faults;
    this.metaEvents = metaEvents;
    this.plain = plain;
    c = cursor;
    channelEvents = new ChannelEvents(smf, pairing);
    systemExclusive = new SystemExclusive(smf);
    loop = new TrackLoop(channelEvents);
  }

  void clear() {
    limitReached = false;
  }

  /// True once a bound on events or notes was met.
  boolean limitReached() {
    return limitReached;
  }

  /// Reads from the cursor to the end of the track or of its bytes. After `CUT` the cursor stands
  /// at the event that is cut.
  Step readAll() {
    Step step = Step.NEXT;
    while (step == Step.NEXT) {
      int room = channelEvents.room();
      if (room == 0) {
        limitReached = true;
        faults.addPartial(SmfFault.W_LIMIT, c.pos);
        return Step.STOPPED;
      }
      int read = plain || c.openSysex ? 0 : loop.run(c, room);
      smf.events += read;
      step = read < room ? readEvent() : Step.NEXT;
    }
    return step;
  }

  private Step readEvent() {
    if (c.pos >= c.limit) {
      return Step.NO_MORE;
    }
    int start = c.pos;
    c.overran = false;
    c.endless = false;
    int tick = later(variable());
    Step step = c.overran || c.endless ? Step.NEXT : readMessage(tick);
    if (c.endless) {
      faults.addPartial(SmfFault.W_VLQ_LONG, start);
      return Step.STOPPED;
    }
    if (c.overran) {
      c.pos = start;
      return Step.CUT;
    }
    c.tick = tick;
    return step;
  }

  private int later(int delta) {
    int tick = c.tick + delta;
    if (tick >= 0) {
      return tick;
    }
    faults.add(SmfFault.W_TIME_OVERFLOW, c.pos);
    smf.timeOverflow = true;
    return Integer.MAX_VALUE;
  }

  private int variable() {
    int start = c.pos;
    int value = c.variable();
    if (c.variableBytes > 4 && !c.overran && !c.endless) {
      faults.add(SmfFault.W_VLQ_LONG, start);
    }
    return value;
  }

  /// Reads one message; damaged ones before it are dropped.
  private Step readMessage(int tick) {
    int status = status();
    while (!c.overran && status < 0xF0) {
      int broken = channelMessage(tick, status);
      if (broken < 0) {
        return Step.NEXT;
      }
      c.pos = broken;
      status = c.u8();
    }
    if (c.overran) {
      return Step.CUT;
    }
    Step step = systemMessage(tick, status);
    if (!c.overran && !c.endless) {
      smf.events++;
    }
    return step;
  }

  private int status() {
    if (c.pos < c.limit && c.buf[c.pos] < 0) {
      return c.u8();
    }
    if (c.pos < c.limit && c.running == 0) {
      faults.add(SmfFault.W_RUNNING_STATUS, c.pos);
      if (c.lastStatus == 0) {
        while (c.pos < c.limit && c.buf[c.pos] >= 0) {
          c.pos++;
        }
        return c.u8();
      }
    }
    return c.lastStatus;
  }

  /// Takes a channel message; data starts at the cursor.
  ///
  /// @return −1, or the place of a byte that must be a status of its own
  private int channelMessage(int tick, int status) {
    int at = c.pos;
    int bytes = ChannelEvents.dataBytes(status);
    int first = c.u8();
    int second = bytes == 2 ? c.u8() : 0;
    if (c.overran) {
      return -1;
    }
    boolean clean = (first | second) < 0x80;
    if (!clean) {
      int bad = first >= 0x80 ? at : at + 1;
      faults.add(SmfFault.W_BAD_DATA, bad);
      if (!CleanEvents.follow(c.buf, c.pos, c.limit, status)) {
        return bad;
      }
    }
    endSysex();
    c.running = status;
    c.lastStatus = status;
    c.prefixLane = -1;
    if (clean || status < 0xA0) {
      channelEvents.take(c, tick, status, Math.min(first, 127), Math.min(second, 127));
    }
    smf.events++;
    return -1;
  }

  private Step systemMessage(int tick, int status) {
    return switch (status) {
      case 0xFF -> meta(tick);
      case 0xF0, 0xF7 -> sysex(status);
      default -> {
        faults.add(SmfFault.W_SYSTEM_MESSAGE, c.pos - 1);
        int data = status == 0xF2 ? 2 : status == 0xF1 || status == 0xF3 ? 1 : 0;
        while (data-- > 0 && c.pos < c.limit && c.buf[c.pos] >= 0) {
          c.pos++;
        }
        if (status < 0xF8) {
          c.running = 0;
        }
        yield Step.NEXT;
      }
    };
  }

  private Step meta(int tick) {
    int type = c.u8();
    int length = variable();
    if (!fits(length)) {
      return Step.CUT;
    }
    endSysex();
    c.running = 0;
    if (type == 0x2F) {
      if (length != 0) {
        faults.add(SmfFault.W_META_LENGTH, c.pos);
      }
      c.pos += length;
      return Step.ENDED;
    }
    metaEvents.take(c, tick, type, length);
    c.pos += length;
    return Step.NEXT;
  }

  private Step sysex(int status) {
    int length = variable();
    if (!fits(length)) {
      return Step.CUT;
    }
    int end = c.pos + length;
    boolean ends = length > 0 && c.buf[end - 1] == (byte) 0xF7;
    if (status == 0xF0) {
      endSysex();
      systemExclusive.inspect(c.buf, c.pos, end, c.portLane);
      c.openSysex = !ends;
    } else if (ends) {
      c.openSysex = false;
    }
    c.running = 0;
    c.pos = end;
    return Step.NEXT;
  }

  private boolean fits(int length) {
    c.overran |= length > c.limit - c.pos;
    return !c.overran && !c.endless;
  }

  /// A system exclusive message that is still open has no end.
  void endSysex() {
    if (c.openSysex) {
      c.openSysex = false;
      faults.add(SmfFault.W_SYSEX_END, c.pos);
    }
  }

  /// The event at the cursor is cut: if it is a text, its beginning is kept.
  void keepCutText() {
    c.overran = false;
    int tick = c.tick + c.variable();
    if (c.u8() == 0xFF) {
      int type = c.u8();
      c.variable();
      if (!c.overran && !c.endless && type < 0x80 && tick >= 0) {
        metaEvents.takeCutText(c, tick, type);
      }
    }
  }
}

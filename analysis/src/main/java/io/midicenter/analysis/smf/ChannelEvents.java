package io.midicenter.analysis.smf;

/// Channel messages: notes to the pairing, programs, controllers and bends to their lists.
final class ChannelEvents {
  private final Smf smf;
  private final NotePairing pairing;
  private final EventList program;
  private final EventList controller;
  private final EventList bend;

  ChannelEvents(Smf smf, NotePairing pairing) {
    this.smf = smf;
    this.pairing = pairing;
    program = smf.program;
    controller = smf.controller;
    bend = smf.bend;
  }

  /// Bytes of data after `status`, 0x80..0xEF.
  static int dataBytes(int status) {
    return (status & 0xE0) == 0xC0 ? 1 : 2;
  }

  /// Takes one event whose data bytes lie in 0..127; `second` is ignored where there is none.
  void take(Cursor at, int tick, int status, int first, int second) {
    int lane = at.portLane | (status & 0x0F);
    switch (status & 0xF0) {
      case 0x90 -> {
        if (second != 0) {
          pairing.on(at, tick, lane, first, second);
        } else {
          pairing.off(at, tick, lane, first);
        }
      }
      case 0x80 -> pairing.off(at, tick, lane, first);
      case 0xB0 -> controller.add(tick, at.track, lane, first << 7 | second);
      case 0xC0 -> program.add(tick, at.track, lane, first);
      case 0xE0 -> bend.add(tick, at.track, lane, (second << 7 | first) - 8192);
      case 0xA0 -> smf.keyPressures++;
      default -> smf.channelPressures++;
    }
  }

  /// Events that may be taken before a bound has to be looked at again; 0 = a bound is reached.
  int room() {
    int kept = program.size + controller.size + bend.size;
    int room = Bounds.EVENTS - smf.events;
    room = Math.min(room, Bounds.NOTES - smf.notes.size);
    return Math.max(0, Math.min(room, Bounds.OTHER_EVENTS - kept));
  }
}

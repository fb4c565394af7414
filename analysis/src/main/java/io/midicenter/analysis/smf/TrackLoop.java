package io.midicenter.analysis.smf;

/// The hot loop: clean channel messages, well inside the track. Whatever is odd (a meta event, a
/// system message, a data byte above 127, an overflow of time, the last bytes of the track) stays
/// unread for [EventReader], which reads every event and serves as the plain version of this loop.
final class TrackLoop {
  /// Longest channel message with its time: 4 + 1 + 2 bytes.
  private static final int LONGEST = 7;

  private final ChannelEvents channelEvents;

  TrackLoop(ChannelEvents channelEvents) {
    this.channelEvents = channelEvents;
  }

  /// Reads at most `room` events from `c.pos` on and leaves `c.pos` at the first unread event.
  ///
  /// @return events read
  int run(Cursor c, int room) {
    byte[] buf = c.buf;
    int last = c.limit - LONGEST;
    int tick = c.tick;
    int running = c.running;
    int left = room;
    int pos = c.pos;
    while (left > 0 && pos <= last) {
      int delta = buf[pos++];
      if (delta < 0) {
        int b = buf[pos++];
        delta = (delta & 0x7F) << 7 | (b & 0x7F);
        if (b < 0) {
          b = buf[pos++];
          delta = delta << 7 | (b & 0x7F);
          if (b < 0) {
            b = buf[pos++];
            delta = delta << 7 | (b & 0x7F);
            if (b < 0) {
              break;
            }
          }
        }
      }
      int time = tick + delta;
      int status = buf[pos];
      if (status < 0) {
        status &= 0xFF;
        pos++;
      } else {
        status = running;
      }
      int first = buf[pos++];
      if (time < 0 || status == 0 || status >= 0xF0 || first < 0) {
        break;
      }
      int second = 0;
      if ((status & 0xE0) != 0xC0) {
        second = buf[pos++];
        if (second < 0) {
          break;
        }
      }
      c.pos = pos;
      channelEvents.take(c, time, status, first, second);
      tick = time;
      running = status;
      left--;
    }
    int read = room - left;
    if (read > 0) {
      c.tick = tick;
      c.running = running;
      c.lastStatus = running;
      c.prefixLane = -1;
    }
    return read;
  }
}

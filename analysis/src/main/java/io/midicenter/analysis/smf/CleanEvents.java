package io.midicenter.analysis.smf;

/// Looks ahead: do the bytes read as MIDI events? Decides whether a data byte above 127 is a wrong
/// value or the next status.
final class CleanEvents {
  private static final int EVENTS = 2;

  private CleanEvents() {}

  /// True where two clean events (or the end of the track) follow at `from`.
  static boolean follow(byte[] buf, int from, int limit, int runningStatus) {
    int pos = from;
    int running = runningStatus;
    for (int i = 0; i < EVENTS && pos != limit; i++) {
      pos = afterNumber(buf, pos, limit);
      if (pos < 0 || pos >= limit) {
        return false;
      }
      int status = buf[pos] < 0 ? buf[pos++] & 0xFF : running;
      if (status == 0xFF && isEndOfTrack(buf, pos, limit)) {
        return true;
      }
      pos =
          status < 0xF0 ? afterData(buf, pos, limit, status) : afterSystem(buf, pos, limit, status);
      if (pos < 0) {
        return false;
      }
      running = status < 0xF0 ? status : running;
    }
    return true;
  }

  private static boolean isEndOfTrack(byte[] buf, int pos, int limit) {
    return limit - pos >= 2 && buf[pos] == 0x2F && buf[pos + 1] == 0;
  }

  private static int afterData(byte[] buf, int pos, int limit, int status) {
    int end = pos + ChannelEvents.dataBytes(status);
    if (end > limit) {
      return -1;
    }
    for (int i = pos; i < end; i++) {
      if (buf[i] < 0) {
        return -1;
      }
    }
    return end;
  }

  private static int afterSystem(byte[] buf, int pos, int limit, int status) {
    int at = pos;
    if (status == 0xFF) {
      if (at >= limit || buf[at++] < 0) {
        return -1;
      }
    } else if (status != 0xF0 && status != 0xF7) {
      return -1;
    }
    int data = afterNumber(buf, at, limit);
    if (data < 0) {
      return -1;
    }
    int length = 0;
    for (int i = at; i < data; i++) {
      length = length << 7 | (buf[i] & 0x7F);
    }
    return length <= limit - data ? data + length : -1;
  }

  /// Place after a number of at most 4 bytes, or −1.
  private static int afterNumber(byte[] buf, int pos, int limit) {
    for (int i = pos; i < Math.min(limit, pos + 4); i++) {
      if (buf[i] >= 0) {
        return i + 1;
      }
    }
    return -1;
  }
}

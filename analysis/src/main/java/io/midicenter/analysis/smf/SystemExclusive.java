package io.midicenter.analysis.smf;

import io.midicenter.analysis.ProgramSet;
import java.util.BitSet;

/// What system exclusive messages say about sounds: which program map is meant (GM, GM2, GS, XG,
/// MT-32), and which parts are drums (GS part mode `40 1p 15`, XG part mode `08 pp 07`). Nothing
/// else of a message is looked at, and nothing is stored.
final class SystemExclusive {
  private static final int CHANNELS = 16;
  private static final int DRUM_CHANNEL = 9;

  private final Smf smf;

  SystemExclusive(Smf smf) {
    this.smf = smf;
  }

  /// Channel 10 of every port plays drums until a message says otherwise.
  static void standardDrumLanes(BitSet lanes) {
    for (int port = 0; port < 16; port++) {
      lanes.set(port * CHANNELS + DRUM_CHANNEL);
    }
  }

  /// Inspects a message; `from` is the byte after F0 and its length.
  void inspect(byte[] buf, int from, int to, int portLane) {
    if (to - from < 4) {
      return;
    }
    switch (buf[from]) {
      case 0x7E -> universal(buf, from, to);
      case 0x41 -> roland(buf, from, to, portLane);
      case 0x43 -> yamaha(buf, from, to, portLane);
      default -> {} // other makers
    }
  }

  private void universal(byte[] buf, int from, int to) {
    if (buf[from + 2] == 0x09 && to - from >= 4) {
      if (buf[from + 3] == 0x01) {
        use(ProgramSet.GM);
      } else if (buf[from + 3] == 0x03) {
        use(ProgramSet.GM2);
      }
    }
  }

  private void roland(byte[] buf, int from, int to, int portLane) {
    if (buf[from + 2] == 0x16 && buf[from + 3] == 0x12) {
      use(ProgramSet.MT32);
    } else if (buf[from + 2] == 0x42 && buf[from + 3] == 0x12 && to - from >= 8) {
      int address = (buf[from + 4] & 0xFF) << 16 | Chunk.u16(buf, from + 5);
      int value = buf[from + 7];
      if (address == 0x40007F) {
        use(ProgramSet.GS);
      } else if ((address & 0xFFF0FF) == 0x401015) {
        int part = address >> 8 & 0x0F;
        smf.drumLanes.set(portLane + gsChannel(part), value != 0);
      }
    }
  }

  /// GS counts its parts 10, 1..9, 11..16.
  private static int gsChannel(int part) {
    if (part == 0) {
      return DRUM_CHANNEL;
    }
    return part <= DRUM_CHANNEL ? part - 1 : part;
  }

  private void yamaha(byte[] buf, int from, int to, int portLane) {
    if ((buf[from + 1] & 0xF0) != 0x10 || buf[from + 2] != 0x4C || to - from < 7) {
      return;
    }
    int address = (buf[from + 3] & 0xFF) << 16 | Chunk.u16(buf, from + 4);
    int value = buf[from + 6];
    if (address == 0x00007E) {
      use(ProgramSet.XG);
    } else if ((address & 0xFF00FF) == 0x080007 && buf[from + 4] >= 0 && buf[from + 4] < CHANNELS) {
      smf.drumLanes.set(portLane + buf[from + 4], value != 0);
    }
  }

  /// The most specific map wins, among equals the last: files switch GM on before GS or XG.
  private void use(ProgramSet set) {
    if (rank(set) >= rank(smf.programSet)) {
      smf.programSet = set;
    }
  }

  private static int rank(ProgramSet set) {
    return switch (set) {
      case UNKNOWN -> 0;
      case GM -> 1;
      case GM2 -> 2;
      case GS, XG, MT32 -> 3;
    };
  }
}

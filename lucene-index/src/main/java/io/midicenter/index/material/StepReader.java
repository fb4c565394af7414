package io.midicenter.index.material;

import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/// Reads the steps and times of stored lines into one array that is used again, for looking at
/// thousands of files. One thread.
public final class StepReader {
  private byte[] plain = new byte[1 << 12];
  private boolean[] main = new boolean[8];
  private int[] notes = new int[8];
  private int[] begin = new int[8];
  private int size;

  /// @param stored as [StoredLines] wrote it
  public void read(BytesRef stored) throws IOException {
    var in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    int length = in.readVInt();
    if (plain.length < length + 7) {
      plain = new byte[2 * length + 7];
    }
    LZ4.decompress(in, length, plain, 0);
    var raw = new VarBytes.Reader(plain, 0);
    raw.number();
    size = raw.number();
    if (notes.length < size) {
      main = new boolean[size];
      notes = new int[size];
      begin = new int[size];
    }
    for (int i = 0; i < size; i++) {
      raw.number();
      main[i] = raw.next() == StoredLines.MAIN;
      notes[i] = raw.number();
      raw.number();
      int bars = raw.number();
      for (int bar = 1; bar < bars; bar++) {
        raw.number();
      }
    }
    int at = raw.position();
    for (int i = 0; i < size; i++) {
      begin[i] = at;
      at += 2 * notes[i] - 1;
    }
  }

  /// Lines of the file, in the order of [StoredLines#decode].
  public int size() {
    return size;
  }

  public boolean isMain(int line) {
    return main[line];
  }

  /// Steps of a line: one less than its notes.
  public int steps(int line) {
    return notes[line] - 1;
  }

  /// Holds all steps and times; read-only.
  public byte[] bytes() {
    return plain;
  }

  /// Where in [#bytes()] the steps of a line begin, in semitones.
  public int stepsAt(int line) {
    return begin[line] + 1;
  }

  /// Where in [#bytes()] the times of a line begin, a code for each of its steps.
  public int timesAt(int line) {
    return begin[line] + notes[line];
  }
}

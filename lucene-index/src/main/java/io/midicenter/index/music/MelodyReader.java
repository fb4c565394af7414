package io.midicenter.index.music;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Ints;

/// Reads the spellings of a tune: `69.4-72.2-76` pitches with lengths in sixteenths,
/// `n:A4.4-C5.2-E5` names, `i:3_-1_4` intervals, `c:UrdD` contour, `f:<id>.<part>.<bar>..<bar>` a
/// passage of a file. One pass from left to right.
public final class MelodyReader {
  private static final int TICKS_PER_SIXTEENTH = 120;
  private static final int MOST_SIXTEENTHS = 256;
  private static final int MOST_PARTS = 1_000;
  private static final int MOST_BARS = 100_000;
  private static final int HIGHEST = 127;
  private static final int[] LETTERS = {9, 11, 0, 2, 4, 5, 7};
  private static final String CONTOUR = "DdruU";
  private static final String LENGTH = "a length in sixteenths: 1–256, or a fraction such as 4/3";

  private final CharReader in;
  private final int[] values = new int[MusicLimits.MAX_NOTES];
  private final int[] lengths = new int[MusicLimits.MAX_NOTES];
  private int size;
  private int withLength;

  private MelodyReader(String text) {
    this.in = new CharReader(MelodyQuery.PARAMETER, text);
  }

  /// @throws MusicQueryException where the text is no tune, or a tune of too few or too many notes
  public static MelodyQuery read(String text, MelodyMode mode) throws MusicQueryException {
    return new MelodyQuery(text, new MelodyReader(text).tune(), mode);
  }

  private Tune tune() throws MusicQueryException {
    if (in.take("f:")) {
      return passage();
    }
    if (in.take("i:")) {
      return intervals();
    }
    if (in.take("c:")) {
      return contour();
    }
    return notes(in.take("n:"));
  }

  private Tune notes(boolean named) throws MusicQueryException {
    boolean more = true;
    while (more) {
      int pitch = named ? name() : in.number(0, HIGHEST, "a pitch, 0–127");
      int end = in.position();
      if (in.take('.')) {
        if (withLength < size) {
          throw in.expectedAt(end, "- and the next note: the notes before have no length");
        }
        length();
      }
      add(pitch, MusicLimits.MAX_NOTES);
      end = in.position();
      more = in.take('-');
      if (more && withLength > 0 && withLength < size) {
        throw in.expectedAt(end, ". and a length: the notes before have one");
      }
    }
    in.requireEnd("- and the next note, or the end");
    few(size, MusicLimits.MIN_NOTES);
    return new Tune.Notes(Ints.of(values, size), Ints.of(lengths, Math.min(withLength, size - 1)));
  }

  private void length() throws MusicQueryException {
    int sixteenths = in.number(1, MOST_SIXTEENTHS, LENGTH);
    int parts = in.take('/') ? in.number(1, 16, "a whole number, 1–16") : 1;
    if (size < lengths.length) {
      lengths[size] = Math.max(1, Math.round((float) sixteenths * TICKS_PER_SIXTEENTH / parts));
    }
    withLength++;
  }

  private int name() throws MusicQueryException {
    int from = in.position();
    int letter = in.oneOf("ABCDEFG", "a note such as A4 or C#5");
    int pitch = LETTERS[letter];
    if (in.take('#') || in.take('s')) {
      pitch++;
    } else if (in.take('b')) {
      pitch--;
    }
    boolean below = in.take('-');
    int octave = in.number(0, 9, "an octave, -1 to 9");
    pitch += 12 * ((below ? -octave : octave) + 1);
    if (pitch < 0 || pitch > HIGHEST) {
      throw in.expectedAt(from, "a note between C-1 and G9");
    }
    return pitch;
  }

  private Tune intervals() throws MusicQueryException {
    do {
      add(in.signed(HIGHEST, "an interval in semitones, -127 to 127"), MusicLimits.MAX_NOTES - 1);
    } while (in.take('_'));
    in.requireEnd("_ and the next interval");
    few(size + 1, MusicLimits.MIN_NOTES);
    return new Tune.Intervals(Ints.of(values, size));
  }

  private Tune contour() throws MusicQueryException {
    do {
      add(in.oneOf(CONTOUR, "U or u (up), r (the same), d or D (down)"), MusicLimits.MAX_NOTES - 1);
    } while (!in.isAtEnd());
    few(size + 1, MusicLimits.MIN_CONTOUR_NOTES);
    return new Tune.Contour(Ints.of(values, size));
  }

  private Tune passage() throws MusicQueryException {
    Bytes id = in.id();
    in.require('.', ". and a part");
    int part = in.number(0, MOST_PARTS, "a part, from 0 on");
    in.require('.', ". and a bar");
    int first = in.number(1, MOST_BARS, "a bar, from 1 on");
    int last = first;
    if (in.take("..")) {
      int at = in.position();
      last = in.number(1, MOST_BARS, "the last bar");
      if (last < first) {
        throw in.expectedAt(at, "a bar not before " + first);
      }
    }
    in.requireEnd(".. and the last bar, or the end");
    return new Tune.Passage(id, part, first, last);
  }

  private void add(int value, int most) throws MusicQueryException {
    if (size == most) {
      throw in.limit("more than %d notes".formatted(MusicLimits.MAX_NOTES));
    }
    values[size++] = value;
  }

  private void few(int notes, int least) throws MusicQueryException {
    if (notes < least) {
      throw in.expected("at least %d notes; this is %d".formatted(least, notes));
    }
  }
}

package io.midicenter.index.write;

import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.Fields;
import io.midicenter.index.material.MusicMaterial;

/// The fields of melody, chord and drum terms, and how wide a term of each is.
public final class MusicFields {
  public static final int CLASS_GRAM = 2;
  public static final int THREE_INTERVALS = 2;
  public static final int FIVE_INTERVALS = 3;
  public static final int PROGRESSION = 4;
  public static final int CHORD = 1;
  public static final int DRUMS = 6;

  private MusicFields() {}

  static void write(MusicTerms terms, MusicMaterial material, FieldWriter fields) {
    if (material.lines().size() > 0) {
      fields.bytes(Fields.LINES, material.lines().toArray());
    }
    if (material.beats().size() > 0) {
      fields.bytes(Fields.BEATS, material.beats().toArray());
    }
    fields.terms(Fields.MELODY_3, terms.mel3(), THREE_INTERVALS);
    fields.terms(Fields.MELODY_5, terms.mel5(), FIVE_INTERVALS);
    fields.terms(Fields.MELODY_5_MAIN, terms.mel5m(), FIVE_INTERVALS);
    fields.terms(Fields.CONTOUR_6, terms.con6(), CLASS_GRAM);
    fields.terms(Fields.RHYTHM_6, terms.rhy6(), CLASS_GRAM);
    fields.terms(Fields.PROGRESSION, terms.prog(), PROGRESSION);
    fields.terms(Fields.PROGRESSION_SHAPE, terms.shape(), PROGRESSION);
    fields.terms(Fields.PROGRESSION_ABSOLUTE, terms.pabs(), PROGRESSION);
    fields.terms(Fields.CHORD, terms.chord(), CHORD);
    fields.terms(Fields.DRUM_BAR, terms.bar(), DRUMS);
    fields.terms(Fields.DRUM_HALF, terms.half(), DRUMS);
  }
}

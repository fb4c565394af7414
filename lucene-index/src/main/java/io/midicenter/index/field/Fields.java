package io.midicenter.index.field;

/// Names of the index fields. Those that a user can name bear their API name and stand in
/// `fields.tsv`; the others are the index's own.
public final class Fields {
  /// Rises when documents of an older index cannot serve any more: rebuild before serving.
  public static final int SCHEMA_MAJOR = 1;

  /// Rises when documents of an older index lack something: serve, rebuild in the background.
  public static final int SCHEMA_MINOR = 8;

  public static final String CID = "cid";
  public static final String ID = "id";
  public static final String VERSION = "ver";
  public static final String FACTS_HASH = "dh";
  public static final String HIT = "hit";
  public static final String SKETCH = "sketch";

  public static final String NAME = "name";
  public static final String TITLE = "title";
  public static final String ARTIST = "artist";
  public static final String ARTIST_TEXT = "artistText";
  public static final String TAGS_TEXT = "tagsText";
  public static final String PACK_TEXT = "packText";
  public static final String PATH = "path";
  public static final String TEXT = "text";
  public static final String NAME_EDGE = "nameEdge";
  public static final String NAME_TRI = "nameTri";
  public static final String NAME_CJK = "nameCjk";
  public static final String TEXT_CJK = "textCjk";
  public static final String NAME_EXACT = "nameExact";
  public static final String NAME_SORT = "nameSort";

  public static final String BPM = "bpm";
  public static final String BPM_ALT = "bpmAlt";
  public static final String BPM_CONFIDENCE = "bpmConfidence";
  public static final String KEY = "key";
  public static final String KEY_ORDER = "keyOrder";
  public static final String KEY_CONFIDENCE = "keyConfidence";
  public static final String KEY_POSSIBLE = "keyPossible";
  public static final String SIGNATURE = "signature";
  public static final String CAMELOT = "camelot";
  public static final String METER = "meter";
  public static final String DURATION = "duration";
  public static final String BARS = "bars";
  public static final String NOTES = "notes";
  public static final String TRACKS = "tracks";
  public static final String PARTS = "parts";
  public static final String POLYPHONY = "polyphony";
  public static final String PITCH_LOW = "pitchLow";
  public static final String PITCH_HIGH = "pitchHigh";
  public static final String VELOCITY = "velocity";
  public static final String DENSITY = "density";
  public static final String SWING = "swing";
  public static final String SIZE = "size";
  public static final String ADDED = "added";
  public static final String MODIFIED = "modified";
  public static final String LOCATIONS = "locations";
  public static final String RANK = "rank";

  public static final String MAIN_INSTRUMENT = "mainInstrument";
  public static final String INSTRUMENT = "instrument";
  public static final String INSTRUMENT_FAMILY = "instrumentFamily";
  public static final String ROLE = "role";
  public static final String CHANNEL = "channel";
  public static final String PROGRAM = "program";
  public static final String TAG = "tag";
  public static final String KIND = "kind";
  public static final String LAYER = "layer";
  public static final String FEEL = "feel";
  public static final String FORMAT = "format";
  public static final String LOOP = "loop";
  public static final String LOOP_BARS = "loopBars";
  public static final String LYRICS = "lyrics";
  public static final String DRUMS = "drums";
  public static final String PACK = "pack";
  public static final String MAKER = "maker";
  public static final String ROOT = "root";
  public static final String FOLDER = "folder";
  public static final String AVAILABLE = "available";
  public static final String PROBLEM = "problem";
  public static final String FAVORITE = "favorite";
  public static final String RATING = "rating";
  public static final String KEEPER = "keeper";
  public static final String COLLECTION = "collection";
  public static final String FAMILY_ID = "familyId";
  public static final String NEAR = "near";
  public static final String NOTE_KEY = "noteKey";
  public static final String VECTOR = "vec";

  public static final String MELODY_3 = "mel3";
  public static final String MELODY_5 = "mel5";
  public static final String MELODY_5_MAIN = "mel5m";
  public static final String CONTOUR_6 = "con6";
  public static final String RHYTHM_6 = "rhy6";
  public static final String PROGRESSION = "prog";
  public static final String PROGRESSION_SHAPE = "shape";
  public static final String PROGRESSION_ABSOLUTE = "pabs";
  public static final String CHORD = "chord";
  public static final String CHORDS = "chords";
  public static final String CHORD_SEQUENCE = "chord_dv";
  public static final String DRUM_BAR = "bar";
  public static final String DRUM_HALF = "half";
  public static final String LINES = "mel_dv";
  public static final String BEATS = "beat_dv";

  /// `field NUL value NUL label` of every value whose label cannot be told from the value.
  public static final String LABEL = "label";

  private Fields() {}
}

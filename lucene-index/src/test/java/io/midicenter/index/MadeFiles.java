package io.midicenter.index;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.ChordRuns;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.chords.ChordSequence;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMarks;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.IndexedPack;
import io.midicenter.index.field.IndexedPart;
import io.midicenter.index.field.IndexedTag;
import io.midicenter.index.field.Place;
import io.midicenter.index.material.MusicMaterial;
import io.midicenter.index.write.CommitData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes the facts of files as a pack-filled disk has them, by a seed. For tests of any module.
public final class MadeFiles {
  private static final String[] WORDS = {
    "Funky", "Bass", "Drum", "Loop", "Deep", "House", "Jazz", "Piano", "Kick", "Snare", "Groove",
    "Break", "Ambient", "Pad", "Lead", "Arp", "Vocal", "Chop", "Dark", "Happy", "Summer", "Night",
    "Drive", "Café", "東京", "Bäcker", "Synth", "Organ", "Strings", "Latin", "Samba", "Rock"
  };
  private static final String[] TAGS = {
    "drums:instrument",
    "bass:instrument",
    "funk:genre",
    "deep-house:genre",
    "jazz:genre",
    "dark:mood",
    "happy:mood",
    "lo-fi:style",
    "warm:timbre",
    "staccato:articulation",
    "arpeggio:technique"
  };
  private static final Instrument[] INSTRUMENTS = {
    new Instrument(0, "acoustic-grand-piano", "Acoustic grand piano", "piano"),
    new Instrument(33, "electric-bass-finger", "Electric bass (finger)", "bass"),
    new Instrument(24, "acoustic-guitar-nylon", "Acoustic guitar (nylon)", "guitar"),
    new Instrument(80, "square-lead", "Square lead", "synth-lead"),
    new Instrument(128, "standard-kit", "Standard kit", "drums")
  };
  private static final String[] SEPARATORS = {"_", " ", "-", ""};
  private static final String[] ROOTS = {"samples", "old-disk"};

  private final Random random;

  public MadeFiles(long seed) {
    this.random = new Random(seed);
  }

  /// What a commit of such files says.
  ///
  /// @param watermark changes before it are in the index
  public static CommitData commit(long watermark) {
    return new CommitData(
        watermark,
        "library",
        7_000_000_000_000L,
        "epoch",
        Fields.SCHEMA_MAJOR,
        Fields.SCHEMA_MINOR,
        3,
        42,
        10,
        "0.1",
        true);
  }

  /// Files with the content ids 1..count.
  public List<IndexedFile> files(int count) {
    var files = new ArrayList<IndexedFile>(count);
    for (int i = 1; i <= count; i++) {
      files.add(file(i, 1));
    }
    return files;
  }

  /// A file with facts of its own.
  public IndexedFile file(long contentId, long version) {
    var id = new byte[32];
    random.nextBytes(id);
    List<IndexedPart> parts = parts();
    ChordTrack chords = chance(0.7) ? chords() : ChordTrack.EMPTY;
    IndexedMusic music = music(parts.size());
    List<MusicalKey> keys = music.key() == null ? List.of() : List.of(music.key());
    return new IndexedFile(
        contentId,
        Bytes.wrap(id),
        version,
        places(),
        packs(),
        chance(0.3) ? word() + " " + word() + " in the " + word() : null,
        chance(0.2) ? word() + " Band" : null,
        chance(0.4) ? "Track 1\n" + word() + " (c) 1998 <b>" + word() + "</b>" : "",
        music,
        parts,
        parts.isEmpty() ? null : instrument(parts.getFirst()),
        tags(),
        chance(0.1) ? List.of("W_NO_EOT") : List.of(),
        200 + random.nextInt(40_000),
        1_700_000_000L + random.nextInt(60_000_000),
        chance(0.9) ? 1_500_000_000L + random.nextInt(100_000_000) : null,
        chance(0.95) ? noteHash() : null,
        chance(0.8) ? noteHash() : null,
        chance(0.8) ? vector() : SimilarityVector.NONE,
        MusicTerms.of(List.of(), chords, keys, null),
        MusicMaterial.NONE,
        ChordSequence.encode(
            ChordRuns.of(chords), keys.stream().map(MusicalKey::tonic).toList(), 1_920),
        Bytes.of(new byte[] {1, 60, 2}),
        marks(),
        chance(0.1) ? (Long) (long) (1 + random.nextInt(5)) : null);
  }

  private IndexedMarks marks() {
    return chance(0.7)
        ? IndexedMarks.NONE
        : new IndexedMarks(
            chance(0.5),
            chance(0.5) ? 1 + random.nextInt(5) : null,
            chance(0.2) ? word() + " noted" : null,
            chance(0.2),
            chance(0.4) ? List.of("live", "set-" + random.nextInt(3)) : List.of());
  }

  /// Mostly in or near C, so that progressions come again.
  private ChordTrack chords() {
    int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 8);
    int[] starts = new int[size];
    byte[] codes = new byte[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      int code = last;
      while (code == last) {
        int root = List.of(0, 5, 7, 9, 2, 4).get(random.nextInt(6));
        int quality = chance(0.8) ? random.nextInt(2) : random.nextInt(13);
        code = chance(0.05) ? ChordTrack.NO_CHORD : root << 4 | quality;
      }
      codes[i] = (byte) code;
      starts[i] = (i == 0 ? 0 : starts[i - 1]) + 480 * (1 + random.nextInt(8));
      last = code;
    }
    Bytes none = Bytes.wrap(new byte[size]);
    int end = starts[size - 1] + 1_920;
    return new ChordTrack(Ints.wrap(starts), Bytes.of(codes), none, none, end, chance(0.5));
  }

  private static @Nullable String instrument(IndexedPart part) {
    return part.instrument() == null ? null : part.instrument().slug();
  }

  private Bytes noteHash() {
    var hash = new byte[16];
    hash[7] = (byte) random.nextInt();
    hash[6] = (byte) random.nextInt(8);
    return Bytes.wrap(hash);
  }

  private SimilarityVector vector() {
    var values = new byte[SimilarityVector.SIZE];
    random.nextBytes(values);
    return new SimilarityVector(Bytes.wrap(values), 1 + random.nextInt(31));
  }

  private List<Place> places() {
    var places = new ArrayList<Place>();
    int count = chance(0.15) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String folder =
          switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "Loops/" + word();
            case 2 -> "Drums/" + word() + "/Fills";
            default -> "Loops";
          };
      String extension = chance(0.5) ? ".mid" : ".MIDI";
      places.add(new Place(pick(ROOTS), folder, name() + extension, !chance(0.05)));
    }
    return places;
  }

  private String name() {
    String separator = pick(SEPARATORS);
    var name = new StringBuilder(word());
    for (int i = random.nextInt(3); i > 0; i--) {
      name.append(separator).append(word());
    }
    if (chance(0.5)) {
      name.append(pick(SEPARATORS)).append(random.nextInt(40));
    }
    if (chance(0.3)) {
      name.append(pick(SEPARATORS)).append(80 + random.nextInt(80)).append("bpm");
    }
    if (chance(0.2)) {
      name.append("_F#m");
    }
    return name.toString();
  }

  private List<IndexedPack> packs() {
    if (chance(0.4)) {
      return List.of();
    }
    boolean first = chance(0.5);
    return List.of(
        first
            ? new IndexedPack("funk-essentials", "Funk Essentials!", "loopmasters", "LoopMasters")
            : new IndexedPack("drums-vol-1", "Drums, Vol. 1", null, null));
  }

  private List<IndexedTag> tags() {
    var tags = new ArrayList<IndexedTag>();
    for (String tag : TAGS) {
      if (chance(0.2)) {
        String[] parts = tag.split(":", -1);
        String label =
            parts[0].equals("lo-fi")
                ? "Lo-Fi"
                : io.midicenter.index.field.Labels.plainLabel(parts[0]);
        tags.add(new IndexedTag(parts[0], parts[1], label, List.of()));
      }
    }
    return tags;
  }

  private List<IndexedPart> parts() {
    var parts = new ArrayList<IndexedPart>();
    for (int i = chance(0.6) ? 1 : random.nextInt(6); i > 0; i--) {
      Instrument instrument = chance(0.1) ? null : INSTRUMENTS[random.nextInt(INSTRUMENTS.length)];
      boolean drums = instrument != null && instrument.family().equals("drums");
      Role role =
          drums
              ? Role.DRUMS
              : chance(0.3) ? null : List.of(Role.values()).get(1 + random.nextInt(6));
      parts.add(
          new IndexedPart(
              instrument,
              role,
              drums ? 10 : 1 + random.nextInt(9),
              drums || instrument == null ? null : instrument.code(),
              1 + random.nextInt(500)));
    }
    return parts;
  }

  private IndexedMusic music(int parts) {
    Double bpm = chance(0.15) ? null : Math.round((60 + random.nextGaussian() * 20 + 60) * 4) / 4.0;
    bpm = bpm == null ? null : Math.max(20, bpm);
    MusicalKey key = chance(0.25) ? null : MusicalKey.ALL.get(random.nextInt(24));
    Integer low = parts == 0 || chance(0.2) ? null : 24 + random.nextInt(40);
    return new IndexedMusic(
        bpm,
        bpm == null ? null : random.nextInt(101) / 100.0,
        bpm == null || chance(0.7) ? List.of() : List.of(bpm * 1.5, 100.0),
        key,
        key == null ? null : random.nextInt(101) / 100.0,
        key == null ? List.of() : List.of(key, MusicalKey.ALL.get(random.nextInt(24))),
        key == null ? null : key.signature(),
        chance(0.3) ? null : chance(0.7) ? new Meter(4, 4) : new Meter(3 + random.nextInt(4), 8),
        chance(0.05) ? null : random.nextInt(240_000),
        chance(0.2) ? null : (1 << random.nextInt(6)) + (chance(0.2) ? 0.3 : 0),
        chance(0.1) ? null : List.of(Kind.values()).get(random.nextInt(5)),
        chance(0.2) ? null : chance(0.5),
        chance(0.5) ? null : 1 << random.nextInt(6),
        chance(0.2) ? null : random.nextInt(13),
        random.nextInt(3),
        1 + random.nextInt(12),
        random.nextInt(3_000),
        chance(0.1) ? null : 1 + random.nextInt(12),
        low,
        low == null ? null : low + random.nextInt(40),
        chance(0.1) ? null : 1 + random.nextInt(127),
        chance(0.3) ? null : random.nextInt(2_000) / 100.0,
        chance(0.5) ? null : 50 + random.nextInt(200) / 10.0,
        chance(0.1));
  }

  /// The first words are the most frequent, as in real names.
  private String word() {
    return WORDS[random.nextInt(1 + random.nextInt(1 + random.nextInt(WORDS.length)))];
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}

package io.midicenter.catalog;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.FusionInput;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeyProbability;
import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Source;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.TempoPoint;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.Warning;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.analysis.names.NameParser;
import io.midicenter.analysis.parts.Instruments;
import io.midicenter.analysis.tags.Tag;
import io.midicenter.analysis.tags.Vocabulary;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.NewFile;
import io.midicenter.catalog.write.Reading;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.Blake3;
import org.jspecify.annotations.Nullable;

/// Made-up analyses and files: any value a column may hold, nothing musical about them.
public final class Samples {
  private static final List<Tag> TAGS = Vocabulary.get().all();

  private final Random random;
  private final MusicSamples music;

  public Samples(Random random) {
    this.random = random;
    this.music = new MusicSamples(random);
  }

  /// The hash of made-up bytes.
  public static Bytes hash(long content) {
    return Bytes.wrap(Blake3.hash(ByteBuffer.allocate(8).putLong(content).array()));
  }

  /// A file of made-up bytes with an analysis of its own, fused with its name.
  public NewFile file(int rootId, String folder, String name, long content) {
    return file(rootId, folder, name, content, 1_600_000_000_000_000_000L + content);
  }

  public NewFile file(int rootId, String folder, String name, long content, long modifiedNanos) {
    var at = new DiskFile(rootId, folder, name, null, 1_000 + content % 1_000, modifiedNanos);
    return new NewFile(
        at,
        hash(content),
        (int) (1_000 + content % 1_000),
        new Reading.Analysed(row(new Samples(new Random(content)).analysis(), at)));
  }

  /// `analysis` fused with the name of one place.
  public static AnalysisRow row(Analysis analysis, DiskFile at) {
    FusionInput input = AnalysisRow.fusionInput(analysis);
    var names =
        new NameParser()
            .parse(
                Place.folders(Place.folderOf(at.folder(), at.name(), at.member())),
                Place.stem(Place.nameOf(at.name())));
    return AnalysisRow.of(analysis, input, Fusion.fuse(input, List.of(names)));
  }

  public Analysis analysis() {
    int parts = random.nextInt(100) == 0 ? 256 : random.nextInt(7);
    int notes = random.nextInt(1000) == 0 ? Integer.MAX_VALUE : random.nextInt(5_000);
    var list = new ArrayList<Part>();
    for (int i = 0; i < parts; i++) {
      list.add(part(i));
    }
    return new Analysis(
        one(Analysis.Status.values()),
        warnings(),
        random.nextInt(3),
        random.nextInt(65_536),
        one(TimeBase.values()),
        random.nextInt(4_097),
        notes,
        notes,
        maybe(() -> random.nextInt(Integer.MAX_VALUE)),
        maybe(() -> random.nextLong(1L << 50)),
        maybe(() -> random.nextInt(10_000)),
        tempo(),
        maybe(random::nextDouble),
        new MeterAnalysis(fact(this::meter), random.nextInt(9), many(3, this::meter)),
        new Extent(
            fact(() -> random.nextDouble() * 500),
            maybe(() -> random.nextInt(9)),
            maybe(random::nextBoolean),
            maybe(() -> 1 << random.nextInt(6))),
        fact(() -> one(Kind.values())),
        statistics(),
        music.feel(),
        list,
        keys(),
        music.chords(),
        music.lines(),
        music.drums(),
        music.structure(text()),
        music.complexity(),
        music.controllers(),
        music.performance(),
        texts(),
        many(40, this::tag),
        music.vector(),
        maybe(() -> bytes(16)),
        maybe(() -> bytes(16)),
        bytes(3 * random.nextInt(161)));
  }

  private TempoAnalysis tempo() {
    return new TempoAnalysis(
        fact(this::bpm),
        maybe(this::bpm),
        maybe(this::bpm),
        maybe(this::bpm),
        maybe(this::bpm),
        maybe(this::bpm),
        random.nextInt(100),
        random.nextBoolean(),
        random.nextBoolean(),
        many(64, () -> new TempoPoint(random.nextLong(1L << 40), bpm())),
        many(4, this::bpm));
  }

  private double bpm() {
    return 10 + random.nextDouble() * 990;
  }

  private Meter meter() {
    return new Meter(1 + random.nextInt(64), 1 << random.nextInt(7));
  }

  private KeyAnalysis keys() {
    boolean known = random.nextBoolean();
    var probabilities = new ArrayList<Double>();
    for (int i = 0; known && i < 24; i++) {
      probabilities.add(random.nextDouble() / 12);
    }
    return new KeyAnalysis(
        known ? Fact.estimated(one(MusicalKey.ALL), random.nextDouble()) : Fact.none(),
        known
            ? many(3, () -> new KeyProbability(one(MusicalKey.ALL), random.nextDouble()))
            : List.of(),
        probabilities,
        fact(() -> random.nextInt(15) - 7),
        music.segments(),
        maybe(() -> new KeySignature(random.nextInt(15) - 7, random.nextBoolean())));
  }

  private NoteStatistics statistics() {
    return new NoteStatistics(
        maybe(() -> random.nextInt(128)),
        maybe(() -> random.nextInt(128)),
        maybe(() -> 1 + random.nextInt(128)),
        maybe(() -> random.nextInt(128)),
        maybe(() -> random.nextDouble() * 127),
        maybe(() -> random.nextInt(128)),
        maybe(() -> random.nextDouble() * 60),
        maybe(() -> random.nextInt(10_000)),
        maybe(() -> random.nextDouble() * 10_000),
        maybe(() -> random.nextDouble() * 1e12),
        maybe(() -> random.nextDouble() * 1_000),
        maybe(random::nextDouble),
        maybe(() -> random.nextInt(13)));
  }

  private Part part(int track) {
    List<Instrument> instruments = Instruments.all();
    return new Part(
        track,
        random.nextInt(16),
        1 + random.nextInt(16),
        maybe(() -> random.nextInt(128)),
        maybe(() -> random.nextInt(128)),
        maybe(() -> random.nextInt(128)),
        one(ProgramSet.values()),
        fact(() -> one(instruments)),
        maybe(this::text),
        fact(() -> one(Role.values())),
        1 + random.nextInt(100_000),
        random.nextInt(128),
        random.nextInt(128),
        1 + random.nextDouble() * 126,
        random.nextInt(500),
        random.nextDouble(),
        maybe(() -> random.nextInt(13)),
        random.nextDouble(),
        maybe(random::nextDouble));
  }

  private List<Warning> warnings() {
    return many(
        5,
        () -> new Warning(one(SmfFault.values()), random.nextInt(), 1 + random.nextInt(1_000_000)));
  }

  private Texts texts() {
    if (random.nextInt(3) == 0) {
      return Texts.NONE;
    }
    var strings = new EnumMap<TextKind, List<String>>(TextKind.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      strings.put(one(TextKind.values()), many(5, this::text));
    }
    if (random.nextInt(50) == 0) {
      strings.put(TextKind.LYRIC, List.of("la ".repeat(21_845)));
    }
    return new Texts(
        strings, fact(() -> "windows-1252"), fact(this::text), fact(this::text), maybe(() -> "en"));
  }

  private TagFact tag() {
    Tag tag = one(TAGS);
    return new TagFact(
        tag.slug(), tag.category(), one(TagSource.values()), 0.3 + random.nextDouble() * 0.7);
  }

  /// Anything between ASCII and what PostgreSQL refuses.
  String text() {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append('\0');
        case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 2 -> text.appendCodePoint(0x1F3B9);
        case 3 -> text.append("東京");
        case 4 -> text.append("\"\\\n\t");
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private Bytes bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  private <T> Fact<T> fact(Supplier<T> value) {
    Source source = one(Source.values());
    return source == Source.NONE
        ? Fact.none()
        : new Fact<>(value.get(), source, random.nextInt(9) == 0 ? 1 : random.nextDouble());
  }

  private <T> List<T> many(int most, Supplier<T> value) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(value.get());
    }
    return list;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

package io.midicenter.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.engine.Fusion;
import io.midicenter.analysis.names.NameParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);
  private static final Fact<Double> DECLARED_128 = Fact.declared(128.0, 0.97);
  private static final Fact<Double> ONLY_120 = Fact.declared(120.0, 0.6);

  @Test
  void anExplicitTempoThatTheFileConfirmsIsTheFiles() {
    Fused fused = fuse(tempo(Fact.declared(127.99, 0.97), false), "Loop 128bpm");
    assertThat(fused.tempo()).isEqualTo(Fact.declared(127.99, 0.99));
    assertThat(fused.evidence().tempo().getFirst()).isEqualTo("The name says 128 BPM (\"128bpm\")");
  }

  @Test
  void anExplicitTempoThatTheNotesConfirmIsTheNames() {
    assertThat(fuse(tempo(Fact.estimated(127.0, 0.6), false), "Loop 128bpm").tempo())
        .isEqualTo(Fact.filename(128.0, 0.99));
  }

  @Test
  void againstTheDefault120OrNothingTheNameWins() {
    assertThat(fuse(tempo(ONLY_120, true), "Loop 93bpm").tempo())
        .isEqualTo(Fact.filename(93.0, 0.9));
    assertThat(fuse(tempo(Fact.none(), false), "Loop 93bpm").tempo())
        .isEqualTo(Fact.filename(93.0, 0.9));
    assertThat(fuse(tempo(Fact.estimated(130.0, 0.85), true), "Loop 93bpm").tempo())
        .isEqualTo(Fact.filename(93.0, 0.7));
    assertThat(fuse(tempo(Fact.estimated(186.0, 0.85), true), "Loop 93bpm").tempo())
        .isEqualTo(Fact.filename(93.0, 0.9));
  }

  @Test
  void aNameAtHalfOrDoubleTheFileWins() {
    Fused fused = fuse(tempo(Fact.declared(170.0, 0.97), false), "Halftime 85bpm");
    assertThat(fused.tempo()).isEqualTo(Fact.filename(85.0, 0.85));
    assertThat(fused.tempoAlternatives()).containsExactly(170.0);
  }

  @Test
  void aTrustedMapStandsAgainstANameButIsDoubted() {
    Fused fused = fuse(tempo(DECLARED_128, false), "Loop 100bpm");
    assertThat(fused.tempo()).isEqualTo(Fact.declared(128.0, 0.6));
    assertThat(fused.tempoAlternatives()).containsExactly(100.0);
    assertThat(fused.evidence().tempo()).anyMatch(why -> why.startsWith("Tempo conflict"));
  }

  @Test
  void aBareNumberCountsOnlyWhereTheFileAgrees() {
    assertThat(fuse(tempo(DECLARED_128, false), "Lead_C_128").tempo())
        .isEqualTo(Fact.declared(128.0, 0.98));
    assertThat(fuse(tempo(Fact.estimated(127.0, 0.55), false), "Lead_C_128").tempo())
        .isEqualTo(Fact.filename(128.0, 0.8));
    assertThat(fuse(tempo(Fact.estimated(127.0, 0.45), false), "Lead_C_128").tempo())
        .isEqualTo(Fact.estimated(127.0, 0.45));
    Fused alone = fuse(tempo(Fact.none(), false), "Lead_C_128");
    assertThat(alone.tempo().isKnown()).isFalse();
    assertThat(alone.tempoAlternatives()).containsExactly(128.0);
  }

  @Test
  void aBareNumberThatOnlyTheRecordersDefaultConfirmsDoesNotCount() {
    Fused fused = fuse(tempo(Fact.estimated(87.0, 0.75), true), "Lead_C_120");
    assertThat(fused.tempo()).isEqualTo(Fact.estimated(87.0, 0.75));
    assertThat(fused.tempoAlternatives()).containsExactly(120.0);
  }

  @Test
  void evidenceSaysThatATempoWasHeardAndWhereTheNameAgrees() {
    assertThat(fuse(tempo(Fact.estimated(87.0, 0.75), true), "Take").evidence().tempo())
        .containsExactly("Heard from the notes: about 87 BPM");
    assertThat(fuse(tempo(Fact.estimated(127.5, 0.8), true), "Take 128 bpm").evidence().tempo())
        .containsExactly(
            "The name says 128 BPM (\"128 bpm\")", "The notes agree: they move at about 127.5 BPM");
    assertThat(fuse(tempo(Fact.estimated(90.0, 0.85), false), "Take 128 bpm").evidence().tempo())
        .contains("The notes suggest 90 BPM");
  }

  @Test
  void locationsThatDisagreeNeedTheFileOrAMajority() {
    assertThat(fuse(tempo(DECLARED_128, false), "Loop 90bpm", "Loop 128bpm").tempo())
        .isEqualTo(Fact.declared(128.0, 0.99));
    assertThat(
            fuse(tempo(Fact.none(), false), "Loop 90bpm", "A 100bpm", "B 100bpm").tempo().value())
        .isEqualTo(100.0);
    Fused split = fuse(tempo(Fact.none(), false), "Loop 90bpm", "A 100bpm");
    assertThat(split.tempo().isKnown()).isFalse();
    assertThat(split.tempoAlternatives()).containsExactly(90.0, 100.0);
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfLocations() {
    List<String> paths = new ArrayList<>(List.of("X 90bpm", "A 100bpm Am", "B 100bpm C 4 bars"));
    Fused first = fuse(key(null, null), paths.toArray(String[]::new));
    Collections.reverse(paths);
    Fused second = fuse(key(null, null), paths.toArray(String[]::new));
    assertThat(second.tempo()).isEqualTo(first.tempo());
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(second.tags()).isEqualTo(first.tags());
  }

  @Test
  void aNameThatContradictsItselfSaysSo() {
    Fused fused = fuse(tempo(Fact.none(), false), "Loop 120bpm 128bpm");
    assertThat(fused.tempo().isKnown()).isFalse();
    assertThat(fused.evidence().tempo().getFirst()).startsWith("The name contradicts itself");
  }

  @Test
  void withoutAnyWordNothingIsInvented() {
    Fused fused = fuse(tempo(Fact.none(), false), "asdf");
    assertThat(fused.tempo().isKnown()).isFalse();
    assertThat(fused.key().isKnown()).isFalse();
    assertThat(fused.meter().isKnown()).isFalse();
    assertThat(fused.bars().isKnown()).isFalse();
    assertThat(fused.kind().isKnown()).isFalse();
    assertThat(fused.tags()).isEmpty();
  }

  @Test
  void aNamedKeyTipsTheNotes() {
    // Notes of C major and A minor alike: the name decides.
    Fused fused = fuse(key(notes(0, 0.45, 21, 0.40), null), "Loop Am 120");
    assertThat(name(fused)).isEqualTo("Am");
    assertThat(fused.key().source()).isEqualTo(Source.FILENAME);
    assertThat(fused.key().confidence()).isGreaterThan(0.9);
    assertThat(fused.evidence().key()).contains("The name says A minor (\"Am\")");
  }

  @Test
  void strongNotesOverruleADoubtfulName() {
    Fused fused = fuse(key(notes(0, 0.97, 21, 0.001), null), "I Am The Walrus");
    assertThat(name(fused)).isEqualTo("C");
    assertThat(fused.key().source()).isEqualTo(Source.ESTIMATED);
  }

  @Test
  void aTonicLeavesTheModeToTheNotes() {
    Fused fused = fuse(key(notes(5, 0.30, 17, 0.50), null), "Loop_F_120bpm");
    assertThat(name(fused)).isEqualTo("Fm");
    assertThat(fused.key().source()).isEqualTo(Source.FILENAME);
  }

  @Test
  void aSignatureOtherThanCIsStrongEvidenceAndTheSignatureOfCNone() {
    Fused signed = fuse(key(notes(7, 0.5, 2, 0.45), new KeySignature(2, false)), "x");
    assertThat(name(signed)).isEqualTo("D");
    assertThat(signed.key().source()).isEqualTo(Source.DECLARED);
    Fused unsigned = fuse(key(notes(7, 0.5, 2, 0.45), new KeySignature(0, false)), "x");
    assertThat(name(unsigned)).isEqualTo("G");
    Fused minor = fuse(key(notes(0, 0.04, 12, 0.04), new KeySignature(-3, true)), "x");
    assertThat(name(minor)).isEqualTo("Cm");
  }

  @Test
  void enharmonicSignaturesMeanTheSameKeys() {
    Fused sharps = fuse(key(notes(6, 0.2, 1, 0.2), new KeySignature(6, false)), "x");
    assertThat(name(sharps)).isEqualTo("Gb");
    Fused seven = fuse(key(notes(1, 0.2, 0, 0.2), new KeySignature(7, false)), "x");
    assertThat(name(seven)).isEqualTo("Db");
  }

  @Test
  void evidenceSaysThatAMeterWasHeardAndAnExplicitNameOverrulesIt() {
    Fact<Meter> heard = Fact.estimated(new Meter(3, 4), 0.8);
    assertThat(fuse(meter(heard), "asdf").evidence().meter())
        .containsExactly("The accents of the notes suggest 3/4");
    Fused named = fuse(meter(heard), "Loop 6-8 feel");
    assertThat(named.meter().value()).isEqualTo(new Meter(6, 8));
    assertThat(named.meter().source()).isEqualTo(Source.FILENAME);
    assertThat(named.evidence().meter()).contains("The accents of the notes suggest 3/4");
  }

  @Test
  void aMeterInTheNameConfirmsFillsOrCastsDoubt() {
    assertThat(fuse(meter(Fact.declared(new Meter(6, 8), 0.95)), "Loop 6-8").meter())
        .isEqualTo(Fact.declared(new Meter(6, 8), 0.97));
    assertThat(fuse(meter(Fact.none()), "Loop 6-8").meter())
        .isEqualTo(Fact.filename(new Meter(6, 8), 0.6));
    Fact<Meter> doubted = fuse(meter(Fact.declared(new Meter(4, 4), 0.8)), "Loop 6-8").meter();
    assertThat(doubted.value()).isEqualTo(new Meter(4, 4));
    assertThat(doubted.confidence()).isCloseTo(0.5, NEAR);
    assertThat(fuse(meter(Fact.none()), "Minute Waltz").meter().isKnown()).isFalse();
  }

  @Test
  void barsInTheNameConfirmOrFill() {
    assertThat(fuse(bars(Fact.estimated(4.0, 0.7)), "Loop 4 bars").bars())
        .isEqualTo(Fact.estimated(4.0, 0.98));
    assertThat(fuse(bars(Fact.none()), "Loop 4 bars").bars()).isEqualTo(Fact.filename(4.0, 0.8));
    assertThat(fuse(bars(Fact.estimated(8.0, 0.7)), "Loop 4 bars").bars())
        .isEqualTo(Fact.estimated(8.0, 0.7));
  }

  @Test
  void aKindWordWinsOverTheLength() {
    assertThat(fuse(kind(Fact.estimated(Kind.LOOP, 0.6)), "Rock Beat 98bpm fill").kind())
        .isEqualTo(Fact.filename(Kind.FILL, 0.9));
    assertThat(fuse(kind(Fact.estimated(Kind.PHRASE, 0.6)), "Loops/Bass 1").kind())
        .isEqualTo(Fact.filename(Kind.LOOP, 0.75));
    assertThat(fuse(kind(Fact.estimated(Kind.SONG, 0.6)), "asdf").kind())
        .isEqualTo(Fact.estimated(Kind.SONG, 0.6));
  }

  @Test
  void aDrumWordCompletesTheEvidenceOfTheNotes() {
    FusionInput input = input(Fact.none(), false, notes(0, 0.5, 1, 0.1), null, 0.5);
    Fused drums = fuse(input, "Rock Drum Loop 120bpm");
    assertThat(drums.drumsByName()).isTrue();
    assertThat(drums.key().isKnown()).isFalse();
    assertThat(drums.keysPossible()).isEmpty();
    assertThat(drums.tags()).extracting(TagFact::tag).contains("drums", "rock");
    assertThat(fuse(input, "Rock Piano Loop 120bpm").drumsByName()).isFalse();
  }

  @Test
  void tagsOfTheBytesAndOfAllNamesMeetOncePerSource() {
    FusionInput input = input(Fact.none(), false, List.of(), null, 0);
    Fused fused = fuse(input, "House Music/Deep House Bass", "Bass/Deep House Bass 2");
    assertThat(fused.tags()).doesNotHaveDuplicates();
    assertThat(fused.tags().stream().filter(tag -> tag.tag().equals("deep-house"))).hasSize(1);
    assertThat(fused.tags()).extracting(TagFact::tag).contains("bass", "house", "electronic");
  }

  private static String name(Fused fused) {
    MusicalKey key = fused.key().value();
    return key == null ? "none" : key.canonicalName();
  }

  private static Fused fuse(FusionInput input, String... paths) {
    var parser = new NameParser();
    var names = new ArrayList<NameFacts>();
    for (String path : paths) {
      List<String> parts = Arrays.asList(path.split("/", -1));
      names.add(parser.parse(parts.subList(0, parts.size() - 1), parts.getLast()));
    }
    return Fusion.fuse(input, names);
  }

  /// Probabilities with two keys given and the rest shared evenly.
  private static List<Double> notes(int a, double pa, int b, double pb) {
    var p = new ArrayList<>(Collections.nCopies(24, (1 - pa - pb) / 22));
    p.set(a, pa);
    p.set(b, pb);
    return p;
  }

  private static FusionInput tempo(Fact<Double> tempo, boolean only120) {
    return input(tempo, only120, List.of(), null, 0);
  }

  private static FusionInput key(
      @Nullable List<Double> probabilities, @Nullable KeySignature signature) {
    List<Double> p = probabilities == null ? List.of() : probabilities;
    return input(Fact.none(), false, p, signature, 0);
  }

  private static FusionInput meter(Fact<Meter> meter) {
    return new FusionInput(
        Fact.none(),
        List.of(),
        false,
        meter,
        Fact.none(),
        Fact.none(),
        Fact.none(),
        List.of(),
        null,
        0,
        List.of());
  }

  private static FusionInput bars(Fact<Double> bars) {
    return new FusionInput(
        Fact.none(),
        List.of(),
        false,
        Fact.none(),
        bars,
        Fact.none(),
        Fact.none(),
        List.of(),
        null,
        0,
        List.of());
  }

  private static FusionInput kind(Fact<Kind> kind) {
    return new FusionInput(
        Fact.none(),
        List.of(),
        false,
        Fact.none(),
        Fact.none(),
        kind,
        Fact.none(),
        List.of(),
        null,
        0,
        List.of());
  }

  private static FusionInput input(
      Fact<Double> tempo,
      boolean only120,
      List<Double> keys,
      @Nullable KeySignature signature,
      double drumScore) {
    Fact<MusicalKey> key = Fact.none();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == Collections.max(keys).doubleValue() && !key.isKnown()) {
        key = Fact.estimated(MusicalKey.ALL.get(i), keys.get(i));
      }
    }
    return new FusionInput(
        tempo,
        List.of(),
        only120,
        Fact.none(),
        Fact.none(),
        Fact.none(),
        key,
        keys,
        signature,
        drumScore,
        List.of());
  }
}

package io.midicenter.analysis.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Kind;
import io.midicenter.analysis.NameFact;
import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NameParserTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  private final NameParser parser = new NameParser();

  @Test
  void aNumberBesideBpmIsAnExplicitTempo() {
    for (String name :
        List.of(
            "Loop 128bpm",
            "Loop_128_BPM",
            "bpm128 loop",
            "BPM 128",
            "Loop (128 Bpm)",
            "BPM: 128",
            "Loop 7 - 128bpm 4 bars",
            "01 BPM 128")) {
      NameFact<Double> tempo = tempo(name);
      assertThat(tempo.value()).as(name).isEqualTo(128);
      assertThat(tempo.explicit()).as(name).isTrue();
      assertThat(tempo.confidence()).as(name).isCloseTo(0.95, EXACT);
    }
    assertThat(tempo("Groove 92.5bpm").value()).isEqualTo(92.5);
    assertThat(tempo("Groove 92.25 bpm").value()).isEqualTo(92.25);
  }

  @Test
  void aNumberAfterTempoIsExplicitButLessSure() {
    assertThat(tempo("Sketch tempo 96").confidence()).isCloseTo(0.85, EXACT);
    assertThat(tempo("Sketch tempo=96").value()).isEqualTo(96);
  }

  @Test
  void aBareNumberIsOnlyACandidate() {
    NameFact<Double> tempo = tempo("Lead_C_92");
    assertThat(tempo.explicit()).isFalse();
    assertThat(tempo.confidence()).isCloseTo(0.35, EXACT);
  }

  @Test
  void tempiOutsideTwentyToFourHundredAreNone() {
    assertThat(parse("Loop 12bpm").tempo()).isEmpty();
    assertThat(parse("Loop 999 BPM").tempo()).isEmpty();
  }

  @Test
  void aNameThatContradictsItselfIsNotBelieved() {
    NameFacts facts = parse("Loop 120bpm 128bpm");
    assertThat(facts.tempo()).hasSize(2).allMatch(f -> !f.explicit() && f.confidence() == 0.4);
  }

  @Test
  void nearerComponentsWin() {
    NameFacts facts = parse("120 bpm/Loop 128bpm");
    assertThat(facts.tempo().getFirst().value()).isEqualTo(128);
    assertThat(facts.tempo().get(1).confidence()).isCloseTo(0.95 * 0.9, EXACT);
    assertThat(facts.tempo().get(1).distance()).isEqualTo(1);
  }

  @Test
  void aLetterWithItsModeIsAKey() {
    for (String name :
        List.of(
            "Loop A minor",
            "Loop_Amin_120",
            "loop amin 120",
            "Loop A-Min",
            "Loop Aminor",
            "Sonata in A minor D 784",
            "Etude a-moll",
            "loop in a minor",
            "Pad_AMin")) {
      assertThat(key(name)).as(name).isEqualTo("Am");
      assertThat(parse(name).key().getFirst().explicit()).as(name).isTrue();
    }
    assertThat(key("F# major - ii-V-I-I")).isEqualTo("Gb");
    assertThat(key("Bb-maj_7-8_132")).isEqualTo("Bb");
    assertThat(key("Prelude in C sharp minor")).isEqualTo("Dbm");
    assertThat(key("Sonate B-Dur")).isEqualTo("Bb");
    assertThat(key("Messe h-moll")).isEqualTo("Bm");
    assertThat(key("Walzer Es-Dur")).isEqualTo("Eb");
    assertThat(key("E♭ major groove")).isEqualTo("Eb");
    assertThat(confidence("Loop A minor")).isCloseTo(0.9, EXACT);
  }

  @Test
  void aLetterWithASmallMIsAMinorKey() {
    assertThat(confidence("Root Bass Fm 112bpm")).isCloseTo(0.85, EXACT);
    assertThat(confidence("C#m 128")).isCloseTo(0.9, EXACT);
    assertThat(key("C#m 128")).isEqualTo("Dbm");
    assertThat(key("Iron Orchard - Am 193")).isEqualTo("Am");
    assertThat(key("Deep_House_Bass_124_Am")).isEqualTo("Am");
    assertThat(key("swing_Fsm_116bpm")).isEqualTo("Gbm");
  }

  @Test
  void betweenWordsASmallMIsDoubtful() {
    for (String name : List.of("I Am The Walrus", "Catch_Em_All", "Rock am Ring", "Rock Am Ring")) {
      assertThat(parse(name).key()).as(name).allMatch(f -> !f.explicit());
    }
    assertThat(confidence("I Am The Walrus")).isCloseTo(0.3, EXACT);
    assertThat(confidence("A Minor Thing in Blue")).isCloseTo(0.4, EXACT);
    assertThat(parse("GM Drums").key()).isEmpty();
    assertThat(parse("AM 120").key()).isEmpty();
  }

  @Test
  void aTonicWithoutModeCountsBesideATempoOrAfterKey() {
    assertThat(tonic("Lead_F#_132")).isEqualTo(6);
    assertThat(tonic("Paper Lanterns - A 108")).isEqualTo(9);
    assertThat(tonic("arp 01 - E - 111 BPM")).isEqualTo(4);
    assertThat(tonic("Pad in key of D")).isEqualTo(2);
    assertThat(parse("Pad in key of D").tonic().getFirst().confidence()).isCloseTo(0.7, EXACT);
    assertThat(tonic("Bass Eb")).isEqualTo(3);
    assertThat(parse("Kick C3").tonic()).isEmpty();
    assertThat(parse("Bb Clarinet").tonic()).isEmpty();
    assertThat(parse("Plan B").tonic()).isEmpty();
    assertThat(parse("Section A 120").tonic()).isEmpty();
  }

  @Test
  void theCamelotCodeCountsBesideATempo() {
    assertThat(key("Melody 8A 124")).isEqualTo("Am");
    assertThat(key("Melody 124 12B")).isEqualTo("E");
    assertThat(parse("Bus 8A").key()).isEmpty();
  }

  @Test
  void threeChordSymbolsInARowAreAProgressionAndNoKey() {
    assertThat(parse("Am-F-C-G 120").chords()).containsExactly("Am", "F", "C", "G");
    assertThat(parse("Am-F-C-G 120").key()).isEmpty();
    assertThat(parse("C major ii-V-I").chords()).containsExactly("ii", "V", "I");
    assertThat(parse("Am7 Dm7 Gmaj7").chords()).containsExactly("Am7", "Dm7", "Gmaj7");
    assertThat(parse("Am7").key()).isEmpty();
    assertThat(parse("A B C").chords()).isEmpty();
  }

  @Test
  void barsAreNumbersBesideBar() {
    assertThat(parse("Loop 4 bars").bars().getFirst().value()).isEqualTo(4);
    assertThat(parse("8bar_groove").bars().getFirst().value()).isEqualTo(8);
    assertThat(parse("12 bar blues").bars()).isEmpty();
    assertThat(parse("Loop 999 bars").bars()).isEmpty();
  }

  @Test
  void metersAreKnownPairsOutsideLongerGroups() {
    assertThat(meter("16_jazz-funk_116_fill_4-4")).isEqualTo("4/4");
    assertThat(meter("Bb-maj_7-8_132")).isEqualTo("7/8");
    assertThat(meter("Groove 6_8 feel")).isEqualTo("6/8");
    assertThat(parse("Groove 6-8 feel").meter().getFirst().confidence()).isCloseTo(0.85, EXACT);
    assertThat(parse("Groove 6-8").meter().getFirst().confidence()).isCloseTo(0.6, EXACT);
    assertThat(meter("Minute Waltz")).isEqualTo("3/4");
    assertThat(parse("Minute Waltz").meter().getFirst().explicit()).isFalse();
    assertThat(parse("2024-3-4").meter()).isEmpty();
    assertThat(parse("Vol 3-4").meter()).isEmpty();
    assertThat(parse("Loop 5-7").meter()).isEmpty();
  }

  @Test
  void theTitleIsTheStemWithoutIndexVersionAndFacts() {
    assertThat(parse("Rock Beat 01 136bpm").title()).isEqualTo("Rock Beat");
    assertThat(parse("Ninth Avenue Hop - C#m 108").title()).isEqualTo("Ninth Avenue Hop");
    assertThat(parse("02-Gotta-catch-that-train").title()).isEqualTo("Gotta catch that train");
    assertThat(parse("Paper Lanterns (copy)").title()).isEqualTo("Paper Lanterns");
    assertThat(parse("My_Song_v2").title()).isEqualTo("My Song");
    assertThat(parse("Ballad take 3").title()).isEqualTo("Ballad");
    assertThat(parse("99 Luftballons").title()).isEqualTo("99 Luftballons");
    assertThat(parse("Song 2").title()).isEqualTo("Song 2");
    assertThat(parse("128bpm").title()).isEqualTo("128bpm");
  }

  @Test
  void aWordNamesTheKind() {
    assertThat(kind("Rock Beat 02 98bpm fill")).isEqualTo(Kind.FILL);
    assertThat(kind("Kick One-Shot")).isEqualTo(Kind.ONE_SHOT);
    assertThat(kind("Loops/Root Bass Fm 112bpm")).isEqualTo(Kind.LOOP);
    assertThat(parse("Loops/Root Bass Fm 112bpm").kind().getFirst().confidence())
        .isCloseTo(0.75, EXACT);
    assertThat(kind("Songs/Metal/Iron Orchard - Am 193")).isEqualTo(Kind.SONG);
    assertThat(parse("Fill Me In").kind()).allMatch(f -> !f.explicit());
  }

  @Test
  void wordsOfNameFolderAndPackAreTags() {
    NameFacts facts = parse("Toontrack Pack/Drums/House/House Beat 01 128bpm");
    assertThat(tag(facts, "house", TagSource.FILE_NAME).confidence()).isGreaterThan(0.85);
    assertThat(tag(facts, "house", TagSource.FOLDER).confidence()).isCloseTo(0.8, EXACT);
    assertThat(tag(facts, "drums", TagSource.FOLDER).confidence()).isCloseTo(0.72, EXACT);
    assertThat(tag(facts, "toontrack", TagSource.PACK).confidence()).isCloseTo(0.75, EXACT);
    assertThat(tag(facts, "electronic", TagSource.FILE_NAME).confidence())
        .isCloseTo(tag(facts, "house", TagSource.FILE_NAME).confidence() * 0.9, EXACT);
    assertThat(facts.drumWord()).isTrue();
  }

  @Test
  void descriptivenessWeighsTags() {
    assertThat(
            tag(parse("The_Ballad_of_Billy_the_Kid"), "ballad", TagSource.FILE_NAME).confidence())
        .isCloseTo(0.45, EXACT);
    assertThat(tag(parse("Deep_House_Bass_124_Am"), "deep-house", TagSource.FILE_NAME).confidence())
        .isCloseTo(0.9, EXACT);
  }

  @Test
  void ordinaryWordsNeedADescriptionOrOtherEvidence() {
    assertThat(parse("Ride").tags()).isEmpty();
    assertThat(tags(parse("Jazz Swing Ride 4-4 160bpm"))).contains("ride", "jazz", "swing");
    assertThat(tags(parse("Trap Beats/Trap"))).contains("trap");
    assertThat(tags(parse("Songs/Metal/Iron Orchard - Am 193"))).contains("metal");
    assertThat(tags(parse("Love/Ode"))).isEmpty();
  }

  @Test
  void trackNamesNameInstrumentsAndDrums() {
    assertThat(NameWords.instrumentWord("Slap Bass 2")).isEqualTo("slap-bass-2");
    assertThat(NameWords.instrumentWord("Lead Vocal")).isEqualTo("vocals");
    assertThat(NameWords.instrumentWord("Horns")).isEqualTo("french-horn");
    assertThat(NameWords.instrumentWord("Track 3")).isNull();
    assertThat(NameWords.drumWord("Kick 2")).isTrue();
    assertThat(NameWords.drumWord("Crash")).isTrue();
    assertThat(NameWords.drumWord("Override")).isFalse();
    assertThat(NameWords.kindWord("drum loop")).isEqualTo(Kind.LOOP);
    assertThat(NameWords.roleWord("Pad 1")).isEqualTo("pad");
  }

  @Test
  void noNameIsSlow() {
    String[] names = {
      "Deep_House_Bass_124_Am", "Rock Beat 01 136bpm", "Ninth Avenue Hop - C#m 108",
      "PolkaFoxIntro_E_146bpm", "16_jazz-funk_116_fill_4-4", "F# major - ii-V-I-I - 127bpm"
    };
    List<String> folders = List.of("Producer Loops Vol 3", "MIDI Loops", "Deep House 124");
    // Processor time: other work on the machine must not fail this.
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long titles = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 12; round++) {
      long start = cpu.getCurrentThreadCpuTime();
      for (int i = 0; i < 2000; i++) {
        titles += parser.parse(folders, names[i % names.length]).title().length();
      }
      best = Math.min(best, (cpu.getCurrentThreadCpuTime() - start) / 2000);
    }
    assertThat(titles).isPositive();
    System.out.println("a path takes " + best / 1000.0 + " us");
    assertThat(best).as("nanoseconds a path").isLessThan(60_000);
  }

  private NameFacts parse(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    return parser.parse(parts.subList(0, parts.size() - 1), parts.getLast());
  }

  private NameFact<Double> tempo(String name) {
    return parse(name).tempo().getFirst();
  }

  private String key(String name) {
    List<String> keys =
        parse(name).key().stream().map(fact -> fact.value().canonicalName()).toList();
    return keys.isEmpty() ? "none" : keys.getFirst();
  }

  private double confidence(String name) {
    return parse(name).key().getFirst().confidence();
  }

  private int tonic(String name) {
    return parse(name).tonic().isEmpty() ? -1 : parse(name).tonic().getFirst().value();
  }

  private String meter(String name) {
    return parse(name).meter().isEmpty()
        ? "none"
        : parse(name).meter().getFirst().value().toString();
  }

  private Kind kind(String name) {
    return parse(name).kind().getFirst().value();
  }

  private static List<String> tags(NameFacts facts) {
    return facts.tags().stream().map(TagFact::tag).distinct().toList();
  }

  private static TagFact tag(NameFacts facts, String slug, TagSource source) {
    return facts.tags().stream()
        .filter(fact -> fact.tag().equals(slug) && fact.source() == source)
        .findFirst()
        .orElseThrow(() -> new AssertionError(slug + " by " + source + " in " + facts.tags()));
  }
}

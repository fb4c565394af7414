package io.midicenter.analysis.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.Instrument;
import io.midicenter.analysis.Meter;
import io.midicenter.analysis.MeterAnalysis;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.ProgramSet;
import io.midicenter.analysis.Role;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TagSource;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.TextKind;
import io.midicenter.analysis.Texts;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataTagsTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);
  private static final MeterAnalysis NO_METER = new MeterAnalysis(Fact.none(), 0, List.of());

  @Test
  void anInstrumentBringsItsWiderTags() {
    Instrument rhodes = new Instrument(4, "electric-piano-1", "Electric piano 1", "piano");
    List<TagFact> tags = tags(List.of(part(rhodes, 4, Role.CHORDS)), new int[128], Texts.NONE);
    assertThat(confidence(tags, "electric-piano-1")).isCloseTo(0.8, NEAR);
    assertThat(confidence(tags, "electric-piano")).isCloseTo(0.72, NEAR);
    assertThat(confidence(tags, "piano")).isCloseTo(0.648, NEAR);
    assertThat(confidence(tags, "chords")).isCloseTo(0.85, NEAR);
    assertThat(tags).filteredOn(t -> t.tag().equals("piano")).hasSize(1);
    assertThat(tags.stream().filter(t -> t.tag().equals("piano")).findFirst().orElseThrow())
        .extracting(TagFact::source)
        .isEqualTo(TagSource.PROGRAM);
  }

  @Test
  void drumPiecesNeedFourHitsAndTwoPercent() {
    int[] notes = new int[128];
    notes[36] = 100;
    notes[35] = 2;
    notes[38] = 50;
    notes[49] = 3;
    notes[56] = 4;
    notes[42] = 200;
    List<TagFact> tags = tags(List.of(), notes, Texts.NONE);
    assertThat(tags).extracting(TagFact::tag).contains("kick", "snare", "closed-hat", "hihat");
    assertThat(tags).extracting(TagFact::tag).doesNotContain("crash", "cowbell");
    assertThat(confidence(tags, "kick")).isCloseTo(0.95, NEAR);
  }

  @Test
  void trackNamesTagButLyricsNeverDo() {
    var texts =
        new Texts(
            Map.of(
                TextKind.TRACK_NAME, List.of("Deep House Bass"),
                TextKind.LYRIC, List.of("rock and roll techno")),
            Fact.none(),
            Fact.none(),
            Fact.none(),
            null);
    List<TagFact> tags = tags(List.of(), new int[128], texts);
    assertThat(confidence(tags, "deep-house")).isCloseTo(0.8, NEAR);
    assertThat(tags).extracting(TagFact::tag).doesNotContain("techno", "rock");
  }

  @Test
  void tempoMeterAndFeelHaveWords() {
    var tempo =
        new TempoAnalysis(
            Fact.declared(128.0, 0.97),
            null,
            null,
            null,
            null,
            null,
            0,
            false,
            false,
            List.of(),
            List.of());
    var meter = new MeterAnalysis(Fact.declared(new Meter(7, 8), 0.95), 0, List.of());
    List<TagFact> tags =
        DataTags.tags(
            List.of(),
            new int[128],
            Texts.NONE,
            tempo,
            meter,
            statistics(12),
            Feel.NONE,
            null,
            Performance.NONE);
    assertThat(confidence(tags, "uptempo")).isCloseTo(0.776, NEAR);
    assertThat(tags).extracting(TagFact::tag).contains("odd-meter", "humanized");
    assertThat(DataTags.tempoWord(59)).isEqualTo("very-slow");
    assertThat(DataTags.tempoWord(114)).isEqualTo("mid-tempo");
    assertThat(DataTags.tempoWord(170)).isEqualTo("very-fast");
  }

  @Test
  void unknownFactsGiveNoTag() {
    assertThat(tags(List.of(), new int[128], Texts.NONE)).isEmpty();
  }

  @Test
  void genreAndMoodAreNeverAssertedFromNotes() {
    int[] notes = new int[128];
    java.util.Arrays.fill(notes, 35, 82, 50);
    List<TagFact> tags = tags(List.of(), notes, Texts.NONE);
    assertThat(tags).isNotEmpty();
    assertThat(tags).extracting(TagFact::category).doesNotContain("genre", "mood");
  }

  private static List<TagFact> tags(List<Part> parts, int[] drumNotes, Texts texts) {
    var tempo =
        new TempoAnalysis(
            Fact.none(), null, null, null, null, null, 0, false, false, List.of(), List.of());
    return DataTags.tags(
        parts,
        drumNotes,
        texts,
        tempo,
        NO_METER,
        statistics(null),
        Feel.NONE,
        null,
        Performance.NONE);
  }

  private static NoteStatistics statistics(@Nullable Integer nomml) {
    return new NoteStatistics(
        null, null, null, null, null, null, null, null, null, null, null, null, nomml);
  }

  private static Part part(Instrument instrument, int program, Role role) {
    return new Part(
        0,
        0,
        1,
        program,
        null,
        null,
        ProgramSet.UNKNOWN,
        Fact.declared(instrument, 0.8),
        null,
        Fact.estimated(role, 0.85),
        10,
        40,
        80,
        90,
        3,
        0.2,
        0,
        0,
        null);
  }

  private static double confidence(List<TagFact> tags, String slug) {
    return tags.stream()
        .filter(tag -> tag.tag().equals(slug))
        .mapToDouble(TagFact::confidence)
        .max()
        .orElse(0);
  }
}

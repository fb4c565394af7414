package io.midicenter.analysis.engine;

import io.midicenter.analysis.Analysis;
import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.Extent;
import io.midicenter.analysis.Fact;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.KeyAnalysis;
import io.midicenter.analysis.KeySignature;
import io.midicenter.analysis.Kind;
import io.midicenter.analysis.Limits;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.NoteStatistics;
import io.midicenter.analysis.Outcome;
import io.midicenter.analysis.Part;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.SmfFault;
import io.midicenter.analysis.Structure;
import io.midicenter.analysis.TagFact;
import io.midicenter.analysis.TempoAnalysis;
import io.midicenter.analysis.Texts;
import io.midicenter.analysis.Warning;
import io.midicenter.analysis.chords.ChordEstimator;
import io.midicenter.analysis.complexity.ComplexityEstimator;
import io.midicenter.analysis.drums.DrumAnalyzer;
import io.midicenter.analysis.key.KeyEstimator;
import io.midicenter.analysis.key.KeySegmenter;
import io.midicenter.analysis.melody.MelodyLines;
import io.midicenter.analysis.notes.Piece;
import io.midicenter.analysis.notes.Polyphony;
import io.midicenter.analysis.notes.StatisticsCounter;
import io.midicenter.analysis.notes.TickScale;
import io.midicenter.analysis.parts.PartAnalysis;
import io.midicenter.analysis.play.ControllerCounter;
import io.midicenter.analysis.play.PlayAnalyzer;
import io.midicenter.analysis.print.NoteHash;
import io.midicenter.analysis.print.ShapeHash;
import io.midicenter.analysis.print.Sketch;
import io.midicenter.analysis.smf.NoteTable;
import io.midicenter.analysis.smf.Smf;
import io.midicenter.analysis.smf.SmfReader;
import io.midicenter.analysis.structure.ExtentEstimator;
import io.midicenter.analysis.structure.KindEstimator;
import io.midicenter.analysis.structure.StructureEstimator;
import io.midicenter.analysis.tags.DataTags;
import io.midicenter.analysis.text.TextReader;
import io.midicenter.analysis.time.FeelEstimator;
import io.midicenter.analysis.time.MapTrust;
import io.midicenter.analysis.time.TempoEstimate;
import io.midicenter.analysis.time.TempoEstimator;
import io.midicenter.analysis.time.TempoSelection;
import io.midicenter.analysis.time.TempoStatistics;
import io.midicenter.analysis.vector.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes in, facts out: the door of this module. It knows no path, no clock and no database; the
/// same bytes give the same [Analysis] on every machine.
///
/// *Threads:* one analyzer per worker thread. It owns all scratch memory and reuses it for every
/// file. *Errors:* damage in the bytes is part of the result; nothing is thrown for any input.
public final class Analyzer {
  /// Bars from which a file is a whole piece, whose opening, ending and chords tell its key.
  private static final double WHOLE_PIECE_BARS = 12;

  private final SmfReader reader = new SmfReader();
  private final Piece piece = new Piece(reader.smf());
  private final TextReader texts = new TextReader();
  private final Polyphony polyphony = new Polyphony();
  private final StatisticsCounter counter = new StatisticsCounter(polyphony);
  private final PartAnalysis parts = new PartAnalysis(polyphony);
  private final TempoStatistics tempi = new TempoStatistics();
  private final TempoEstimator heardTempo = new TempoEstimator();
  private final FeelEstimator feels = new FeelEstimator();
  private final KeyEstimator keys = new KeyEstimator();
  private final KeySegmenter segmenter = new KeySegmenter();
  private final ChordEstimator chords = new ChordEstimator();
  private final NoteHash noteHash = new NoteHash();
  private final ShapeHash shapeHash = new ShapeHash();
  private final DrumAnalyzer drummers = new DrumAnalyzer();
  private final StructureEstimator structures = new StructureEstimator();
  private final ComplexityEstimator complexities = new ComplexityEstimator();
  private final ControllerCounter controllers = new ControllerCounter();
  private final PlayAnalyzer play = new PlayAnalyzer();
  private final Vectors vectors = new Vectors();
  private final MelodyLines lines = new MelodyLines();
  private final Sketch sketch = new Sketch();
  private final TickScale scale = new TickScale();

  private final StageClock clock;

  public Analyzer() {
    this(StageClock.NONE);
  }

  /// @param clock is told the end of each step
  public Analyzer(StageClock clock) {
    this.clock = clock;
  }

  /// Analyses `buf[from, to)`; the bytes are not kept.
  public Outcome analyze(byte[] buf, int from, int to, Limits limits) {
    Outcome.Rejected rejected = reader.read(buf, from, to, limits);
    clock.lap(Stage.PARSE);
    return rejected != null ? rejected : new Outcome.Analysed(analyze(reader.smf(), limits));
  }

  private Analysis analyze(Smf smf, Limits limits) {
    piece.load(smf, limits);
    clock.lap(Stage.PIECE);
    NoteTable notes = smf.notes;
    Texts words = limits.hideTexts() ? Texts.NONE : texts.read(smf);
    clock.lap(Stage.TEXTS);
    List<Part> partList = parts.analyze(piece, words);
    clock.lap(Stage.PARTS);
    boolean[] drums = parts.drums();
    TempoAnalysis tempo = tempo(drums, limits);
    boolean realTime = secondsAreReal(tempo);
    clock.lap(Stage.TEMPO);
    NoteStatistics statistics = counter.count(piece, drums, realTime);
    clock.lap(Stage.STATISTICS);
    Integer durationMs = durationMs();
    Extent extent = ExtentEstimator.estimate(piece);
    Fact<Kind> kind = KindEstimator.estimate(piece, extent, drums, durationMs);
    clock.lap(Stage.EXTENT);
    Feel feel = piece.grid().countsBars() ? feels.estimate(smf, piece.grid()) : Feel.NONE;
    ChordTrack harmony = chords.estimate(piece, drums, kind.value() == Kind.LOOP);
    clock.lap(Stage.CHORDS);
    KeyAnalysis key = key(extent, kind, harmony, drums, limits);
    clock.lap(Stage.KEY);
    List<MelodyLine> melodies = lines.of(piece, partList);
    clock.lap(Stage.MELODY);
    @Nullable DrumAnalysis drumming = drummers.of(piece, drums, feel.swing());
    clock.lap(Stage.DRUMS);
    @Nullable Structure structure = structures.of(piece, drums, extent, words);
    clock.lap(Stage.STRUCTURE);
    @Nullable Complexity complexity =
        complexities.of(piece, drums, statistics, key.key().value(), harmony);
    clock.lap(Stage.COMPLEXITY);
    Controllers controls = controllers.of(piece);
    Performance performance = play.of(piece, drums, realTime);
    clock.lap(Stage.PLAY);
    List<TagFact> tags =
        DataTags.tags(
            partList,
            parts.drumNotes(notes, piece.parts()),
            words,
            tempo,
            piece.meter(),
            statistics,
            feel,
            drumming,
            performance);
    clock.lap(Stage.TAGS);
    SimilarityVector vector =
        vectors.of(
            piece,
            drums,
            partList,
            statistics,
            feel,
            key.key().value(),
            harmony,
            melodies,
            performance);
    clock.lap(Stage.VECTOR);
    @Nullable Bytes sameNotes = noteHash.of(piece, parts.drumSounds());
    @Nullable Bytes sameShape = shapeHash.of(piece, parts.drumSounds());
    Bytes picture = sketch.of(piece, partList);
    clock.lap(Stage.PRINTS);
    boolean timed = piece.timed();
    return new Analysis(
        piece.partsMerged() ? Analysis.Status.PARTIAL : smf.status,
        warnings(smf),
        smf.format,
        smf.division,
        smf.timeBase,
        smf.tracks,
        smf.events,
        smf.noteOns,
        durationMs,
        piece.hasQuarters() ? (Long) durationTicks() : null,
        timed && notes.size > 0 ? (Integer) milliseconds(notes.on[0]) : null,
        tempo,
        piece.grid().coherence(),
        piece.meter(),
        extent,
        kind,
        statistics,
        feel,
        partList,
        key,
        harmony,
        melodies,
        drumming,
        structure,
        complexity,
        controls,
        performance,
        words,
        tags,
        vector,
        sameNotes,
        sameShape,
        picture);
  }

  private TempoAnalysis tempo(boolean[] drums, Limits limits) {
    Smf smf = piece.smf();
    MapTrust trust = piece.grid().trust();
    TempoEstimate heard =
        trust == MapTrust.UNTRUSTED && piece.timed()
            ? heardTempo.estimate(smf, piece.map(), piece.parts(), drums)
            : TempoEstimate.NONE;
    return TempoSelection.select(tempi.of(smf, piece.sounding()), trust, limits.hideTempo(), heard);
  }

  /// True where seconds are those of the music: by its declared tempo, or because it was recorded
  /// by a clock.
  private boolean secondsAreReal(TempoAnalysis tempo) {
    if (piece.grid().trust() != MapTrust.UNTRUSTED) {
      return tempo.bpm().isKnown();
    }
    boolean assumed = piece.hasQuarters() && piece.smf().tempo.size == 0;
    return piece.timed() && !assumed;
  }

  private KeyAnalysis key(
      Extent extent, Fact<Kind> kind, ChordTrack harmony, boolean[] drums, Limits limits) {
    Double bars = extent.bars().value();
    boolean whole = (bars != null && bars >= WHOLE_PIECE_BARS) || kind.value() == Kind.SONG;
    return keys.estimate(
        piece.notes(),
        piece.parts(),
        drums,
        piece.timed() ? piece.quarter() : 0,
        whole,
        harmony,
        bars == null || extent.startBar() == null
            ? List.of()
            : segmenter.segments(piece, drums, chords, bars, extent.startBar()),
        limits.hideKeySignature() ? null : declaredKey());
  }

  private @Nullable KeySignature declaredKey() {
    var events = piece.smf().keySignature;
    return events.size == 0
        ? null
        : new KeySignature((events.value[0] >> 1) - 7, (events.value[0] & 1) == 1);
  }

  /// Last note-off, or the end of the longest track where there is no note.
  private int endTick() {
    NoteTable notes = piece.notes();
    return notes.size == 0 ? piece.smf().endTick : piece.index().lastEnd();
  }

  private @Nullable Integer durationMs() {
    return piece.timed() ? (Integer) milliseconds(endTick()) : null;
  }

  private long durationTicks() {
    scale.load(piece.smf());
    return scale.at480(endTick());
  }

  private int milliseconds(int tick) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(piece.map().seconds(tick) * 1000));
  }

  private List<Warning> warnings(Smf smf) {
    if (!piece.partsMerged()) {
      return smf.warnings;
    }
    var warnings = new ArrayList<Warning>();
    for (Warning warning : smf.warnings) {
      if (warning.code() != SmfFault.W_LIMIT) {
        warnings.add(warning);
      }
    }
    warnings.add(new Warning(SmfFault.W_LIMIT, 0, 1));
    warnings.sort((a, b) -> a.code().compareTo(b.code()));
    return warnings;
  }
}

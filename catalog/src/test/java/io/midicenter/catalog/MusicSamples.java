package io.midicenter.catalog;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.ChordTrack;
import io.midicenter.analysis.Complexity;
import io.midicenter.analysis.ControllerUse;
import io.midicenter.analysis.Controllers;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Feel;
import io.midicenter.analysis.Ints;
import io.midicenter.analysis.KeySegment;
import io.midicenter.analysis.MelodyLine;
import io.midicenter.analysis.MusicalKey;
import io.midicenter.analysis.Performance;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.Structure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Made-up musical material: any value its columns may hold.
public final class MusicSamples {
  private static final int[] EXTREMES = {Integer.MIN_VALUE, -1, 0, 1, 127, 128, Integer.MAX_VALUE};

  private final Random random;

  public MusicSamples(Random random) {
    this.random = random;
  }

  public Feel feel() {
    return new Feel(
        maybe(random.nextDouble() * 100),
        maybe(50 + random.nextDouble() * 20),
        maybe(random.nextBoolean()));
  }

  public ChordTrack chords() {
    int size = random.nextInt(3) == 0 ? 0 : random.nextInt(300);
    return size == 0
        ? ChordTrack.EMPTY
        : new ChordTrack(
            ints(size), bytes(size), bytes(size), bytes(size), any(), random.nextBoolean());
  }

  public List<MelodyLine> lines() {
    var lines = new ArrayList<MelodyLine>();
    for (int i = random.nextInt(MelodyLine.MAX_LINES + 1); i > 0; i--) {
      int notes = random.nextInt(40) == 0 ? MelodyLine.MAX_NOTES : random.nextInt(60);
      lines.add(
          new MelodyLine(
              random.nextInt(256),
              random.nextInt(9),
              random.nextBoolean(),
              random.nextDouble(),
              bytes(notes),
              bytes(notes),
              ints(random.nextInt(20)),
              random.nextBoolean() ? -1 : any()));
    }
    return lines;
  }

  public @Nullable DrumAnalysis drums() {
    if (random.nextInt(3) == 0) {
      return null;
    }
    int bars = random.nextInt(DrumAnalysis.MAX_BARS + 1);
    int[] masks = new int[bars * DrumLane.COUNT];
    for (int bar = 0; bar < bars; bar++) {
      if (bar > 0 && random.nextBoolean()) {
        int from = random.nextInt(bar) * DrumLane.COUNT;
        System.arraycopy(masks, from, masks, bar * DrumLane.COUNT, DrumLane.COUNT);
      } else {
        for (int lane = 0; lane < DrumLane.COUNT; lane++) {
          masks[bar * DrumLane.COUNT + lane] = random.nextBoolean() ? 0 : any();
        }
      }
    }
    var fills = new ArrayList<Integer>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fills.add(any());
    }
    return new DrumAnalysis(
        random.nextBoolean() ? 4 : 6,
        random.nextInt(33),
        any(),
        Ints.wrap(masks),
        random.nextBoolean() ? ints(47) : Ints.wrap(new int[47]),
        maybe(random.nextDouble()),
        random.nextInt(65) - 1,
        fills,
        techniques());
  }

  private Set<DrumTechnique> techniques() {
    var techniques = EnumSet.noneOf(DrumTechnique.class);
    for (DrumTechnique technique : DrumTechnique.values()) {
      if (random.nextInt(4) == 0) {
        techniques.add(technique);
      }
    }
    return techniques;
  }

  public SimilarityVector vector() {
    return random.nextInt(4) == 0
        ? SimilarityVector.NONE
        : new SimilarityVector(bytes(SimilarityVector.SIZE), random.nextInt(32));
  }

  public List<KeySegment> segments() {
    var segments = new ArrayList<KeySegment>();
    for (int i = random.nextInt(4); i > 0; i--) {
      segments.add(new KeySegment(any(), MusicalKey.ALL.get(random.nextInt(24))));
    }
    return segments;
  }

  /// @param name a text that a file could hold
  public @Nullable Structure structure(String name) {
    return maybe(
        new Structure(
            maybe(1 << random.nextInt(5)),
            1 + random.nextInt(16),
            "A4B2A'",
            random.nextBoolean()
                ? List.of()
                : List.of(new Structure.Section(any(), name), new Structure.Section(7, "Chorus"))));
  }

  public @Nullable Complexity complexity() {
    return maybe(
        new Complexity(
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble()));
  }

  public Controllers controllers() {
    if (random.nextInt(3) == 0) {
      return Controllers.NONE;
    }
    var used = new ArrayList<ControllerUse>();
    for (int i = random.nextInt(5); i > 0; i--) {
      used.add(new ControllerUse(random.nextInt(128), any(), 1 + random.nextInt(16), 0, 127));
    }
    return new Controllers(used, any(), any(), any(), maybe(random.nextDouble()));
  }

  public Performance performance() {
    return random.nextInt(3) == 0
        ? Performance.NONE
        : new Performance(
            maybe(random.nextDouble()),
            maybe(random.nextDouble()),
            maybe(random.nextDouble() * 1_000));
  }

  private int any() {
    return random.nextInt(4) == 0
        ? EXTREMES[random.nextInt(EXTREMES.length)]
        : random.nextInt(5_000);
  }

  private Ints ints(int size) {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = any();
    }
    return Ints.wrap(values);
  }

  private Bytes bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }
}

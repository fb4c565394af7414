package io.midicenter.catalog.row;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.DrumAnalysis;
import io.midicenter.analysis.DrumLane;
import io.midicenter.analysis.DrumTechnique;
import io.midicenter.analysis.Ints;
import io.midicenter.catalog.facts.Codes;
import io.midicenter.catalog.facts.Resolution;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Column `drums`: steps of a quarter and of a bar, first bar; the bars, each as its distance to an
/// equal one before, or 0, the set of lanes and their masks; the counts; percent of ghost notes
/// plus 1, or 0; main bar; fill bars; set of techniques. Null without drums.
final class DrumBytes {
  private static final int FORMAT = 1;
  private static final DrumTechnique[] TECHNIQUES = DrumTechnique.values();

  private DrumBytes() {}

  static @Nullable Bytes write(@Nullable DrumAnalysis drums) {
    if (drums == null) {
      return null;
    }
    var out = new PackedWriter(FORMAT);
    out.count(drums.stepsPerQuarter());
    out.count(drums.stepsPerBar());
    out.signed(drums.startBar());
    Ints masks = drums.masks();
    out.count(drums.bars());
    for (int bar = 0; bar < drums.bars(); bar++) {
      bar(out, masks, bar);
    }
    out.count(drums.counts().size());
    for (int i = 0; i < drums.counts().size(); i++) {
      out.count(drums.counts().at(i));
    }
    Double ghosts = drums.ghostShare();
    out.one(ghosts == null ? 0 : Resolution.percent(ghosts) + 1);
    out.signed(drums.mainBar());
    out.count(drums.fillBars().size());
    for (int bar : drums.fillBars()) {
      out.signed(bar);
    }
    int techniques = 0;
    for (DrumTechnique technique : drums.techniques()) {
      techniques |= 1 << Codes.of(technique);
    }
    out.count(techniques);
    return out.done();
  }

  private static void bar(PackedWriter out, Ints masks, int bar) {
    int back = 1;
    while (back <= bar && !equal(masks, bar, bar - back)) {
      back++;
    }
    if (back <= bar) {
      out.count(back);
      return;
    }
    out.count(0);
    int lanes = 0;
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      lanes |= masks.at(bar * DrumLane.COUNT + lane) == 0 ? 0 : 1 << lane;
    }
    out.count(lanes);
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      if ((lanes >> lane & 1) == 1) {
        out.count(masks.at(bar * DrumLane.COUNT + lane));
      }
    }
  }

  private static boolean equal(Ints masks, int a, int b) {
    for (int lane = 0; lane < DrumLane.COUNT; lane++) {
      if (masks.at(a * DrumLane.COUNT + lane) != masks.at(b * DrumLane.COUNT + lane)) {
        return false;
      }
    }
    return true;
  }

  static @Nullable DrumAnalysis read(@Nullable Bytes column) {
    if (column == null) {
      return null;
    }
    var in = new PackedReader(column, FORMAT, "drums");
    int stepsPerQuarter = in.count();
    int stepsPerBar = in.count();
    int startBar = in.signed();
    Ints masks = masks(in);
    int[] counts = new int[in.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.count();
    }
    int ghosts = in.one();
    int mainBar = in.signed();
    List<Integer> fills = new ArrayList<>();
    for (int rest = in.size(); rest > 0; rest--) {
      fills.add(in.signed());
    }
    return new DrumAnalysis(
        stepsPerQuarter,
        stepsPerBar,
        startBar,
        masks,
        Ints.wrap(counts),
        ghosts == 0 ? null : Double.valueOf((ghosts - 1) / 100.0),
        mainBar,
        fills,
        techniques(in.count()));
  }

  private static Ints masks(PackedReader in) {
    int bars = in.size();
    int[] masks = new int[bars * DrumLane.COUNT];
    for (int bar = 0; bar < bars; bar++) {
      int at = bar * DrumLane.COUNT;
      int back = in.count();
      if (back < 0 || back > bar) {
        throw new IllegalStateException("column drums repeats a bar that is not there");
      }
      if (back > 0) {
        System.arraycopy(masks, at - back * DrumLane.COUNT, masks, at, DrumLane.COUNT);
      } else {
        int lanes = in.count();
        for (int lane = 0; lane < DrumLane.COUNT; lane++) {
          masks[at + lane] = (lanes >> lane & 1) == 1 ? in.count() : 0;
        }
      }
    }
    return Ints.wrap(masks);
  }

  private static Set<DrumTechnique> techniques(int bits) {
    var techniques = EnumSet.noneOf(DrumTechnique.class);
    for (int code = 0; code < Integer.SIZE; code++) {
      if ((bits >>> code & 1) == 1) {
        techniques.add(Codes.at(TECHNIQUES, code));
      }
    }
    return techniques;
  }
}

package io.midicenter.analysis.time;

import io.midicenter.analysis.TimeBase;
import io.midicenter.analysis.smf.Smf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The beat grid of one file: how well onsets fit it, and whether it may be used to count beats and
/// bars.
///
/// *Threads:* none: one per worker, loaded anew for each file.
public final class Grid {
  /// Coarser divisions hold no grid that could be missed.
  private static final int COARSEST = 24;

  private final OnsetPhases onsets = new OnsetPhases();
  private final Nomml nomml = new Nomml();
  private final int[] depths = new int[Nomml.DEPTHS];

  private boolean measurable;
  private @Nullable Double coherence;
  private @Nullable Integer fileNomml;
  private MapTrust trust = MapTrust.UNTRUSTED;

  /// @param hidden the map must not be trusted, whatever the notes say
  public void load(Smf smf, boolean hidden) {
    boolean quarters = smf.timeBase == TimeBase.PPQ && !smf.timeOverflow;
    measurable = quarters && smf.ticksPerQuarter >= COARSEST;
    coherence = null;
    fileNomml = null;
    if (measurable) {
      nomml.load(smf.ticksPerQuarter);
      onsets.load(smf.notes, 2 * smf.ticksPerQuarter);
      coherence = GridCoherence.of(onsets, smf.notes.size, smf.ticksPerQuarter);
      Arrays.fill(depths, 0);
      for (int i = 0; i < onsets.size(); i++) {
        depths[nomml.depth(onsets.phase(i))] += onsets.count(i);
      }
      fileNomml = nomml.of(depths, smf.notes.size);
    }
    trust =
        quarters && !hidden
            ? MapTrust.of(smf.notes.size, coherence, fileNomml)
            : MapTrust.UNTRUSTED;
  }

  /// 0..1, null below 8 notes and where a quarter has fewer than 24 ticks or no known length.
  public @Nullable Double coherence() {
    return coherence;
  }

  /// Median depth of all notes, null below 4 notes and as in [#coherence].
  public @Nullable Integer nomml() {
    return fileNomml;
  }

  /// Depths of single onsets, null where they say nothing.
  public @Nullable Nomml depths() {
    return measurable ? nomml : null;
  }

  /// Where in two quarters onsets stand; null as in [#depths].
  @Nullable OnsetPhases phases() {
    return measurable ? onsets : null;
  }

  public MapTrust trust() {
    return trust;
  }

  /// True where bars and beats may be counted.
  public boolean countsBars() {
    return trust != MapTrust.UNTRUSTED;
  }
}

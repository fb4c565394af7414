package io.midicenter.index.music;

/// Files whose drums play exactly these steps: every given lane in the same bars, one after
/// another.
///
/// @param text as it was written
public record RhythmFilter(String text, Rhythm rhythm) implements MusicFilter {
  @Override
  public String parameter() {
    return RhythmQuery.PARAMETER;
  }

  @Override
  public String canonical() {
    return "rhythm exact " + RhythmQuery.canonical(rhythm);
  }
}

package io.midicenter.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a player's hands do beside keys.
///
/// @param used by number, ascending
/// @param pitchBends pitch bend events
/// @param channelPressures channel aftertouch events
/// @param keyPressures polyphonic aftertouch events
/// @param pedalShare 0..1: share of sounding time with the sustain pedal (CC 64 ≥ 64) down on some
///   channel; null without pedal
public record Controllers(
    List<ControllerUse> used,
    int pitchBends,
    int channelPressures,
    int keyPressures,
    @Nullable Double pedalShare) {
  public static final Controllers NONE = new Controllers(List.of(), 0, 0, 0, null);

  public Controllers {
    used = List.copyOf(used);
  }
}

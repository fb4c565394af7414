package io.midicenter.analysis.alter;

import io.midicenter.analysis.Part;

/// Where the notes of a part stand in their file.
///
/// @param track 0-based
/// @param port 0..15
/// @param channel 1..16
public record PartPlace(int track, int port, int channel) {
  public static PartPlace of(Part part) {
    return new PartPlace(part.track(), part.port(), part.channel());
  }
}

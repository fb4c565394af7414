package io.midicenter.analysis.smf;

import io.midicenter.analysis.TextKind;

/// A text in the file, not yet decoded. For RIFF INFO the four characters of the item (`INAM`
/// title, `IART` artist, `ICOP` copyright) stand 8 bytes before `offset`.
///
/// @param tick ticks of the file
/// @param track 0-based, −1 for RIFF INFO
/// @param lane port × 16 + 0-based channel bound by a channel prefix, or −1
/// @param offset first byte in the buffer that was read
/// @param length bytes, at most 4,096
public record TextEvent(TextKind kind, int tick, int track, int lane, int offset, int length) {}

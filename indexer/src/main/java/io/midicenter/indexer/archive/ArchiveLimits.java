package io.midicenter.indexer.archive;

/// What one archive, with the archives inside it, may cost.
///
/// @param members MIDI files and inner archives
/// @param unpackedBytes of everything that is unpacked, read or passed over
/// @param memberBytes of one MIDI file
/// @param ratio unpacked to packed, where more than `ratioFromBytes` are unpacked
/// @param depth archives inside archives: 2 means an archive in an archive in an archive
public record ArchiveLimits(
    int members, long unpackedBytes, int memberBytes, int ratio, long ratioFromBytes, int depth) {
  public static final ArchiveLimits STANDARD =
      new ArchiveLimits(200_000, 8L << 30, 16 << 20, 200, 1L << 20, 2);
}

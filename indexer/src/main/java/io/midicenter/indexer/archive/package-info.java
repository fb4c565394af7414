/// Which MIDI files lie inside an archive, and what are their bytes?
///
/// Start with [ArchiveReader]. Nothing is unpacked under a name that stands in an archive, and no
/// archive may cost more than [ArchiveLimits] allow.
@NullMarked
package io.midicenter.indexer.archive;

import org.jspecify.annotations.NullMarked;

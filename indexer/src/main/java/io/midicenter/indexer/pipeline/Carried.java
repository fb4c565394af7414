package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.indexer.scan.Candidate;

/// A file whose bytes were read, on its way to the analysis.
final class Carried {
  final Candidate candidate;
  final DiskFile at;
  final byte[] bytes;
  final Bytes hash;

  Carried(Candidate candidate, DiskFile at, byte[] bytes, Bytes hash) {
    this.candidate = candidate;
    this.at = at;
    this.bytes = bytes;
    this.hash = hash;
  }
}

package io.midicenter.bench.corpus;

import io.midicenter.analysis.Bytes;

/// One file of a generated collection.
///
/// @param path relative, with `/`
/// @param copy true when its bytes are those of an earlier file
record GeneratedFile(String path, Bytes bytes, Sort sort, boolean copy) {}

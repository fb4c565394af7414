package io.midicenter.bench.corpus;

/// The sorts of files a collection holds.
enum Sort {
  SONG,
  LOOP,
  DRUMS
}

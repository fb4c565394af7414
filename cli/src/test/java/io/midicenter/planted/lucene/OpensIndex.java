package io.midicenter.planted.lucene;

import org.apache.lucene.store.Directory;

/// Breaks a rule on purpose: ArchitectureTest must find it.
interface OpensIndex {
  Directory open();
}

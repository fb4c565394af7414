package io.midicenter.index.write;

/// A document's key and the version of its facts.
public record IdVersion(long contentId, long version) {}

package io.midicenter.indexer.tasks;

/// How long one stage took a file, and in all.
///
/// @param files files that went through it
/// @param p50Us median microseconds per file
/// @param p95Us 95th percentile
/// @param p99Us 99th percentile
/// @param seconds busy time of all its threads together, waiting for work or for room left out
/// @param cpuSeconds processor time of its threads; 0 until they have ended, and for `hash`, which
///   shares the threads of `read`
public record StageTimes(
    long files, long p50Us, long p95Us, long p99Us, double seconds, double cpuSeconds) {}

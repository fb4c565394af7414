package io.midicenter.catalog;

/// Seeds of random tests: new in each run, or the one of `-Dtests.seed=` to replay a failure.
public final class Seeds {
  private Seeds() {}

  public static long next() {
    Long given = Long.getLong("tests.seed");
    return given != null ? given : System.nanoTime() >>> 8;
  }
}

package io.midicenter.analysis.engine;

/// Is told when a step of an analysis has ended: for measuring where the time goes.
///
/// *Threads:* that of the analyzer.
@FunctionalInterface
public interface StageClock {
  /// Looks at no clock.
  StageClock NONE = stage -> {};

  /// @param ended the step that ends now; the next one begins
  void lap(Stage ended);
}

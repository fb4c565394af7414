package io.midicenter.uistatic;

/// A class that a test puts into a jar of its own, beside made-up resources.
final class ResourceTreeProbe {
  private ResourceTreeProbe() {}
}

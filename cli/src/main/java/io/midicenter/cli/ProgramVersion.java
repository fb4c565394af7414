package io.midicenter.cli;

import picocli.CommandLine.IVersionProvider;

/// The version in the manifest of the program's jar.
final class ProgramVersion implements IVersionProvider {
  static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"MIDI Software Center " + text() + ", Java " + Runtime.version()};
  }
}

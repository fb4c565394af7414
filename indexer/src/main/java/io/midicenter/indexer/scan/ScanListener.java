package io.midicenter.indexer.scan;

/// Hears what a scan finds.
public interface ScanListener {
  /// A file that is as its row says.
  void unchanged();

  /// A file to be read. May wait.
  ///
  /// @return false to end the scan
  boolean changed(Candidate file) throws InterruptedException;

  /// A folder that could not be listed to its end.
  ///
  /// @param code for programs
  /// @param detail one sentence for people
  void problem(ScannedFolder folder, String code, String detail) throws InterruptedException;

  /// True once the scan should end early.
  boolean stopRequested();
}

package io.midicenter.indexer.archive;

import io.midicenter.indexer.scan.ArchiveKind;
import io.midicenter.indexer.scan.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/// One reading of an archive and the archives inside it. Readers of formats hand it entries; it
/// counts, names, asks the visitor, and opens inner archives. One use.
final class Walk {
  private final ArchiveLimits limits;
  private final MemberVisitor visitor;
  private final Budget budget;
  private final RarPrograms rar;
  private final EntryNames names = new EntryNames();
  private final Set<String> told = new HashSet<>();
  private int members;
  private boolean partial;
  private boolean stopped;

  /// The visitor's own failure on its way out through the readers.
  static final class VisitorFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final RuntimeException failure;

    VisitorFailed(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }

    RuntimeException failure() {
      return failure;
    }
  }

  Walk(ArchiveLimits limits, MemberVisitor visitor, RarPrograms rar) {
    this.limits = limits;
    this.visitor = visitor;
    this.budget = new Budget(limits);
    this.rar = rar;
  }

  Budget budget() {
    return budget;
  }

  int members() {
    return members;
  }

  boolean partial() {
    return partial;
  }

  boolean stopped() {
    return stopped;
  }

  /// @param kind what the source is
  /// @param prefix what the paths of its members begin with
  /// @param depth 0 for the archive on disk
  void read(Source source, ArchiveKind kind, String prefix, int depth)
      throws IOException, InterruptedException {
    var level = new Level(this, prefix, depth);
    switch (kind.container()) {
      case ZIP -> ZipMembers.read(source, level);
      case SEVEN_ZIP -> SevenZipMembers.read(source, level);
      case TAR -> TarMembers.read(source, kind.packing(), level);
      case SINGLE -> PackedStream.readOne(source, kind.packing(), level);
      case RAR -> rar.read(source, level);
    }
  }

  /// One entry that is a file.
  ///
  /// @return false to end the reading
  boolean entry(Entry entry, String prefix, int depth) throws IOException, InterruptedException {
    String path = prefix + entry.name();
    if (FileNames.looksLikeMidi(entry.name())) {
      budget.addMember();
      members++;
      member(entry, names.next(path));
    } else {
      ArchiveKind kind = ArchiveKind.of(entry.name());
      if (kind != null) {
        budget.addMember();
        inner(entry, kind, path, depth);
      }
    }
    return !stopped;
  }

  private void member(Entry entry, MemberName name) throws IOException, InterruptedException {
    if (!wants(name)) {
      return;
    }
    byte[] bytes;
    try (InputStream in = entry.bytes().open()) {
      bytes = in.readNBytes(limits.memberBytes() + 1);
    }
    if (bytes.length > limits.memberBytes()) {
      problem(
          name.path(),
          new ArchiveFault(
              ArchiveFault.LIMIT,
              "More than %,d bytes: not read.".formatted(limits.memberBytes())));
      return;
    }
    try {
      stopped = !visitor.member(name, entry.modifiedNanos(), bytes);
    } catch (RuntimeException e) {
      throw new VisitorFailed(e);
    }
  }

  private boolean wants(MemberName name) {
    try {
      return visitor.wants(name);
    } catch (RuntimeException e) {
      throw new VisitorFailed(e);
    }
  }

  private void inner(Entry entry, ArchiveKind kind, String path, int depth)
      throws IOException, InterruptedException {
    if (!visitor.opens(path + MemberName.INSIDE)) {
      return;
    }
    if (depth >= limits.depth()) {
      problem(
          path,
          new ArchiveFault(
              ArchiveFault.NESTED,
              "Archives are read %d deep inside an archive: unpack it.".formatted(limits.depth())));
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream in = entry.bytes().open();
        Source source = Source.of(in, name)) {
      readInner(source, kind, path, depth);
    }
  }

  /// What is wrong with an inner archive is its own problem, unless the limits of all are reached.
  private void readInner(Source source, ArchiveKind kind, String path, int depth)
      throws IOException, InterruptedException {
    try {
      read(source, kind, path + MemberName.INSIDE, depth + 1);
    } catch (VisitorFailed e) {
      throw e;
    } catch (ArchiveFault.Limit e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      problem(path, ArchiveFault.of(e));
    }
  }

  /// Tells of something that was not read; equal problems of one path are told once.
  void problem(String path, ArchiveFault fault) throws InterruptedException {
    partial = true;
    if (told.add(fault.code() + " " + path)) {
      try {
        visitor.problem(path, fault.code(), fault.detail());
      } catch (RuntimeException e) {
        throw new VisitorFailed(e);
      }
    }
  }
}

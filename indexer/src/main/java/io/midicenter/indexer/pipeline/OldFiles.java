package io.midicenter.indexer.pipeline;

import io.midicenter.analysis.Analysis;
import io.midicenter.catalog.write.DiskFile;
import io.midicenter.catalog.write.OldContents;
import io.midicenter.indexer.archive.MemberName;
import io.midicenter.indexer.scan.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Hands out one readable file of each content whose analysis is old. One thread.
final class OldFiles implements StageWork {
  private static final int PAGE = 500;

  private final OldContents contents;
  private final CatalogRetry retry;
  private final Pipeline pipeline;
  private final LongAdder missing;
  private final BooleanSupplier stop;

  /// @param missing counts contents whose bytes no present place holds
  OldFiles(
      OldContents contents,
      CatalogRetry retry,
      Pipeline pipeline,
      LongAdder missing,
      BooleanSupplier stop) {
    this.contents = contents;
    this.retry = retry;
    this.pipeline = pipeline;
    this.missing = missing;
    this.stop = stop;
  }

  @Override
  public void run() throws InterruptedException {
    long after = 0;
    List<OldContents.Old> page = next(after);
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      var archives = new LinkedHashMap<Path, Wanted>();
      for (OldContents.Old content : page) {
        after = content.contentId();
        Candidate file = readable(content);
        if (file == null) {
          missing.increment();
        } else if (file.at().member()) {
          archives
              .computeIfAbsent(file.folder(), _ -> new Wanted(file, new HashSet<>()))
              .names()
              .add(MemberName.of(file.at().name(), file.at().rawUri()));
        } else if (!pipeline.put(file)) {
          return;
        }
      }
      for (Wanted wanted : archives.values()) {
        put(wanted);
      }
      page = next(after);
    }
  }

  /// Members of one archive that are read together.
  private record Wanted(Candidate first, Set<MemberName> names) {}

  private void put(Wanted wanted) throws InterruptedException {
    Candidate archive;
    try {
      archive = archive(wanted.first());
    } catch (IOException e) {
      missing.add(wanted.names().size());
      return;
    }
    pipeline.put(
        new ReadItem.Archive(
            archive,
            wanted.names(),
            read -> {
              for (MemberName name : wanted.names()) {
                missing.add(read.names().contains(name) ? 0 : 1);
              }
            }));
  }

  /// The archive that a member lies in.
  private static Candidate archive(Candidate member) throws IOException {
    Path file = member.folder();
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    String path = member.at().folder();
    int slash = path.lastIndexOf('/');
    var at =
        new DiskFile(
            member.at().rootId(),
            slash < 0 ? "" : path.substring(0, slash),
            path.substring(slash + 1),
            null,
            now.size(),
            now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    Path folder = file.getParent();
    return new Candidate(folder == null ? file : folder, at);
  }

  private List<OldContents.Old> next(long after) throws InterruptedException {
    return retry.until(() -> contents.page(after, Analysis.VERSION, PAGE));
  }

  /// The first place whose file, or archive, is there with its size; one that only has another size
  /// is left to the next import.
  private static @Nullable Candidate readable(OldContents.Old content) {
    for (OldContents.OldPlace place : content.places()) {
      try {
        var candidate = new Candidate(place.folder(), place.at());
        if (place.at().member()) {
          if (Files.isReadable(place.folder())) {
            return candidate;
          }
        } else if (Files.isReadable(candidate.path())
            && Files.size(candidate.path()) == place.at().sizeBytes()) {
          return candidate;
        }
      } catch (IOException | InvalidPathException e) {
        // went away between two looks, or a name of another system: the next place
      }
    }
    return null;
  }
}

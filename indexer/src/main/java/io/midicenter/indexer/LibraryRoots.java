package io.midicenter.indexer;

import io.midicenter.catalog.Catalog;
import io.midicenter.catalog.library.Root;
import io.midicenter.catalog.library.Roots;
import io.midicenter.indexer.tasks.Pace;
import io.midicenter.indexer.tasks.TaskControl;
import io.midicenter.indexer.tasks.TaskFailure;
import io.midicenter.indexer.tasks.TaskProgress;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.watch.FolderWatch;
import io.midicenter.indexer.watch.WatchView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The folders of a library as people manage them. Safe for all threads.
public final class LibraryRoots {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Catalog catalog;
  private final Imports imports;
  private final FolderWatch watch;
  private final IntConsumer changed;
  private final CatalogLink link;
  private volatile boolean following;

  /// @param watching how it is watched at the moment; null if it is not
  public record View(Root root, Roots.Places places, @Nullable WatchView watching) {}

  /// @param changed told how many places changed, so that the index follows
  LibraryRoots(
      Catalog catalog, Imports imports, FolderWatch watch, IntConsumer changed, CatalogLink link) {
    this.catalog = catalog;
    this.imports = imports;
    this.watch = watch;
    this.changed = changed;
    this.link = link;
  }

  public List<View> list() {
    Map<Integer, Roots.Places> places = catalog.roots().places();
    var views = new ArrayList<View>();
    for (Root root : catalog.roots().all()) {
      views.add(
          new View(
              root,
              places.getOrDefault(root.rootId(), new Roots.Places(0, 0)),
              watch.view(root.rootId())));
    }
    return views;
  }

  public Optional<View> find(String slug) {
    return list().stream().filter(view -> view.root().slug().equals(slug)).findFirst();
  }

  /// From now on every root that is to be watched is, those that are switched on later too; where
  /// the database is away, as soon as it says which.
  public void follow() {
    link.whenWhole(this::followAll);
  }

  private void followAll() {
    following = true;
    for (Root root : catalog.roots().all()) {
      if (root.watch()) {
        watch.add(root);
      }
    }
  }

  /// Watches a root until the library closes, whatever its switch says.
  public void follow(Root root) {
    watch.add(root);
  }

  /// Switches the watch of a root, for good.
  public void setWatch(Root root, boolean on) {
    catalog.roots().setWatch(root.rootId(), on);
    if (!on) {
      watch.remove(root.rootId());
    } else if (following) {
      watch.add(catalog.roots().byId(root.rootId()));
    }
  }

  public void setLabel(Root root, String label) {
    catalog.roots().setLabel(root.rootId(), label);
  }

  /// The same files lie in another folder now: nothing is read, and no file counts as moved.
  ///
  /// @param path absolute
  /// @throws RootProblem where the path will not do, or an import runs
  public void move(Root root, Path path) throws InterruptedException {
    Path to = path.normalize();
    if (!to.isAbsolute() || !Files.isDirectory(to)) {
      throw new RootProblem(
          RootProblem.Kind.PATH,
          "%s is no folder: name the one where the files of \"%s\" lie now."
              .formatted(to, root.slug()));
    }
    for (Root other : catalog.roots().withRemoved()) {
      boolean overlaps = other.path().startsWith(to) || to.startsWith(other.path());
      if (overlaps && other.rootId() != root.rootId()) {
        throw new RootProblem(
            RootProblem.Kind.PATH,
            "%s overlaps with the root \"%s\" (%s): roots lie beside each other."
                .formatted(to, other.slug(), other.path()));
      }
    }
    alone(
        root,
        () -> {
          boolean watching = watch.isWatching(root.rootId());
          watch.remove(root.rootId());
          catalog.roots().setPath(root.rootId(), to);
          if (watching) {
            watch.add(catalog.roots().byId(root.rootId()));
          }
        });
  }

  /// Gives a root up: its files vanish from the library, what people said about them stays. A stop
  /// leaves the root with the rest of its files.
  ///
  /// @throws TaskFailure while an import runs, or where there is no such root
  TaskReport.Remove remove(String slug, TaskControl control) throws InterruptedException {
    long start = System.nanoTime();
    Root root =
        find(slug)
            .orElseThrow(() -> new TaskFailure("NOT_FOUND", "There is no root \"" + slug + "\"."))
            .root();
    var vanished = new AtomicInteger();
    try {
      alone(root, () -> vanished.set(vanish(root, control)));
    } catch (RootProblem e) {
      throw new TaskFailure("TASK_RUNNING", String.valueOf(e.getMessage()));
    }
    return new TaskReport.Remove(slug, vanished.get(), (System.nanoTime() - start) / 1e9);
  }

  private int vanish(Root root, TaskControl control) {
    var pace = new Pace();
    boolean watching = watch.isWatching(root.rootId());
    watch.remove(root.rootId());
    var told = new AtomicInteger();
    int vanished =
        catalog.removeRoot(
            root,
            (done, total) -> {
              changed.accept(done - told.getAndSet(done));
              pace.at(System.nanoTime(), done);
              control.progress(TaskProgress.of("vanish", done, (long) total, pace.perSecond()));
              return !control.stopRequested();
            });
    if (watching && control.stopRequested() && find(root.slug()).isPresent()) {
      watch.add(catalog.roots().byId(root.rootId()));
    }
    return vanished;
  }

  private void alone(Root root, Runnable work) throws InterruptedException {
    if (!imports.alone(PATIENCE, work)) {
      throw new RootProblem(
          RootProblem.Kind.BUSY,
          "An import runs, so \"%s\" stays as it is: wait for its end, or stop it."
              .formatted(root.slug()));
    }
  }
}

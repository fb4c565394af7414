package io.midicenter.cli;

import io.midicenter.catalog.library.Root;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.RootProblem;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskView;
import java.nio.file.Path;
import java.util.List;

/// The folders of a library that this program has opened.
final class OpenedRoots implements RootsPlace {
  private final LibrarySession session;
  private final LibraryRoots roots;

  OpenedRoots(LibrarySession session) {
    this.session = session;
    this.roots = session.library().roots();
  }

  @Override
  public List<Row> list() {
    return roots.list().stream()
        .map(view ->
            new Row(
                view.root().slug(),
                view.root().path().toString(),
                view.root().state().word(),
                view.places().present(),
                view.places().missing(),
                view.root().watch()))
        .toList();
  }

  @Override
  public void move(String slug, Path to) throws InterruptedException {
    try {
      roots.move(root(slug), to);
    } catch (RootProblem e) {
      throw failure(e);
    }
  }

  @Override
  public TaskView remove(String slug, ProgressLine progress) throws InterruptedException {
    return session.follow(new TaskRequest.Remove(slug), progress);
  }

  @Override
  public void setWatch(String slug, boolean on) {
    roots.setWatch(root(slug), on);
  }

  private Root root(String slug) {
    return roots.find(slug).orElseThrow().root();
  }

  private static CommandFailure failure(RootProblem e) {
    String sentence = String.valueOf(e.getMessage());
    return e.kind() == RootProblem.Kind.PATH
        ? CommandFailure.usage(sentence)
        : CommandFailure.environment(sentence);
  }

  @Override
  public void close() {
    session.close();
  }
}

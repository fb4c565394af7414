package io.midicenter.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.catalog.PostgresFixture;
import io.midicenter.catalog.database.DatabaseConfig;
import io.midicenter.index.MidiIndex;
import io.midicenter.indexer.feed.IndexLease;
import io.midicenter.indexer.tasks.TaskReport;
import io.midicenter.indexer.tasks.TaskRequest;
import io.midicenter.indexer.tasks.TaskState;
import io.midicenter.indexer.tasks.TaskView;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A library in a temporary home over a database of its own, that can be closed and opened again.
public final class TestLibrary implements AutoCloseable {
  final Path home;
  final DatabaseConfig.External database = PostgresFixture.freshDatabase();
  private LibraryConfig config;
  private Library library;

  public TestLibrary(Path home) {
    this.home = home;
    this.config = LibraryConfig.standard(home).withDatabase(database);
    this.library = Library.open(config);
  }

  public Library get() {
    return library;
  }

  public LibraryConfig config() {
    return config;
  }

  /// Opens with other settings from the next [#reopen] on.
  public void configure(LibraryConfig other) {
    config = other;
  }

  public void reopen() {
    library.close();
    library = Library.open(config);
  }

  public TaskView run(TaskRequest request) throws InterruptedException {
    return library.tasks().await(library.tasks().start(request).id());
  }

  public TaskReport.Import importFrom(Path... paths) throws InterruptedException {
    TaskView task = run(TaskRequest.Import.of(paths));
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return (TaskReport.Import) Objects.requireNonNull(task.report());
  }

  public TaskReport.Verify verify(boolean repair) throws InterruptedException {
    return verify(false, repair);
  }

  public TaskReport.Verify verify(boolean deep, boolean repair) throws InterruptedException {
    TaskView task = run(new TaskRequest.Verify(deep, repair));
    assertThat(task.state()).as("%s", task.error()).isEqualTo(TaskState.SUCCEEDED);
    return (TaskReport.Verify) Objects.requireNonNull(task.report());
  }

  /// Waits for every task that runs or follows from one.
  void awaitTasks() throws InterruptedException {
    for (TaskView task : library.tasks().list(null, null, null, 10)) {
      if (!task.state().isFinal()) {
        assertThat(library.tasks().await(task.id()).state()).isEqualTo(TaskState.SUCCEEDED);
        awaitTasks();
        return;
      }
    }
  }

  /// As a disk does that forgets: one bit in the middle of the biggest file.
  void flipABitIn(String generation) throws IOException {
    Path biggest;
    try (Stream<Path> files = Files.list(home.resolve("index").resolve(generation))) {
      biggest =
          files
              .filter(file -> !file.endsWith("write.lock"))
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
    }
    try (var file = new RandomAccessFile(biggest.toFile(), "rw")) {
      long middle = file.length() / 2;
      file.seek(middle);
      int old = file.read();
      file.seek(middle);
      file.write(old ^ 0x10);
    }
  }

  public interface Reading<T> {
    T from(MidiIndex index) throws IOException;
  }

  public <T> T read(Reading<T> reading) {
    try (IndexLease lease = library.lease().orElseThrow()) {
      return reading.from(lease.index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long documents() {
    return read(MidiIndex::documentCount);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  /// Every row of a query as text.
  public List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT t::text FROM (" + sql + ") AS t")) {
      var rows = new ArrayList<String>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public long number(String sql) {
    String row = rows(sql).getFirst();
    return Long.parseLong(row.substring(1, row.length() - 1));
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    library.close();
  }
}

package io.midicenter.indexer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test with a library of its own, empty at first, and a folder for music.
abstract class LibraryTest {
  /// What an import of unchanged files must leave alone.
  static final List<String> TABLES =
      List.of("content", "location", "analysis", "index_feed", "dir", "root", "file_problem");

  @TempDir Path temp;
  Path music;
  TestLibrary library;

  @BeforeEach
  void open() throws Exception {
    music = Files.createDirectories(temp.resolve("music"));
    library = new TestLibrary(temp.resolve("home"));
  }

  @AfterEach
  void close() {
    library.close();
  }
}

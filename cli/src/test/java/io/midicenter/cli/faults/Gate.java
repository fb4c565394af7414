package io.midicenter.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.indexer.Library;
import io.midicenter.indexer.LibraryConfig;
import java.nio.file.Path;
import java.util.List;

/// Holds every writer of contents of a home, inside its transaction, once the library has a given
/// number of them: so a program can be killed at work however fast or slow everything is. Lives in
/// the database, as a trigger that waits.
final class Gate {
  private static final List<String> INSTALL =
      List.of(
          "CREATE TABLE IF NOT EXISTS public.gate (contents bigint, own boolean)",
          "DELETE FROM public.gate",
          """
          CREATE OR REPLACE FUNCTION public.wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            WHILE EXISTS (SELECT FROM public.gate g
                          WHERE g.contents <= (SELECT count(*) FROM msc.content c
                                               WHERE g.own OR c.xmin <> pg_current_xact_id()::xid)) LOOP
              PERFORM pg_sleep(0.005);
            END LOOP;
            RETURN NULL;
          END $$
          """,
          """
          CREATE OR REPLACE TRIGGER gate AFTER INSERT ON msc.content
          FOR EACH STATEMENT EXECUTE FUNCTION public.wait_at_gate()
          """);

  private Gate() {}

  /// Lets `more` contents be written, and then no one by.
  static void close(Path home, int more) throws Exception {
    close(home, more, true);
  }

  /// Lets the next transaction commit its contents, and then no one by.
  static void closeAfterCommit(Path home) throws Exception {
    close(home, 1, false);
  }

  /// @param own counts what the waiting transaction itself wrote too
  private static void close(Path home, int more, boolean own) throws Exception {
    String close =
        "INSERT INTO public.gate SELECT count(*) + %d, %s FROM msc.content".formatted(more, own);
    try (LibraryDatabase running = LibraryDatabase.connect(home)) {
      if (running != null) {
        INSTALL.forEach(running::execute);
        running.execute(close);
        return;
      }
    }
    try (Library library = Library.open(LibraryConfig.standard(home))) {
      assertThat(library.catalog().isAvailable()).isTrue();
      close(home, more, own);
    }
  }

  /// True while a writer waits.
  static boolean isWaitedAt(LibraryDatabase database) {
    return database.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")
        > 0;
  }

  static void open(LibraryDatabase database) {
    database.execute("DELETE FROM public.gate");
  }
}

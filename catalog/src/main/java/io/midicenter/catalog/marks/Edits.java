package io.midicenter.catalog.marks;

import io.midicenter.analysis.Bytes;
import io.midicenter.catalog.database.Pool;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.feed.FeedRows;
import io.midicenter.catalog.library.TagIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What people change about contents, and how it is taken back.
///
/// An edit is one transaction: what stood there, what stands there now and the new versions in the
/// feed, or nothing. The journal names only contents that really changed. Taking an edit back
/// brings back what stood before wherever the edit's own value still stands, and is itself an edit.
///
/// *Threads:* all; one edit at a time, the others wait.
public final class Edits {
  static final String IDS =
      """
      /* msc:edits.ids */
      SELECT content_id FROM msc.content WHERE blake3 = ANY (?)
      """;
  static final String LOCK =
      """
      /* msc:edits.lock */
      SELECT content_id FROM msc.content WHERE content_id = ANY (?)
      ORDER BY content_id FOR NO KEY UPDATE
      """;
  private static final int STEP = 10_000;

  private final Pool pool;
  private final TagIds tags;
  private final ReentrantLock turn = new ReentrantLock();

  public Edits(Pool pool, TagIds tags) {
    this.pool = pool;
    this.tags = tags;
  }

  /// The contents with these hashes that exist.
  ///
  /// @param blake3 32 bytes each
  public SortedSet<Long> contents(Collection<Bytes> blake3) {
    return pool.run(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(IDS)) {
        statement.setArray(1, Sql.byteas(connection, blake3));
        return numbers(statement);
      }
    });
  }

  /// Makes all changes to all contents, as one edit.
  ///
  /// @param contents numbers; those that do not exist are left out
  /// @param by key of who makes it, null for somebody at this machine
  /// @throws EditException if a collection does not exist or is smart
  public EditResult apply(List<Change> changes, SortedSet<Long> contents, @Nullable String by) {
    List<Integer> subjects = new ArrayList<>();
    for (Change change : changes) {
      // a new tag is entered by itself, so that its number is never given back
      subjects.add(change instanceof Change.Tag(String name, _) ? tagId(name) : 0);
    }
    return inTurn(connection -> {
      SortedSet<Long> known = lock(connection, contents);
      var edit = new Writing(connection, Summary.of(changes), by, null);
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        Subject subject = subject(connection, change, subjects.get(i));
        for (List<Long> step : steps(known)) {
          Map<Long, String> standing = edit.standing.read(subject, step);
          edit.write(subject, standing, edit.wishes.of(change, subject, step, standing));
        }
      }
      return edit.end(known.size());
    });
  }

  /// Takes an edit back.
  ///
  /// @throws EditException if there is no such edit, or it was taken back already
  public EditResult undo(long editId, @Nullable String by) {
    return inTurn(connection -> {
      var journal = new Journal(connection);
      Edit edit = journal.find(editId);
      if (edit == null) {
        throw new EditException(EditException.Reason.NOT_FOUND, "there is no edit " + editId);
      }
      if (edit.undoneBy() != null) {
        throw new EditException(
            EditException.Reason.CONFLICT,
            "edit %d was taken back by edit %d".formatted(editId, edit.undoneBy()));
      }
      var undo = new Writing(connection, "undo: " + edit.summary(), by, editId);
      var concerned = new TreeSet<Long>();
      for (Journal.Entry entry : journal.changes(editId)) {
        concerned.addAll(entry.ids());
        lock(connection, new TreeSet<>(entry.ids()));
        if (exists(connection, entry.subject())) {
          undo.takeBack(entry);
        }
      }
      EditResult result = undo.end(concerned.size());
      if (result.editId() != null) {
        journal.undone(editId, result.editId());
      }
      return result;
    });
  }

  /// The newest edits below `before`, newest first.
  public List<Edit> list(long before, int limit) {
    return pool.run(connection -> new Journal(connection).list(before, limit));
  }

  /// One edit while it is written.
  private static final class Writing {
    private final Connection connection;
    private final Journal journal;
    private final Standing standing;
    private final Wishes wishes;
    private final String summary;
    private final @Nullable String by;
    private final @Nullable Long undoOf;
    private final SortedSet<Long> changed = new TreeSet<>();
    private @Nullable Long editId;
    private int seq;

    Writing(Connection connection, String summary, @Nullable String by, @Nullable Long undoOf) {
      this.connection = connection;
      this.journal = new Journal(connection);
      this.standing = new Standing(connection);
      this.wishes = new Wishes(connection, Instant.now().truncatedTo(ChronoUnit.MICROS));
      this.summary = summary;
      this.by = by;
      this.undoOf = undoOf;
    }

    void write(Subject subject, Map<Long, String> before, Map<Long, @Nullable String> after)
        throws SQLException {
      if (after.isEmpty()) {
        return;
      }
      if (editId == null) {
        editId = journal.begin(summary, by, undoOf);
      }
      standing.write(subject, after);
      journal.add(editId, seq++, subject, before, after);
      changed.addAll(after.keySet());
    }

    void takeBack(Journal.Entry entry) throws SQLException {
      Map<Long, String> now = standing.read(entry.subject(), entry.ids());
      var back = new LinkedHashMap<Long, @Nullable String>();
      for (int i = 0; i < entry.ids().size(); i++) {
        Long id = entry.ids().get(i);
        if (Objects.equals(now.get(id), entry.after().get(i))) {
          back.put(id, entry.before().get(i));
        }
      }
      write(entry.subject(), now, back);
    }

    EditResult end(int contents) throws SQLException {
      Map<Long, Long> versions = FeedRows.raise(connection, changed);
      if (editId != null) {
        journal.end(editId, changed.size());
      }
      return new EditResult(editId, contents - changed.size(), versions);
    }
  }

  private interface Work {
    EditResult run(Connection connection) throws SQLException;
  }

  private EditResult inTurn(Work work) {
    turn.lock();
    try {
      return pool.transaction(work::run);
    } finally {
      turn.unlock();
    }
  }

  private int tagId(String name) {
    TagNames.Known tag = TagNames.of(name);
    return tags.idOf(tag.slug(), tag.category(), tag.label());
  }

  private static Subject subject(Connection connection, Change change, int tag)
      throws SQLException {
    return switch (change) {
      case Change.Favorite _ -> Subject.of(Subject.Kind.FAVORITE);
      case Change.Rating _ -> Subject.of(Subject.Kind.RATING);
      case Change.Note _ -> Subject.of(Subject.Kind.NOTE);
      case Change.Keeper _ -> Subject.of(Subject.Kind.KEEPER);
      case Change.Hidden _ -> Subject.of(Subject.Kind.HIDDEN);
      case Change.Tag _ -> new Subject(Subject.Kind.TAG, tag);
      case Change.Membership(String slug, _) ->
          new Subject(Subject.Kind.COLLECTION, Collections.staticId(connection, slug));
    };
  }

  private static boolean exists(Connection connection, Subject subject) throws SQLException {
    return subject.kind() != Subject.Kind.COLLECTION
        || Collections.exists(connection, subject.id());
  }

  private static SortedSet<Long> lock(Connection connection, SortedSet<Long> ids)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, Sql.longs(connection, ids));
      return numbers(statement);
    }
  }

  private static SortedSet<Long> numbers(PreparedStatement statement) throws SQLException {
    var numbers = new TreeSet<Long>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  private static List<List<Long>> steps(SortedSet<Long> ids) {
    var all = new ArrayList<>(ids);
    var steps = new ArrayList<List<Long>>();
    for (int from = 0; from < all.size(); from += STEP) {
      steps.add(all.subList(from, Math.min(all.size(), from + STEP)));
    }
    return steps;
  }
}

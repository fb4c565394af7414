package io.midicenter.catalog.write;

import io.midicenter.analysis.Fused;
import io.midicenter.analysis.engine.Fusion;
import io.midicenter.catalog.database.Sql;
import io.midicenter.catalog.facts.AnalysisRow;
import io.midicenter.catalog.facts.Place;
import io.midicenter.catalog.read.FactsReader;
import io.midicenter.catalog.row.AnalysisCopy;
import io.midicenter.catalog.row.AnalysisReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Brings known contents in line with their places: fusion runs again from what is stored of the
/// bytes, and a row is written only where a fact differs.
///
/// The contents are locked first, in ascending order. Whoever comes second therefore sees the
/// places of whoever came first, and the last one fuses the names of all.
final class ContentRefresh {
  static final String LOCK =
      """
      /* msc:content.lock */
      SELECT content_id FROM msc.content WHERE content_id = ANY (?)
      ORDER BY content_id FOR NO KEY UPDATE
      """;
  static final String ROWS =
      "/* msc:analysis.rows */ SELECT "
          + AnalysisReader.COLUMNS
          + ", a.detail FROM msc.analysis a WHERE a.content_id = ANY (?)";
  static final String DELETE =
      "/* msc:analysis.delete */ DELETE FROM msc.analysis WHERE content_id = ANY (?)";

  private final FactsReader facts;
  private final AnalysisReader analyses;
  private final AnalysisCopy copy;

  ContentRefresh(FactsReader facts, AnalysisReader analyses, AnalysisCopy copy) {
    this.facts = facts;
    this.analyses = analyses;
    this.copy = copy;
  }

  /// @param ids known contents whose places changed, or that were analysed again
  /// @param again new analyses of some of them
  /// @return the contents whose row was written
  SortedSet<Long> run(Connection connection, SortedSet<Long> ids, Map<Long, AnalysisRow> again)
      throws SQLException {
    var written = new TreeSet<Long>();
    if (ids.isEmpty()) {
      return written;
    }
    lock(connection, ids);
    Map<Long, AnalysisRow> rows = rows(connection, ids);
    Map<Long, List<Place>> places = facts.places(connection, ids);
    var fresh = new HashMap<Long, AnalysisRow>();
    for (long id : ids) {
      AnalysisRow old = rows.get(id);
      AnalysisRow base = again.getOrDefault(id, old);
      if (base != null) {
        AnalysisRow row = fused(base, places.getOrDefault(id, List.of()));
        if (!row.equals(old)) {
          fresh.put(id, row);
          written.add(id);
        }
      }
    }
    if (!written.isEmpty()) {
      delete(connection, written);
      copy.clear();
      for (long id : written) {
        AnalysisRow row = fresh.get(id);
        if (row != null) {
          copy.add(id, row);
        }
      }
      copy.send(connection);
    }
    return written;
  }

  static AnalysisRow fused(AnalysisRow row, List<Place> places) {
    if (places.isEmpty()) {
      return row;
    }
    Fused fused = Fusion.fuse(row.detail().fusion(), Names.of(places));
    return row.with(fused);
  }

  private static void lock(Connection connection, SortedSet<Long> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, Sql.longs(connection, ids));
      statement.executeQuery().close();
    }
  }

  private Map<Long, AnalysisRow> rows(Connection connection, SortedSet<Long> ids)
      throws SQLException {
    var rows = new HashMap<Long, AnalysisRow>();
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setArray(1, Sql.longs(connection, new ArrayList<>(ids)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.put(row.getLong(1), new AnalysisRow(analyses.columns(row), analyses.detail(row)));
        }
      }
    }
    return rows;
  }

  private static void delete(Connection connection, SortedSet<Long> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      statement.setArray(1, Sql.longs(connection, ids));
      statement.executeUpdate();
    }
  }
}

package io.midicenter.api;

import io.midicenter.api.http.ProblemCode;
import io.midicenter.api.http.ProblemException;
import io.midicenter.catalog.database.CatalogException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a caller learns when the database fails: that it does, and when to try again.
final class CatalogProblem {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogProblem.class);
  private static final int RETRY_SECONDS = 5;

  private CatalogProblem() {}

  static ProblemException of(CatalogException fault) {
    LOG.warn("the database failed: {}", fault.getMessage());
    return switch (fault.reason()) {
      case UNAVAILABLE, TIMEOUT, CONTENTION ->
          new ProblemException(
                  ProblemCode.CATALOG_UNAVAILABLE, "the database does not answer at the moment")
              .retryAfterSeconds(RETRY_SECONDS);
      case FULL ->
          new ProblemException(ProblemCode.READ_ONLY, "the disk of the database is full")
              .retryAfterSeconds(RETRY_SECONDS);
      case REJECTED, BROKEN ->
          new ProblemException(ProblemCode.INTERNAL, "the database refused a request of ours");
    };
  }
}

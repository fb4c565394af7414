package io.midicenter.planted.sql;

import java.sql.Connection;

/// Breaks a rule on purpose: ArchitectureTest must find it.
interface OpensConnection {
  Connection open();
}

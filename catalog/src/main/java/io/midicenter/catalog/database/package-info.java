/// How does the program talk to PostgreSQL? Pools, transactions, retries. Start at [Database].
@NullMarked
package io.midicenter.catalog.database;

import org.jspecify.annotations.NullMarked;

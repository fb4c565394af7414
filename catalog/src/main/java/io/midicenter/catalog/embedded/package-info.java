/// How does the library's own PostgreSQL start, survive and stop? Start at [EmbeddedPostgres].
@NullMarked
package io.midicenter.catalog.embedded;

import org.jspecify.annotations.NullMarked;

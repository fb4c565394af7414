/// What the catalog knows of one file, as plain records that look the same whether they were just
/// analysed or read back from rows. Start at [FileFacts].
@NullMarked
package io.midicenter.catalog.facts;

import org.jspecify.annotations.NullMarked;

/// How do files become rows? Batches of files in one transaction with their feed rows, and what a
/// run of the scanner says about places that are gone. Start at [BatchWriter].
@NullMarked
package io.midicenter.catalog.write;

import org.jspecify.annotations.NullMarked;

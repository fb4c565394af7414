/// How do rows become facts again? Start at [FactsReader] for ranges and ids, [Feed] for what
/// changed, [FilePages] for one file, [VerifyQueries] for sums to compare the index with.
@NullMarked
package io.midicenter.catalog.read;

import org.jspecify.annotations.NullMarked;

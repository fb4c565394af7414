/// How a transaction that changes contents tells the index so.
@NullMarked
package io.midicenter.catalog.feed;

import org.jspecify.annotations.NullMarked;

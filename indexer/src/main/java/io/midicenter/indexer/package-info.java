@NullMarked
package io.midicenter.indexer;

import org.jspecify.annotations.NullMarked;

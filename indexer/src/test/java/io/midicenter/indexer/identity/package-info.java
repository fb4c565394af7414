/// Do places follow the disks, whatever happens to them?
@NullMarked
package io.midicenter.indexer.identity;

import org.jspecify.annotations.NullMarked;

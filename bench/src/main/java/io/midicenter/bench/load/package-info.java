/// Puts a running server under load as its users would and says how long they waited. Start at
/// [io.midicenter.bench.load.SearchLoad].
@NullMarked
package io.midicenter.bench.load;

import org.jspecify.annotations.NullMarked;

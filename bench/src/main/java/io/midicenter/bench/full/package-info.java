/// How long does the whole life of a large library take, and does every row have its document?
@NullMarked
package io.midicenter.bench.full;

import org.jspecify.annotations.NullMarked;

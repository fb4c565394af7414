/// How is a search asked over HTTP, and what does its answer look like? Parameters and bodies come
/// in as one map of texts ([Selection]), run on [SearchPool], go out through [SearchJson].
@NullMarked
package io.midicenter.api.search;

import org.jspecify.annotations.NullMarked;

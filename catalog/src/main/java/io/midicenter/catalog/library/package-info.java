/// What does the library consist of, and what is being done with it? Roots, packs, tags, jobs and
/// problems.
@NullMarked
package io.midicenter.catalog.library;

import org.jspecify.annotations.NullMarked;

package io.midicenter.index.oracle;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One condition of a random search.
///
/// @param field the field it filters, null for words
/// @param liftable an OR group of a parameter of its own
record Clause(@Nullable String field, boolean liftable, Predicate<ScannedFile> test) {}

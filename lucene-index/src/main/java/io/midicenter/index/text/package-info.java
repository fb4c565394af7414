/// Which words does a name hold? [WordsAnalyzer] cuts names, folders, tags and texts into words,
/// the same way for documents and for queries.
@NullMarked
package io.midicenter.index.text;

import org.jspecify.annotations.NullMarked;

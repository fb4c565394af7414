/// Which files match? Start at [MidiIndex], one open generation: it takes `IndexedFile` records and
/// answers `SearchRequest`s. The only part of the program that knows Lucene; it knows neither SQL
/// nor HTTP. Arrows between the packages: index → write, search → query, text → field.
@NullMarked
package io.midicenter.index;

import org.jspecify.annotations.NullMarked;

/// What does a caller see and get of one file: its facts, its bytes, its notes?
///
/// Bytes are found by id in the catalog and checked against it ([StoredBytes]); no path of a caller
/// is ever opened.
@NullMarked
package io.midicenter.api.files;

import org.jspecify.annotations.NullMarked;

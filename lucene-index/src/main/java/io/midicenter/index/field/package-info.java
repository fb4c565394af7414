/// Which facts does a document of the index hold? Start at [IndexedFile], the one record that
/// becomes a document, and at [FieldRegistry], which reads `fields.tsv`: every field that a user
/// can name, with its type, unit and place in SQL, index and JSON.
@NullMarked
package io.midicenter.index.field;

import org.jspecify.annotations.NullMarked;

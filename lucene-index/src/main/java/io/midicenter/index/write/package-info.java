/// How does an `IndexedFile` become a document, and documents a durable index? Start at
/// [DocumentMapper].
@NullMarked
package io.midicenter.index.write;

import org.jspecify.annotations.NullMarked;

/// What people say about files over HTTP: favorites, stars, notes, tags, collections, saved
/// searches, and the journal by which edits are taken back.
@NullMarked
package io.midicenter.api.marks;

import org.jspecify.annotations.NullMarked;

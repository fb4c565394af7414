/// What people say about files: favorites, stars, notes, tags, collections, saved searches, and the
/// journal by which every edit can be taken back. [io.midicenter.catalog.facts.UserMarks] is what
/// the index and the pages see of it.
@NullMarked
package io.midicenter.catalog.marks;

import org.jspecify.annotations.NullMarked;

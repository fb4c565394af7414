/// What a path says: tempo, key, meter, bars, kind and tags by the words of a file's name and its
/// folders. Start at [io.midicenter.analysis.names.NameParser];
/// [io.midicenter.analysis.names.NameWords] answers for single words of track names.
@NullMarked
package io.midicenter.analysis.names;

import org.jspecify.annotations.NullMarked;

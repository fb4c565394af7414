/// The music that stands beside a document so that a search can look at it closely: melody lines
/// and drum bars as few bytes.
///
/// Start at [MusicMaterial].
@NullMarked
package io.midicenter.index.material;

import org.jspecify.annotations.NullMarked;

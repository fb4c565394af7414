/// Which files play the music that was asked for, and where: grams of terms bring candidates, the
/// lines and bars kept beside the document rank or confirm them.
///
/// Start at [Rankers].
@NullMarked
package io.midicenter.index.match;

import org.jspecify.annotations.NullMarked;

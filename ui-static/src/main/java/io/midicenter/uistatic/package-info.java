/// The search page as files: where they lie on the class path, what version they are, how a server
/// hands them out. Start at [io.midicenter.uistatic.UiAssets].
@NullMarked
package io.midicenter.uistatic;

import org.jspecify.annotations.NullMarked;

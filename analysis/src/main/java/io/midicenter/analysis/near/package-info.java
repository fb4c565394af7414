/// Which pieces are nearly the same: fingerprints of their lines that are alike where the lines
/// are, and groups of what is alike. Start at [MinHash].
@NullMarked
package io.midicenter.analysis.near;

import org.jspecify.annotations.NullMarked;

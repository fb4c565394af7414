/// What does a piece resemble? Five aspects as one vector of signed bytes. Start at `Vectors`.
@NullMarked
package io.midicenter.analysis.vector;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.midicenter.index;

import org.jspecify.annotations.NullMarked;

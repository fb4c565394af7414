@NullMarked
package io.midicenter.uistatic;

import org.jspecify.annotations.NullMarked;

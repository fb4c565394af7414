@NullMarked
package io.midicenter.analysis;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.midicenter.bench;

import org.jspecify.annotations.NullMarked;

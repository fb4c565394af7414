@NullMarked
package io.midicenter.catalog;

import org.jspecify.annotations.NullMarked;

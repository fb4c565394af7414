@NullMarked
package io.midicenter.api;

import org.jspecify.annotations.NullMarked;

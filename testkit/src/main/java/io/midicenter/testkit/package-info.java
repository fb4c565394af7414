@NullMarked
package io.midicenter.testkit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.midicenter.cli;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.midicenter.migrations;

import org.jspecify.annotations.NullMarked;

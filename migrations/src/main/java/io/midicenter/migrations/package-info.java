/// What do the tables look like? Start at [Schema].
@NullMarked
package io.midicenter.migrations;

import org.jspecify.annotations.NullMarked;

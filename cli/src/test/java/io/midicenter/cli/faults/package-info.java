/// The packaged program as its own process, killed at the worst moments.
@NullMarked
package io.midicenter.cli.faults;

import org.jspecify.annotations.NullMarked;

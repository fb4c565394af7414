/// The program `msc`: one class a subcommand, and the only place that wires the modules together.
/// Start at [io.midicenter.cli.Main].
@NullMarked
package io.midicenter.cli;

import org.jspecify.annotations.NullMarked;

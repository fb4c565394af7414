/// The documented JSON of `msc analyze`: one object a file. Start at
/// [io.midicenter.cli.json.FileJson].
@NullMarked
package io.midicenter.cli.json;

import org.jspecify.annotations.NullMarked;

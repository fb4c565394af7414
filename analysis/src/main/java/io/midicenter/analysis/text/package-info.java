/// What the text events of a file say, whatever charset they were written in. Start at
/// [io.midicenter.analysis.text.TextReader].
@NullMarked
package io.midicenter.analysis.text;

import org.jspecify.annotations.NullMarked;

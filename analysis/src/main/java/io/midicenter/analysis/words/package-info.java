/// What the words of a text are: the one tokenizer that names, tags, texts and queries share. Start
/// at [io.midicenter.analysis.words.Tokenizer].
@NullMarked
package io.midicenter.analysis.words;

import org.jspecify.annotations.NullMarked;

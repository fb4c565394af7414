/// Which tags words and notes deserve. [io.midicenter.analysis.tags.Vocabulary] is the list,
/// [io.midicenter.analysis.tags.TagMatcher] finds its spellings in words,
/// [io.midicenter.analysis.tags.DataTags] reads tags off programs, drum keys, tempo and texts.
@NullMarked
package io.midicenter.analysis.tags;

import org.jspecify.annotations.NullMarked;

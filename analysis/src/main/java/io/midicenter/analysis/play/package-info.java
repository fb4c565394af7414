/// How are the notes played? Controllers, legato and staccato, distance from the grid. Start at
/// `PlayAnalyzer`.
@NullMarked
package io.midicenter.analysis.play;

import org.jspecify.annotations.NullMarked;

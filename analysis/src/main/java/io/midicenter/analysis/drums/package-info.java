/// What does the drummer play? Lanes on a grid of steps, the main pattern, fills and techniques.
/// Start at `DrumAnalyzer`.
@NullMarked
package io.midicenter.analysis.drums;

import org.jspecify.annotations.NullMarked;

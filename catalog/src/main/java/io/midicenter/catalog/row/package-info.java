/// How does an analysis become a row, and a row an analysis? [AnalysisCopy] writes,
/// [AnalysisReader] reads; a property test holds them together.
@NullMarked
package io.midicenter.catalog.row;

import org.jspecify.annotations.NullMarked;

/// The doors of the module: bytes in, facts out. [io.midicenter.analysis.engine.Analyzer] reads a
/// file, [io.midicenter.analysis.engine.Fusion] joins what bytes and names say, and
/// [io.midicenter.analysis.engine.NoteReader] gives the notes for drawing. The records they
/// exchange stand one package above.
@NullMarked
package io.midicenter.analysis.engine;

import org.jspecify.annotations.NullMarked;

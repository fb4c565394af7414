/// How facts of the notes, of the events and of the names are weighed against each other, one class
/// a fact. The door is [io.midicenter.analysis.Fusion].
@NullMarked
package io.midicenter.analysis.fusion;

import org.jspecify.annotations.NullMarked;

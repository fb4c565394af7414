/// What every answer of the server has in common: who is calling and from where, what they may do,
/// how errors, headers, JSON, bodies and validators look.
///
/// Start with [Gate], which every request passes, and [ProblemException], which every refusal is.
/// Nothing here knows about searches, files or tasks.
@NullMarked
package io.midicenter.api.http;

import org.jspecify.annotations.NullMarked;

/// How does a caller start long work, watch it and stop it?
///
/// One handler a route; [TaskJson] is the one place that knows what a task looks like outside.
@NullMarked
package io.midicenter.api.tasks;

import org.jspecify.annotations.NullMarked;

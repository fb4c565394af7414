/// Answers searches by looking at every record: the independent reference of the index. It shares
/// only the tokeniser with it. Also used over real rows by other modules, from the test-jar: start
/// at [Reference].
@NullMarked
package io.midicenter.index.oracle;

import org.jspecify.annotations.NullMarked;

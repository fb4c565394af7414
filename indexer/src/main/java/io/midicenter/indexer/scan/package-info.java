/// Which files are there, and which of them are new?
///
/// Start with [RootScan]: it lists folder after folder and compares each listing with the rows of
/// that folder. It opens no file.
@NullMarked
package io.midicenter.indexer.scan;

import org.jspecify.annotations.NullMarked;

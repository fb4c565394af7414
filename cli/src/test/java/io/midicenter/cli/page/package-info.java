/// The page as people meet it: a real Chromium before the real server over the demo library. Start
/// at [PageTest].
@NullMarked
package io.midicenter.cli.page;

import org.jspecify.annotations.NullMarked;

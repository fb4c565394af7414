package io.midicenter.api;

import io.midicenter.api.admin.KeyPages;
import io.midicenter.api.marks.UserData;
import io.midicenter.api.search.IndexDoor;
import io.midicenter.catalog.library.Problems;
import io.midicenter.catalog.read.ContentPath;
import io.midicenter.catalog.read.FilePages;
import io.midicenter.indexer.LibraryRoots;
import io.midicenter.indexer.LibraryStatus;
import io.midicenter.indexer.tasks.Tasks;
import io.midicenter.uistatic.UiAssets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the routes of one library work with.
///
/// @param roots folders that the library knows
/// @param library those folders, to look at and to change
/// @param changed told of a place whose file has other bytes than the id says
record Parts(
    IndexDoor index,
    Tasks tasks,
    FilePages files,
    Problems problems,
    Supplier<List<Path>> roots,
    LibraryRoots library,
    Supplier<LibraryStatus> status,
    Consumer<ContentPath> changed,
    UserData userData,
    KeyPages keys,
    UiAssets assets) {}

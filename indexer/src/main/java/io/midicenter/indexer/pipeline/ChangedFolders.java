package io.midicenter.indexer.pipeline;

import io.midicenter.catalog.library.Root;
import java.util.List;

/// Folders of a root to look at.
///
/// @param folders paths below the root; the empty one, if it is `whole`, stands for all of the
///   root, otherwise for the files that lie in the root's folder itself
/// @param whole all of the root is looked through
public record ChangedFolders(Root root, List<String> folders, boolean whole) {
  public ChangedFolders {
    folders = List.copyOf(folders);
  }
}

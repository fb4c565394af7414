package io.midicenter.index;

import io.midicenter.analysis.Bytes;
import io.midicenter.analysis.SimilarityVector;
import io.midicenter.analysis.grams.MusicTerms;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.field.IndexedMusic;
import io.midicenter.index.field.Place;
import io.midicenter.index.material.MusicMaterial;
import java.nio.ByteBuffer;
import java.util.List;

/// Files of which nothing is known but their place.
public final class NamedFiles {
  private NamedFiles() {}

  /// @param path below the root, folders and name
  public static IndexedFile of(long contentId, String root, String path) {
    int slash = path.lastIndexOf('/');
    var place =
        new Place(root, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), true);
    return new IndexedFile(
        contentId,
        Bytes.wrap(ByteBuffer.allocate(32).putLong(contentId).array()),
        1,
        List.of(place),
        List.of(),
        null,
        null,
        "",
        IndexedMusic.NONE,
        List.of(),
        null,
        List.of(),
        List.of(),
        100,
        0,
        null,
        null,
        null,
        SimilarityVector.NONE,
        MusicTerms.NONE,
        MusicMaterial.NONE,
        Bytes.EMPTY,
        Bytes.EMPTY);
  }
}

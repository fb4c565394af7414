package io.midicenter.index.text;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/// Words of texts that many documents share, cut once: tags with their aliases, packs, folders.
/// Safe for any thread; holds at most [#MOST] texts and then begins anew.
public final class WordCache {
  private static final int MOST = 20_000;

  private final ConcurrentHashMap<String, BytesRef[]> words = new ConcurrentHashMap<>();

  /// The words of `text` in UTF-8; the array belongs to the cache.
  public BytesRef[] of(String text) {
    BytesRef[] known = words.get(text);
    if (known != null) {
      return known;
    }
    if (words.size() >= MOST) {
      words.clear();
    }
    BytesRef[] cut = bytes(Words.of(text));
    words.put(text, cut);
    return cut;
  }

  /// Words in UTF-8.
  public static BytesRef[] bytes(List<String> words) {
    var bytes = new BytesRef[words.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = new BytesRef(words.get(i));
    }
    return bytes;
  }
}

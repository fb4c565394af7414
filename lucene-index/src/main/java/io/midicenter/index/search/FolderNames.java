package io.midicenter.index.search;

import io.midicenter.index.field.Fields;
import io.midicenter.index.text.Folding;
import io.midicenter.index.write.FolderTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The folders of one state of the index by their own names, the fullest first. Immutable.
final class FolderNames {
  /// @param path `root/…`
  /// @param plain its last name without case and accents
  private record Folder(String path, String plain, int files) {}

  private final List<Folder> folders;

  private FolderNames(List<Folder> folders) {
    this.folders = List.copyOf(folders);
  }

  static FolderNames read(IndexReader reader) throws IOException {
    Map<String, Integer> files = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.FOLDER);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          files.merge(FolderTokens.path(term.utf8ToString()), each.docFreq(), Integer::sum);
        }
      }
    }
    var folders = new ArrayList<Folder>(files.size());
    files.forEach((path, count) -> folders.add(new Folder(path, plain(path), count)));
    folders.sort(Comparator.comparingInt(Folder::files).reversed().thenComparing(Folder::path));
    return new FolderNames(folders);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String plain(String path) {
    return Folding.plain(name(path));
  }

  /// Paths of the folders whose name holds what is typed, those first in which a word begins so.
  List<String> find(String typed, int limit) {
    String plain = Folding.plain(typed);
    var starts = new ArrayList<String>();
    var inside = new ArrayList<String>();
    for (Folder folder : folders) {
      int at = folder.plain().indexOf(plain);
      if (at >= 0) {
        boolean start = LabelMatch.wordStart(folder.plain(), plain) >= 0;
        (start ? starts : inside).add(folder.path());
        if (starts.size() >= limit) {
          break;
        }
      }
    }
    starts.addAll(inside.subList(0, Math.min(inside.size(), limit - starts.size())));
    return starts;
  }
}

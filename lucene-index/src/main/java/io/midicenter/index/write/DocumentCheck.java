package io.midicenter.index.write;

import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.text.WordsAnalyzer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Compares the document of a content with the document that its facts give now. One thread a call.
///
/// Every field of doc values is compared in both directions, every term and every stored value that
/// the facts give must be there. Not looked at: terms too many, positions, points.
public final class DocumentCheck {
  private DocumentCheck() {}

  /// Names of the fields that differ, ascending: [Fields#FACTS_HASH] where the document was made
  /// from other facts. Empty where they agree, and where there is no document of this version.
  ///
  /// @param everyField also where the hash agrees
  public static SortedSet<String> differences(
      IndexReader reader, IndexedFile file, boolean everyField) throws IOException {
    var differing = new TreeSet<String>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      PostingsEnum found =
          segment.postings(DocumentMapper.key(file.contentId()), PostingsEnum.NONE);
      if (found == null) {
        continue;
      }
      var live = segment.getLiveDocs();
      for (int doc = found.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          differing.addAll(of(segment, doc, file, everyField));
        }
      }
    }
    return differing;
  }

  private static SortedSet<String> of(
      LeafReader segment, int doc, IndexedFile file, boolean everyField) throws IOException {
    var versions = DocValues.getNumeric(segment, Fields.VERSION);
    if (!versions.advanceExact(doc) || versions.longValue() != file.version()) {
      return new TreeSet<>();
    }
    var hashes = DocValues.getBinary(segment, Fields.FACTS_HASH);
    var expected = new BytesRef(file.factsHash().toArray());
    var differing = new TreeSet<String>();
    if (!hashes.advanceExact(doc) || !hashes.binaryValue().equals(expected)) {
      differing.add(Fields.FACTS_HASH);
    } else if (everyField) {
      Document document = DocumentMapper.document(file);
      differing.addAll(DocumentValues.differences(segment, doc, document));
      terms(segment, doc, document, differing);
      stored(segment, doc, document, differing);
    }
    return differing;
  }

  private static void terms(
      LeafReader segment, int doc, Document document, SortedSet<String> differing)
      throws IOException {
    var wanted = new TreeMap<String, SortedSet<BytesRef>>();
    try (var analyzer = new WordsAnalyzer()) {
      for (IndexableField field : document) {
        if (field.fieldType().indexOptions() != IndexOptions.NONE) {
          SortedSet<BytesRef> terms = wanted.computeIfAbsent(field.name(), _ -> new TreeSet<>());
          try (TokenStream tokens = field.tokenStream(analyzer, null)) {
            var term = tokens.addAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
              terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            tokens.end();
          }
        }
      }
    }
    for (var field : wanted.entrySet()) {
      if (!hasAll(segment.terms(field.getKey()), doc, field.getValue())) {
        differing.add(field.getKey());
      }
    }
  }

  private static boolean hasAll(
      @org.jspecify.annotations.Nullable Terms terms, int doc, SortedSet<BytesRef> wanted)
      throws IOException {
    if (terms == null) {
      return wanted.isEmpty();
    }
    TermsEnum all = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef term : wanted) {
      if (!all.seekExact(term)) {
        return false;
      }
      documents = all.postings(documents, PostingsEnum.NONE);
      if (documents.advance(doc) != doc) {
        return false;
      }
    }
    return true;
  }

  private static void stored(
      LeafReader segment, int doc, Document document, SortedSet<String> differing)
      throws IOException {
    Document kept = segment.storedFields().document(doc);
    for (String field : new String[] {Fields.HIT, Fields.SKETCH}) {
      if (!Arrays.equals(
          document.getBinaryValues(field),
          kept.getBinaryValues(field),
          Comparator.naturalOrder())) {
        differing.add(field);
      }
    }
  }
}

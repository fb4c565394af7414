package io.midicenter.index.search;

import io.midicenter.analysis.Bytes;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import io.midicenter.index.field.FieldType;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.FileNames;
import io.midicenter.index.match.Match;
import io.midicenter.index.query.Filter;
import io.midicenter.index.query.SearchRequest;
import io.midicenter.index.text.Folding;
import io.midicenter.index.write.DocumentMapper;
import io.midicenter.index.write.HitCodec;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads what hits show. For one request and one thread.
final class HitReader {
  private static final String FAMILY_SIZE = "familySize";

  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Set<String> load;
  private final List<String> shown;
  private final List<String> highlight;
  private final Marks marks;
  private final ChordHits chords;
  private final KeyMoves moves;

  /// @param filters those that hits say something of: where chords stand, how far the key is
  HitReader(IndexSearcher searcher, SearchRequest request, Marks marks, List<Filter> filters)
      throws IOException {
    this.searcher = searcher;
    this.stored = searcher.storedFields();
    this.shown = request.fields();
    this.highlight = marks.isEmpty() ? List.of() : request.highlight();
    this.marks = marks;
    this.chords = ChordHits.of(filters);
    this.moves = KeyMoves.of(filters);
    this.load =
        shown.contains(Fields.SKETCH) ? Set.of(Fields.HIT, Fields.SKETCH) : Set.of(Fields.HIT);
  }

  Hit read(int document, double score, @Nullable Match match) throws IOException {
    Document fields = stored.document(document, load);
    BytesRef bytes = fields.getBinaryValue(Fields.HIT);
    HitCodec.Row row = HitCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    BytesRef sketch = fields.getBinaryValue(Fields.SKETCH);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return new Hit(
        row.id().hex(),
        contentId(leaf, document),
        score,
        facts(row.facts()),
        highlights(row.facts()),
        chords.in(leaf, document - leaf.docBase),
        load.size() == 1 ? null : sketch == null ? Bytes.EMPTY : bytes(sketch),
        match,
        moves.of(row.facts()));
  }

  private static long contentId(LeafReaderContext leaf, int document) throws IOException {
    var ids = DocValues.getNumeric(leaf.reader(), Fields.CID);
    if (!ids.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " has no content id: rebuild the index");
    }
    return ids.longValue();
  }

  private Map<String, Object> facts(Map<String, Object> row) throws IOException {
    var facts = new LinkedHashMap<String, Object>();
    for (var fact : row.entrySet()) {
      if (fact.getKey().equals(Fields.FAMILY_ID)) {
        family((String) fact.getValue(), facts);
      } else if (isShown(fact.getKey())) {
        facts.put(fact.getKey(), json(fact.getKey(), fact.getValue()));
      }
    }
    return facts;
  }

  /// A family of one is not shown.
  private void family(String id, Map<String, Object> facts) throws IOException {
    if (!isShown(Fields.FAMILY_ID) && !isShown(FAMILY_SIZE)) {
      return;
    }
    var key = DocumentMapper.keyBytes(Long.parseUnsignedLong(id, 16));
    int size = searcher.count(new TermQuery(new Term(Fields.FAMILY_ID, key)));
    if (size > 1 && isShown(Fields.FAMILY_ID)) {
      facts.put(Fields.FAMILY_ID, id);
    }
    if (size > 1 && isShown(FAMILY_SIZE)) {
      facts.put(FAMILY_SIZE, (long) size);
    }
  }

  private boolean isShown(String name) {
    return shown.isEmpty() || shown.contains(name);
  }

  private static Object json(String name, Object value) {
    FieldSpec field = FieldRegistry.standard().find(name).orElse(null);
    return field != null && field.type() == FieldType.TIME
        ? Instant.ofEpochSecond((Long) value).toString()
        : value;
  }

  private Map<String, String> highlights(Map<String, Object> row) {
    var highlights = new LinkedHashMap<String, String>();
    for (String name : highlight) {
      @Nullable Object value = row.get(name);
      if (value instanceof String text) {
        String composed = Folding.compose(name.equals(Fields.NAME) ? FileNames.stem(text) : text);
        highlights.put(name, marks.in(composed));
      }
    }
    return highlights;
  }

  private static Bytes bytes(BytesRef ref) {
    return Bytes.wrap(java.util.Arrays.copyOfRange(ref.bytes, ref.offset, ref.offset + ref.length));
  }
}

package io.midicenter.index.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.field.Fields;
import io.midicenter.index.field.IndexedFile;
import io.midicenter.index.text.WordsAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// Documents that are changed in one field, behind the back of their hash.
class DocumentCheckTest {
  private final List<IndexedFile> files = new MadeFiles(11).files(200);
  private final IndexedFile file = fullest();

  @Test
  void untouchedDocumentsAreEqualInEveryField() throws Exception {
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory)) {
      for (IndexedFile each : files) {
        writer.addDocument(DocumentMapper.document(each));
      }
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (IndexedFile each : files) {
          assertThat(DocumentCheck.differences(reader, each, true)).isEmpty();
        }
      }
    }
  }

  @Test
  void aFieldThatIsMissingIsNamedWhicheverItIs() throws Exception {
    var names = new TreeSet<String>();
    DocumentMapper.document(file).forEach(field -> names.add(field.name()));
    assertThat(names).hasSizeGreaterThan(30);
    for (String name : names) {
      if (name.equals(Fields.CID) || name.equals(Fields.VERSION)) {
        continue; // other levels compare these, and find the document by them
      }
      assertThat(differences(document -> without(document, name))).containsExactly(name);
    }
  }

  @Test
  void aValueTooMuchIsNamed() throws Exception {
    assertThat(
            differences(document -> {
              document.add(new KeywordField(Fields.TAG, "polka", Field.Store.NO));
              document.add(new LongField(Fields.BPM_ALT, 7, Field.Store.NO));
              return document;
            }))
        .containsExactlyInAnyOrder(Fields.BPM_ALT, Fields.TAG);
  }

  @Test
  void aValueThatIsAnotherIsNamed() throws Exception {
    assertThat(
            differences(document -> {
              Document other = without(without(document, Fields.NOTE_KEY), Fields.HIT);
              other.add(new NumericDocValuesField(Fields.NOTE_KEY, 1));
              other.add(new StoredField(Fields.HIT, new byte[] {1}));
              return other;
            }))
        .containsExactlyInAnyOrder(Fields.NOTE_KEY, Fields.HIT);
  }

  @Test
  void otherFactsOfTheSameVersionAreNamedByTheHash() throws Exception {
    IndexedFile other = new MadeFiles(12).file(file.contentId(), file.version());
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory)) {
      writer.addDocument(DocumentMapper.document(other));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(DocumentCheck.differences(reader, file, false))
            .containsExactly(Fields.FACTS_HASH);
        assertThat(DocumentCheck.differences(reader, other, false)).isEmpty();
      }
    }
  }

  private SortedSet<String> differences(UnaryOperator<Document> change) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = writer(directory)) {
      writer.addDocument(change.apply(DocumentMapper.document(file)));
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return DocumentCheck.differences(reader, file, true);
      }
    }
  }

  private static IndexWriter writer(ByteBuffersDirectory directory) throws IOException {
    return new IndexWriter(directory, new IndexWriterConfig(new WordsAnalyzer()));
  }

  private static Document without(Document document, String name) {
    var rest = new Document();
    for (IndexableField field : document) {
      if (!field.name().equals(name)) {
        rest.add(field);
      }
    }
    return rest;
  }

  private IndexedFile fullest() {
    var sorted = new ArrayList<>(files);
    sorted.sort(
        java.util.Comparator.comparingInt(
            each -> -DocumentMapper.document(each).getFields().size()));
    return Objects.requireNonNull(sorted.getFirst());
  }
}

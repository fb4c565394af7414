package io.midicenter.index.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.midicenter.index.MadeFiles;
import io.midicenter.index.write.DocumentMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;

class FieldRegistryTest {
  private static final Map<String, String> OTHER_NAMES =
      Map.of("artist", "artist", "chords", "chord_dv");

  /// Documents of every kind, so that each field occurs.
  private static final List<Document> DOCUMENTS =
      new MadeFiles(1).files(300).stream().map(DocumentMapper::document).toList();

  @Test
  void everyFieldOfTheTableIsInTheIndexWithItsKind() {
    for (FieldSpec field : FieldRegistry.standard().all()) {
      String name = OTHER_NAMES.getOrDefault(field.name(), field.name());
      Set<IndexableField> found = new HashSet<>();
      DOCUMENTS.forEach(d -> found.addAll(List.of(d.getFields(name))));
      assertThat(found).as(field.name()).isNotEmpty();
      for (IndexableField one : found) {
        if (field.lucene().equals("L")) {
          assertThat(one.fieldType().docValuesType())
              .as(field.name())
              .isEqualTo(DocValuesType.SORTED_NUMERIC);
          assertThat(one.fieldType().pointDimensionCount()).as(field.name()).isEqualTo(1);
        } else if (field.lucene().contains("K")) {
          assertThat(one.fieldType().docValuesType())
              .as(field.name())
              .isEqualTo(DocValuesType.SORTED_SET);
          assertThat(one.fieldType().indexOptions()).isEqualTo(IndexOptions.DOCS);
        } else if (field.lucene().equals("T")) {
          assertThat(one.fieldType().tokenized()).as(field.name()).isTrue();
          assertThat(one.fieldType().omitNorms()).as(field.name()).isFalse();
        }
      }
    }
  }

  @Test
  void numbersAreFacetsInBucketsAndNamesAreFacetsByValue() {
    for (FieldSpec field : FieldRegistry.standard().all()) {
      if (field.facet() == FacetKind.HISTOGRAM) {
        assertThat(field.type().isNumeric()).as(field.name()).isTrue();
        assertThat(field.lucene()).as(field.name()).isEqualTo("L");
      }
      if (field.facet() == FacetKind.TERMS) {
        assertThat(field.lucene()).as(field.name()).contains("K");
      }
      assertThat(field.label()).as(field.name()).isNotBlank();
    }
  }

  @Test
  void onlyFieldsOfTheTableOrOfTheIndexItselfOccur() {
    Set<String> own =
        Set.of(
            Fields.CID,
            Fields.VERSION,
            Fields.FACTS_HASH,
            Fields.HIT,
            Fields.SKETCH,
            Fields.ARTIST_TEXT,
            Fields.TAGS_TEXT,
            Fields.PACK_TEXT,
            Fields.NAME_EDGE,
            Fields.NAME_TRI,
            Fields.NAME_CJK,
            Fields.TEXT_CJK,
            Fields.NAME_EXACT,
            Fields.NAME_SORT,
            Fields.BPM_ALT,
            Fields.KEY_ORDER,
            Fields.NOTE_KEY,
            Fields.VECTOR,
            Fields.CHORD_SEQUENCE,
            Fields.PROGRESSION,
            Fields.PROGRESSION_SHAPE,
            Fields.PROGRESSION_ABSOLUTE,
            Fields.CHORD,
            Fields.LABEL);
    for (Document document : DOCUMENTS) {
      for (IndexableField field : document.getFields()) {
        assertThat(
                own.contains(field.name())
                    || FieldRegistry.standard().find(field.name()).isPresent())
            .as(field.name())
            .isTrue();
      }
    }
  }
}

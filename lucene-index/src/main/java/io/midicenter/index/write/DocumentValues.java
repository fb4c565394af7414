package io.midicenter.index.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/// The doc values of one document, as made and as stored. One thread a call.
final class DocumentValues {
  private DocumentValues() {}

  /// Names of the fields whose values are not the same on both sides.
  static SortedSet<String> differences(LeafReader segment, int doc, Document made)
      throws IOException {
    Map<String, List<Object>> expected = of(made);
    var differing = new TreeSet<String>();
    Set<String> unseen = new TreeSet<>(expected.keySet());
    for (FieldInfo field : segment.getFieldInfos()) {
      if (field.getDocValuesType() != DocValuesType.NONE) {
        unseen.remove(field.name);
        if (!stored(segment, doc, field).equals(expected.getOrDefault(field.name, List.of()))) {
          differing.add(field.name);
        }
      }
    }
    differing.addAll(unseen);
    return differing;
  }

  private static Map<String, List<Object>> of(Document made) {
    var values = new HashMap<String, List<Object>>();
    for (IndexableField field : made) {
      DocValuesType type = field.fieldType().docValuesType();
      if (type == DocValuesType.NONE) {
        continue;
      }
      boolean number = type == DocValuesType.NUMERIC || type == DocValuesType.SORTED_NUMERIC;
      Number numeric = field.numericValue();
      Object value = number && numeric != null ? numeric.longValue() : field.binaryValue();
      List<Object> list = values.computeIfAbsent(field.name(), _ -> new ArrayList<>());
      if (value != null && !(type == DocValuesType.SORTED_SET && list.contains(value))) {
        list.add(value);
      }
    }
    values.values().forEach(list -> list.sort(DocumentValues::compare));
    return values;
  }

  private static List<Object> stored(LeafReader segment, int doc, FieldInfo field)
      throws IOException {
    var values = new ArrayList<Object>();
    switch (field.getDocValuesType()) {
      case NUMERIC -> {
        var numbers = segment.getNumericDocValues(field.name);
        if (numbers != null && numbers.advanceExact(doc)) {
          values.add(numbers.longValue());
        }
      }
      case BINARY -> {
        var bytes = segment.getBinaryDocValues(field.name);
        if (bytes != null && bytes.advanceExact(doc)) {
          values.add(BytesRef.deepCopyOf(bytes.binaryValue()));
        }
      }
      case SORTED -> {
        var sorted = segment.getSortedDocValues(field.name);
        if (sorted != null && sorted.advanceExact(doc)) {
          values.add(BytesRef.deepCopyOf(sorted.lookupOrd(sorted.ordValue())));
        }
      }
      case SORTED_NUMERIC -> {
        var numbers = segment.getSortedNumericDocValues(field.name);
        if (numbers != null && numbers.advanceExact(doc)) {
          for (int i = 0; i < numbers.docValueCount(); i++) {
            values.add(numbers.nextValue());
          }
        }
      }
      case SORTED_SET -> {
        var set = segment.getSortedSetDocValues(field.name);
        if (set != null && set.advanceExact(doc)) {
          for (int i = 0; i < set.docValueCount(); i++) {
            values.add(BytesRef.deepCopyOf(set.lookupOrd(set.nextOrd())));
          }
        }
      }
      case NONE -> {}
    }
    values.sort(DocumentValues::compare);
    return values;
  }

  /// Values of one field are of one kind.
  private static int compare(Object a, Object b) {
    if (a instanceof BytesRef left && b instanceof BytesRef right) {
      return left.compareTo(right);
    }
    return a instanceof Long left && b instanceof Long right ? Long.compare(left, right) : 0;
  }
}

package io.midicenter.index.query;

import io.midicenter.index.field.FacetKind;
import io.midicenter.index.field.FieldRegistry;
import io.midicenter.index.field.FieldSpec;
import java.util.ArrayList;
import java.util.List;

/// Reads `key,tag:50,bpm:10,duration`.
final class FacetReader {
  private FacetReader() {}

  static List<Facet> read(String list, boolean byValue, List<Mistake> mistakes) {
    var facets = new ArrayList<Facet>();
    for (String entry : list.split(",", -1)) {
      if (!entry.isBlank()) {
        read(entry.strip(), byValue, facets, mistakes);
      }
    }
    return facets;
  }

  private static void read(
      String entry, boolean byValue, List<Facet> facets, List<Mistake> mistakes) {
    int colon = entry.indexOf(':');
    String name = colon < 0 ? entry : entry.substring(0, colon);
    FieldSpec field = FieldRegistry.standard().find(name).orElse(null);
    if (field == null || field.facet() == FacetKind.NONE) {
      List<String> legal =
          FieldRegistry.standard().all().stream()
              .filter(f -> f.facet() != FacetKind.NONE)
              .map(FieldSpec::name)
              .toList();
      mistakes.add(
          new Mistake(
              Mistake.Code.INVALID_VALUE,
              "facets",
              entry,
              "no facet of this name",
              String.join(", ", legal),
              Nearest.of(name, legal)));
      return;
    }
    if (facets.stream().anyMatch(f -> f.field().equals(name))) {
      mistakes.add(Mistake.value("facets", entry, "given twice", "each field once"));
      return;
    }
    if (colon < 0) {
      facets.add(new Facet(name, null, null, byValue));
      return;
    }
    String number = entry.substring(colon + 1);
    if (!number.matches("\\d{1,9}(\\.\\d{1,3})?") || Double.parseDouble(number) <= 0) {
      mistakes.add(Mistake.value("facets", entry, "not a number above 0", "name:number"));
    } else if (field.facet() == FacetKind.HISTOGRAM) {
      facets.add(new Facet(name, null, Double.parseDouble(number), byValue));
    } else if (Double.parseDouble(number) > SearchLimits.MAX_FACET_VALUES) {
      mistakes.add(
          Mistake.limit(
              "facets", entry + ": at most " + SearchLimits.MAX_FACET_VALUES + " values"));
    } else {
      facets.add(new Facet(name, (int) Double.parseDouble(number), null, byValue));
    }
  }
}

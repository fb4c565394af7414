package io.midicenter.catalog.write;

import io.midicenter.analysis.NameFacts;
import io.midicenter.analysis.names.NameParser;
import io.midicenter.catalog.facts.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the paths of a content say: all present ones, or all where none is present, so that a
/// vanished disk changes no fact. In the order of their paths, so that facts do not depend on which
/// place was found first.
final class Names {
  private static final NameParser PARSER = new NameParser();
  private static final Comparator<Place> BY_PATH =
      Comparator.comparing(Place::root).thenComparing(Place::path);

  private Names() {}

  static List<NameFacts> of(List<Place> found) {
    var places = new ArrayList<>(found);
    places.sort(BY_PATH);
    var names = new ArrayList<NameFacts>(places.size());
    for (Place place : places) {
      if (place.present()) {
        names.add(PARSER.parse(place.folders(), place.stem()));
      }
    }
    if (names.isEmpty()) {
      for (Place place : places) {
        names.add(PARSER.parse(place.folders(), place.stem()));
      }
    }
    return names;
  }
}
